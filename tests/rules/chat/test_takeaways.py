from qunce.rules.chat.takeaways import takeaways_of


def test_they_are_the_speakers_own_sentences_in_the_order_they_were_said():
    texts = [
        "大家好，今天晚上很高兴来这里。第一，来过三次的客人才请进群。",
        "我们店在街角开了八年多了。不是见人就拉，而是等人先开口。",
        "所以题目一定要小，小到一句话说得完！",
    ]
    assert takeaways_of(texts) == (
        "来过三次的客人才请进群",
        "我们店在街角开了八年多了",
        "不是见人就拉，而是等人先开口",
        "所以题目一定要小，小到一句话说得完！",
    )


def test_there_are_five_at_most_and_the_weightier_ones():
    plain = [f"我们第{word}家店开在一条老街上。" for word in "甲乙丙丁戊己"]
    weighty = [
        f"第{number}，一定要先问{thing}再动手。"
        for number, thing in zip("一二三", "人店花", strict=True)
    ]
    chosen = takeaways_of([*plain, *weighty])
    assert len(chosen) == 5
    assert chosen[2:] == tuple(f"一定要先问{thing}再动手" for thing in "人店花")


def test_no_question_nothing_masked_nothing_too_long_and_nothing_twice():
    texts = [
        "为什么不见人就拉进群呢？",
        "要的话加我微信【微信号】一定回。",
        "群友A说得对，一定要先问人。",
        "要做的事有下面这几件：",
        f"一定{'很' * 60}长。",
        "短。",
        "一定要先问人再动手。",
        "一定要先问人再动手！",
        "一定要先问人再动手。",
    ]
    assert takeaways_of(texts) == ("一定要先问人再动手", "一定要先问人再动手！")
