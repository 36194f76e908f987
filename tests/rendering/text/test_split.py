"""Long texts in numbered messages: the golden folder is shared with the script in the browser."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.channel import URL, Unit, weigh
from qunce.rendering.text.graphemes import graphemes
from qunce.rendering.text.split import split_text

GOLDEN = Path(__file__).parents[2] / "golden" / "split"


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_a_golden_case_is_split_to_the_letter(name):
    folder = GOLDEN / name
    case = json.loads((folder / "case.json").read_text("utf-8"))
    text = (folder / "text.txt").read_text("utf-8")
    expected = [(folder / f"{n}.txt").read_text("utf-8") for n in range(1, case["messages"] + 1)]
    assert list(split_text(text, Unit(case["unit"]), case["limit"])) == expected


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("a👨‍👩‍👧b", ["a", "👨‍👩‍👧", "b"]),
        ("🇨🇳🇯🇵🇨", ["🇨🇳", "🇯🇵", "🇨"]),
        ("👍🏽1️⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]),
        ("e\u0301e", ["e\u0301", "e"]),
        ("한", ["한"]),
        ("\n\u0301\n", ["\n", "\u0301", "\n"]),
    ],
)
def test_what_a_reader_takes_for_one_character_is_one(text, clusters):
    assert list(graphemes(text)) == clusters


def test_a_text_within_its_limit_has_no_number():
    assert split_text("花" * 100, Unit.CHARACTERS, 100) == ("花" * 100,)
    assert split_text("花" * 10000, Unit.CHARACTERS, None) == ("花" * 10000,)


def test_ten_messages_have_numbers_of_two_digits():
    parts = split_text("花" * 400, Unit.CHARACTERS, 50)
    assert [part.split("\n")[0] for part in parts] == [f"({n}/10)" for n in range(1, 11)]


def test_a_limit_that_leaves_no_room_for_words_is_refused():
    with pytest.raises(ValueError, match="at least 40"):
        split_text("花" * 100, Unit.CHARACTERS, 39)


def test_only_an_address_longer_than_a_message_is_cut():
    address = f"https://example.com/{'a' * 100}"
    messages = split_text(address, Unit.CHARACTERS, 60)
    assert "".join(message.split("\n")[1] for message in messages) == address
    assert max(map(len, messages)) <= 60


PIECES = st.one_of(
    st.sampled_from(
        [
            *("一句话说完。", "真的？", "“好！”", "先讲，后答，", "\n", "\n\n", " ", "abc def "),
            *("👨‍👩‍👧", "🇨🇳", "🇨", "👍🏽", "1️⃣", "e\u0301", "\u200d", "\u0301", "한"),
            *("https://example.com/a?b=1", "http://a.cn/", "https://", "（https://b.cn/c）"),
        ]
    ),
    st.text(max_size=6),
)
TEXTS = st.lists(PIECES, max_size=120).map("".join)
UNITS = st.sampled_from(list(Unit))
LIMITS = st.integers(80, 200)


def parts_of(text, unit, limit):
    """The messages without their numbers."""
    messages = split_text(text, unit, limit)
    return messages if len(messages) == 1 else [m.split("\n", 1)[1] for m in messages]


@given(TEXTS, UNITS, LIMITS)
def test_the_parts_joined_are_the_text(text, unit, limit):
    assert "".join(parts_of(text, unit, limit)) == text


@given(TEXTS, UNITS, LIMITS)
def test_no_message_is_over_the_limit_and_none_is_empty(text, unit, limit):
    messages = split_text(text, unit, limit)
    assert max(weigh(message, unit) for message in messages) <= limit
    assert all(parts_of(text, unit, limit)) or not text


@given(TEXTS, st.integers(120, 200))
def test_no_grapheme_and_no_address_is_cut(text, limit):
    cuts = set()
    position = 0
    for part in parts_of(text, Unit.CHARACTERS, limit)[:-1]:
        position += len(part)
        cuts.add(position)
    starts, position = set(), 0
    for grapheme in graphemes(text):
        starts.add(position)
        position += len(grapheme)
    whole = [m.span() for m in URL.finditer(text) if m.end() - m.start() < 80]
    assert cuts <= starts | {p for g in long_graphemes(text) for p in g}
    assert not any(start < cut < end for cut in cuts for start, end in whole)


def long_graphemes(text):
    """Places inside what no message could hold."""
    position = 0
    for grapheme in graphemes(text):
        if len(grapheme) > 100:
            yield range(position, position + len(grapheme))
        position += len(grapheme)


@given(TEXTS, UNITS, LIMITS)
def test_a_message_is_not_split_again(text, unit, limit):
    for message in split_text(text, unit, limit):
        assert split_text(message, unit, limit) == (message,)
