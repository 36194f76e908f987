"""Filling a snippet: the golden folder is shared with the script that does it in the browser."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.placeholder import Subject
from qunce.rendering.text.announcement import Origin, Piece, announcements
from tests.builders import make_field, make_snippet, make_text

GOLDEN = Path(__file__).parents[2] / "golden" / "announcements"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("name", CASES)
def test_a_golden_case_is_filled_to_the_letter(name):
    case = json.loads((GOLDEN / name / "case.json").read_text("utf-8"))
    fields = tuple(make_field(p["name"], required=p["required"]) for p in case["placeholders"])
    text = make_text((GOLDEN / name / "text.txt").read_text("utf-8"))
    snippet = make_snippet("case", text, fields=fields, subject=Subject.NONE)
    (announcement,) = announcements(snippet, case["values"])
    assert announcement.text + "\n" == (GOLDEN / name / "expected.txt").read_text("utf-8")
    assert announcement.blanks == tuple(case["blanks"])


def filled(text, values, *fields):
    (announcement,) = announcements(make_snippet("s", make_text(text), fields=fields), values)
    return announcement


def test_pieces_tell_what_was_written_what_was_filled_and_what_is_still_blank():
    assert filled("【预告】{{主题}}\n{{日期}}{{星期}}见", {"主题": "花店\n社群"}).pieces == (
        Piece("【预告】", Origin.WRITTEN),
        Piece("花店", Origin.DATA, "主题"),
        Piece("\n", Origin.WRITTEN),
        Piece("社群", Origin.DATA, "主题"),
        Piece("\n", Origin.WRITTEN),
        Piece("【待填：日期】", Origin.BLANK, "日期"),
        Piece("【待填：星期】", Origin.BLANK, "星期"),
        Piece("见", Origin.WRITTEN),
    )


def test_a_text_tells_what_came_from_the_data_and_what_a_person_typed():
    snippet = make_snippet(
        "s",
        make_text("{{主题}}{{开始}}{{主题}}{{地点}}{{名额}}{{口令}}{{日期}}"),
        fields=(make_field("名额", default="30"), make_field("口令")),
    )
    values = {"主题": "花店", "开始": "20:30"}
    (text,) = announcements(snippet, values, {"开始": "20:45", "口令": "花"})
    assert text.text == "花店20:45花店30花【待填：日期】"
    assert text.from_data == ("主题",)
    assert text.typed == ("开始", "名额", "口令")
    assert text.blanks == ("日期",)


def test_a_word_that_may_be_empty_is_required_where_the_text_needs_it():
    snippet = make_snippet("s", make_text("{{主题}}\n回放： {{回放链接}}"), needs=("回放链接",))
    (text,) = announcements(snippet, {"主题": "花店"})
    assert text.text == "花店\n回放： 【待填：回放链接】"


HOSTILE = {
    "everybody": "@所有人",
    "link": "https://example.com/a?b=1#c",
    "html": "<b onclick=x>&amp;</b>",
    "placeholder": "{{嘉宾}}",
    "emoji": "👨‍👩‍👧🏳️‍🌈👍🏽🇨🇳1️⃣",
    "long": "长" * 300,
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_name_stands_in_a_text_as_the_plain_text_it_is(name):
    assert filled("【{{嘉宾}}】来讲", {"嘉宾": name}).text == f"【{name}】来讲"


def test_a_name_that_turns_the_reading_direction_or_hides_turns_and_hides_nothing():
    marks = (
        "\u200b\u200c\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    )
    assert filled("{{嘉宾}}来讲", {"嘉宾": f"{marks}林{marks}夏{marks}"}).text == "林夏来讲"


def test_a_field_has_its_default_until_a_value_is_given():
    field = make_field("后续安排", default="报名自动取消")
    assert filled("{{后续安排}}", {}, field).text == "报名自动取消"
    assert filled("{{后续安排}}", {"后续安排": "改到下周"}, field).text == "改到下周"


def test_a_field_emptied_on_purpose_is_blank_in_spite_of_its_default():
    field = make_field("后续安排", default="报名自动取消")
    assert filled("{{后续安排}}", {"后续安排": ""}, field).blanks == ("后续安排",)


def test_every_channel_gets_its_own_text_and_weight():
    snippet = make_snippet("s", make_text("{{主题}} a", "群消息"), make_text("{{主题}} a", "微博"))
    assert [(a.channel.name, a.text, a.weight) for a in announcements(snippet, {"主题": "花"})] == [
        ("群消息", "花 a", 3),
        ("微博", "花 a", 2),
    ]


WORDS = ("主题", "日期", "地点", "简介")
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([f"{{{{{word}}}}}" for word in WORDS]),
        st.sampled_from(["\n", "\r\n", " ", "\u3000", "\t", "：", "{", "}", "开讲"]),
        st.text(max_size=4),
    ),
    max_size=20,
).map("".join)
VALUES = st.dictionaries(st.sampled_from(WORDS), st.one_of(TEXTS, st.text(max_size=12)))


@given(TEXTS, VALUES)
def test_no_line_ends_in_a_blank_and_no_two_empty_lines_meet(text, values):
    result = filled(text, values).text
    lines = result.split("\n")
    assert [line.rstrip(" \t\u00a0\u3000") for line in lines] == lines
    assert "\n\n\n" not in result
    assert result == result.strip("\n")


@given(TEXTS, VALUES)
def test_a_finished_text_is_finished(text, values):
    result = filled(text, values).text
    without_words = make_snippet("s", make_text(result), subject=Subject.NONE)
    assert announcements(without_words, {})[0].text == result


@given(TEXTS, VALUES)
def test_no_known_word_is_left_in_what_was_written(text, values):
    pieces = filled(text, values).pieces
    written = "\0".join(piece.text for piece in pieces if piece.origin is Origin.WRITTEN)
    assert [word for word in WORDS if f"{{{{{word}}}}}" in written] == []


@given(st.text(st.sampled_from("{}主题日期<>*[]()&\\ a"), max_size=20))
def test_a_value_stands_in_the_text_as_it_is(value):
    assert filled("（{{主题}}）", {"主题": f"“{value}”"}).text == f"（“{value}”）"


@given(TEXTS, VALUES)
def test_pieces_are_never_empty_and_written_ones_never_neighbours(text, values):
    origins = [piece.origin for piece in filled(text, values).pieces]
    assert all(piece.text for piece in filled(text, values).pieces)
    assert (Origin.WRITTEN, Origin.WRITTEN) not in pairwise(origins)
