from dataclasses import fields

import pytest

from qunce.model.people import Platform
from qunce.model.share import Change, ChangeType, ShareFormat
from qunce.rendering.poster.words import poster_words
from tests.builders import (
    at,
    make_group,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
)

MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2026-11-29 20:30"))


def words_of(share, *records):
    return poster_words(make_library(share, *records), share, 2026)


def test_a_poster_says_what_when_who_where_and_how():
    lin = make_person(organization="街角花店（示例）")
    share = make_share(series="sunday-share", number=12, signup="https://example.com/s")
    words = words_of(share, lin, make_series())
    assert words.in_one_sentence == (
        "周日分享 第 12 期：花店怎样把老顾客变成社群；12月6日 周日 20:30–22:00；"
        "嘉宾：林夏（示例），街角花店（示例），社区花店店主；在微信群里，看文字：花艺一群（示例）；"
        "扫码报名：https://qunce.example/shares/florist/"
    )


def test_a_share_that_was_moved_shows_its_new_time_alone():
    words = words_of(make_share(changes=(MOVED,)))
    assert words.time == "12月6日 周日 20:30–22:00"
    assert "29" not in "".join(str(getattr(words, field.name)) for field in fields(words))


def test_another_year_and_other_clocks_are_said():
    share = make_share(slot=make_slot("2027-01-03 09:00"), timezone="Europe/Paris")
    assert words_of(share).time == "2027年1月3日 周日 09:00–10:30 （Europe/Paris 时间）"


def test_more_than_three_speakers_are_counted():
    people = [make_person(f"p-{n}", f"嘉宾{n}") for n in range(5)]
    words = words_of(make_share(speakers=tuple(p.id for p in people)), *people)
    assert [one.name for one in words.speakers] == ["嘉宾0", "嘉宾1", "嘉宾2"]
    assert words.more_speakers == " 等 5 位"


@pytest.mark.parametrize(
    ("format", "way_in"),
    [
        (ShareFormat.VOICE, "在微信群里，听语音"),
        (ShareFormat.LIVE, "线上，入口在分享页"),
        (ShareFormat.OFFLINE, "到现场"),
        (ShareFormat.MIXED, "到现场，或者从分享页进线上"),
    ],
)
def test_how_to_take_part_is_said_without_an_address(format, way_in):
    words = words_of(make_share(format=format, meeting="https://example.com/secret"))
    assert words.way_in == way_in
    assert "secret" not in words.in_one_sentence


def test_groups_on_several_platforms_are_of_no_platform():
    groups = make_group(), make_group("b", "二群（示例）", platform=Platform.QQ)
    words = words_of(make_share(groups=("florist-a", "b")), *groups)
    assert (words.way_in, words.groups) == ("在群里，看文字", "花艺一群（示例）、二群（示例）")


def test_a_title_of_emoji_alone_gives_way_to_the_id():
    assert words_of(make_share(title="🌸🌸")).title == "florist"
