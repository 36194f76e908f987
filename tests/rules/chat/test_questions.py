from qunce.model.chat import MessageKind
from qunce.rules.chat.parts import Parts
from qunce.rules.chat.questions import paired
from tests.rules.chat.said import CAST, message, quoting, said


def pairs(*messages, talk=()):
    parts = Parts(tuple(talk), tuple(messages), "")
    return [(one.question.text, [a.text for a in one.answers]) for one in paired(parts, CAST)]


def test_an_answer_of_several_messages_follows_its_question():
    assert pairs(
        *said(
            "小明：怎么开始才好？",
            "林夏：先问人。",
            "林夏：问十个。",
            "阿珍：多少人合适？",
            "林夏：六十个。",
        )
    ) == [("怎么开始才好？", ["先问人。", "问十个。"]), ("多少人合适？", ["六十个。"])]


def test_questions_that_pile_up_are_answered_in_their_order_once_the_host_leads_on():
    assert pairs(
        *said(
            *("小明：怎么开始才好？", "阿珍：多少人合适？", "林夏：先问熟人。"),
            *("周屿：好，下一个", "林夏：六十位以内。"),
        )
    ) == [("怎么开始才好？", ["先问熟人。"]), ("多少人合适？", ["六十位以内。"])]


def test_a_reply_goes_to_the_message_it_replies_to():
    asked = [message("小明", "怎么开始才好？", id="1"), message("阿珍", "多少人合适？", id="2")]
    answers = [message("林夏", "六十位。", reply_to="2"), message("林夏", "先问人。", reply_to="1")]
    assert pairs(*asked, *answers) == [
        ("怎么开始才好？", ["先问人。"]),
        ("多少人合适？", ["六十位。"]),
    ]


def test_a_quotation_goes_to_the_question_it_repeats_even_cut_short():
    asked = said("小明：怎么开始才好？", "阿珍：一个群里到底多少人才算合适？我这里有三百个")
    answer = quoting("林夏", "六十位。", "一个群里到底多少人才算合…")
    assert pairs(*asked, answer)[1][1] == ["六十位。"]


def test_whoever_is_called_gets_the_answer():
    asked = said("小明：怎么开始才好？", "阿珍：多少人合适？")
    for words in ("@阿珍\u2005 六十位。", "阿珍这个，六十位。"):
        assert pairs(*asked, message("林夏", words))[1][1] == [words]


def test_numbers_and_repeated_words_tell_the_question():
    asked = said("小明：怎么开始才好？", "阿珍：请问送花卡片上写什么？", "老王：多少人合适？")
    for words in ("第三个问题，六十位。", "Q3：六十位。"):
        assert pairs(*asked, message("林夏", words))[2][1] == [words]
    assert pairs(*asked, message("林夏", "送花卡片上写名字就行"))[1][1] == ["送花卡片上写名字就行"]


def test_thanks_answer_nothing():
    assert pairs(*said("小明：怎么开始才好？", "林夏：谢谢大家，辛苦了！")) == [
        ("怎么开始才好？", [])
    ]


def test_a_picture_answers_nothing():
    picture = message("林夏", "[图片]", kind=MessageKind.PICTURE)
    assert pairs(*said("小明：怎么开始才好？"), picture) == [("怎么开始才好？", [])]


def test_the_host_asks_only_what_is_passed_on():
    assert pairs(
        *said(
            "周屿：大家听得到吗？", "周屿：第一个问题，来自小明：怎么开始才好？", "林夏：先问人。"
        )
    ) == [("第一个问题，来自小明：怎么开始才好？", ["先问人。"])]


def test_what_is_said_in_the_talk_answers_only_whom_it_calls():
    talk = said(
        "林夏：先讲一件事。",
        "小明：为什么不拉人？",
        "林夏：第二件事。",
        "林夏：@小明 拉来的不看花。",
    )
    assert pairs(talk=talk) == [("为什么不拉人？", ["@小明 拉来的不看花。"])]


def test_what_was_asked_before_the_talk_is_no_question_to_the_speaker():
    assert pairs(talk=said("小明：今晚几点开始？", "林夏：大家好。")) == []


def test_thousands_of_questions_take_no_time_of_their_own():
    lines = [f"成员{n}：第 {n} 家店怎么开门？" for n in range(1000)]
    asked = said(*lines, *(f"林夏：答复 {n} 号。" for n in range(1000)))
    assert len(pairs(*asked)) == 1000
