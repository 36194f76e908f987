import pytest

from qunce.rules.chat.parts import asks, in_parts
from tests.rules.chat.said import CAST, START, message, said

TALK = ("林夏：大家好，先讲第一件事，讲得很长很长。", "林夏：再讲第二件事，也讲得很长。")


def questions(*lines, end=None):
    parts = in_parts(said(*lines), CAST, end)
    return [one.text for one in parts.questions], parts.why


@pytest.mark.parametrize(
    "words",
    [
        "下面答疑，大家可以提问了",
        "进入问答环节",
        "有什么问题请打在群里",
        "Q&A 时间",
        "現在歡迎大家提問",
    ],
)
def test_the_host_opens_the_questions(words):
    asked, why = questions(*TALK, f"周屿：{words}", "小明：怎么开始？")
    assert asked == [words, "怎么开始？"]
    assert why == "第 3 行（20:32）主持人说开始提问"


@pytest.mark.parametrize(
    "words", ["讲完以后答疑", "稍后有问答环节", "有问题先别发，最后统一提问", "结束后可以提问"]
)
def test_what_only_announces_them_opens_nothing(words):
    assert questions(TALK[0], f"周屿：{words}", TALK[1])[0] == []


def test_words_before_the_talk_open_nothing():
    assert questions("周屿：今晚有答疑，欢迎提问", *TALK)[0] == []


def test_a_member_who_says_them_opens_nothing():
    assert questions(*TALK, "小明：现在答疑吧")[0] == []


def test_without_them_the_first_question_does_once_most_of_the_talk_is_over():
    lines = (TALK[0], "小明：听得到吗，怎么没声音？", *TALK, "小明：怎么开始？", "林夏：先问人。")
    asked, why = questions(*lines)
    assert asked == ["怎么开始？", "先问人。"]
    assert why == "第 5 行（20:34）是嘉宾讲了一大半以后的第一个提问"


def test_without_any_question_the_end_of_the_share_does():
    messages = said(*TALK, "林夏：补一句。", minutes=30)
    parts = in_parts(messages, CAST, START.replace(hour=21, minute=0))
    assert [one.text for one in parts.questions] == ["补一句。"]


def test_a_record_of_nothing_but_the_talk_is_all_talk():
    assert questions(*TALK) == ([], "没找到从哪里开始提问，都当作分享")


@pytest.mark.parametrize(
    ("text", "is_question"),
    [
        ("老顾客不愿意进群怎么办", True),
        ("請問怎麼開始", True),
        ("问：一周发几条", True),
        ("Q1：发红包要不要", True),
        ("真的？", False),
        ("好的，谢谢老师", False),
        ("这样做很好呢", True),
        ("原来是这样啊，学到了", False),
    ],
)
def test_what_counts_as_a_question(text, is_question):
    assert asks(message("小明", text)) is is_question
