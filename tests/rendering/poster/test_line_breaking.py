import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.rendering.poster.line_breaking import NOT_AT_END, NOT_AT_START, broken, torn


def measure(text):
    """A Chinese character is 2 wide, another one 1."""
    return sum(2 if ord(char) > 0x2E7F else 1 for char in text)


def lines(text, width, most_lines=None):
    return broken(text, width, measure, most_lines)


def test_what_fits_is_one_line():
    assert lines("花店怎样把老顾客变成社群", 24) == ["花店怎样把老顾客变成社群"]


def test_lines_are_of_even_length():
    assert lines("花店怎样把老顾客变成社群", 20) == ["花店怎样把老", "顾客变成社群"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("一二三四，五六七", 8, ["一二三", "四，", "五六七"]),
        ("一二三（四五六）七", 8, ["一二三", "（四五", "六）七"]),
    ],
)
def test_punctuation_stands_where_it_may(text, width, expected):
    assert lines(text, width) == expected


def test_no_character_is_alone_on_the_last_line():
    assert lines("一二三四五六七", 12) == ["一二三", "四五六七"]
    assert lines("今天你来不来呢？", 12) == ["今天你来", "不来呢？"]


def test_words_numbers_and_times_stay_whole():
    found = lines("AI 时代的 Community 从 20:30–22:00 开始", 16)
    assert [
        word for word in ("Community", "20:30–22:00") if not any(word in x for x in found)
    ] == []


def test_a_word_longer_than_a_line_is_cut_into_pieces():
    found = lines("a" * 50, 20)
    assert "".join(found) == "a" * 50
    assert max(map(measure, found)) <= 20


def test_what_is_too_long_ends_in_an_ellipsis():
    assert lines("花店怎样把老顾客变成社群", 10, 1) == ["花店怎样…"]
    assert lines("花店，怎样把老顾客变成社群", 8, 1) == ["花店…"]


def test_a_text_of_ten_thousand_characters_ends_in_an_ellipsis_too():
    found = lines("花" * 10_000, 40, 50)
    assert found[-1].endswith("…")


def test_lines_that_end_in_a_clause_are_not_torn():
    assert torn(["年末店主见面会：", "带一件货来换"]) == 0
    assert torn(["年末店主见", "面会：", "带一件货来换"]) == 1


@given(st.text("一二三，。（）「」ab1 …？", min_size=1, max_size=60), st.integers(8, 40))
def test_nothing_is_lost_and_nothing_too_wide(text, width):
    found = lines(text, width)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert max(map(measure, found), default=0) <= width


@given(st.lists(st.sampled_from(["花店", "顾客", "社群，", "怎样？", "（示例）"]), min_size=4))
def test_no_line_of_ordinary_text_begins_or_ends_with_the_wrong_sign(parts):
    found = lines("".join(parts), 16)
    assert [line for line in found[1:] if line[0] in NOT_AT_START] == []
    assert [line for line in found[:-1] if line[-1] in NOT_AT_END] == []
