import re

import pytest

from qunce.model.wording import ANY, DENIAL, NUMBER_STARTS, SKIPPED, WordingError, expression


def matches(words: str, text: str) -> list[str]:
    return re.findall(expression(words).source, text)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("顶级", "顶级花材", ["顶级"]),
        ("转发(才|就)送", "转发就送，转发才送，转发送", ["转发就送", "转发才送"]),
        ("最[高低]价", "最高价，最低价，最好价", ["最高价", "最低价"]),
        ("概不退款?", "概不退款，概不退", ["概不退款", "概不退"]),
        ("转发…领", "转发这条消息领书。转发，领书", ["转发这条消息领"]),
        ("拉#个人", "拉 5 个人，拉三个人，拉个人", ["拉 5 个人", "拉三个人"]),
        ("no.1", "no.1 nox1", ["no.1"]),
        ("100%", "100%", ["100%"]),
    ],
)
def test_words_find_what_they_stand_for(words, text, found):
    assert matches(words, text) == found


def test_a_gap_is_eight_characters_of_one_clause():
    assert matches("转发…领", "转发一二三四五六七八领") == ["转发一二三四五六七八领"]
    assert matches("转发…领", "转发一二三四五六七八九领") == []
    assert matches("转发…领", "转发。领；转发，领！转发\n领") == []


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("顶级", "顶"),
        ("(甲|乙丙)丁", "乙甲"),
        ("甲?乙", "乙甲"),
        ("[甲乙]丙", "乙甲"),
        ("最…价", "最"),
    ],
)
def test_it_is_known_what_a_match_begins_with(words, starts):
    assert expression(words).starts == starts


@pytest.mark.parametrize(
    ("words", "openings"),
    [
        ("顶级品", {"顶级"}),
        ("顶", {"顶"}),
        ("(甲|乙丙)丁", {"甲丁", "乙丙"}),
        ("甲?乙丙", {"甲乙", "乙丙"}),
        ("甲[乙丙]?", {"甲", "甲乙", "甲丙"}),
        ("最…价", {"最价", f"最{ANY}"}),
        ("拉(#个)?人", {"拉人", "拉 ", *(f"拉{figure}" for figure in NUMBER_STARTS)}),
    ],
)
def test_it_is_known_what_two_characters_a_match_opens_with(words, openings):
    assert expression(words).openings == openings


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("(甲|乙", "少了“)”"),
        ("甲)", "“)”前面没有对应的括号"),
        ("[甲", "方括号里"),
        ("[]", "方括号里"),
        ("[a-z]", "方括号里"),
        ("?甲", "“?”前面没有东西"),
        ("甲]", "“]”前面没有东西"),
        ("…甲", "“…”两边都要有字"),
        ("甲…", "“…”两边都要有字"),
        ("甲?", "什么都不写也算找到"),
        ("(甲|)", "什么都不写也算找到"),
    ],
)
def test_words_that_break_the_syntax_are_refused(words, fault):
    with pytest.raises(WordingError, match=re.escape(fault)):
        expression(words)


@pytest.mark.parametrize("sign", "^$.*+{}\\/")
def test_signs_of_regular_expressions_stand_for_themselves(sign):
    assert re.fullmatch(expression(f"甲{sign}").source, f"甲{sign}")


@pytest.mark.parametrize("pattern", [SKIPPED, DENIAL])
def test_what_is_skipped_and_denied_keeps_to_what_browsers_know(pattern):
    """Safari 15.4 knows no lookbehind, ECMAScript no named groups as Python writes them."""
    assert not re.search(r"\(\?(?![:!])", pattern)
