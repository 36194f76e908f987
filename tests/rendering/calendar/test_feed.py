"""The rules of a feed, one test each; tests/rendering/test_calendar_clients.py has the programs."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from qunce.model.share import Change, ChangeType, ShareFormat, ShareStatus, Slot
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import Feed, feed_ics, share_calendar
from tests.builders import (
    AS_OF,
    at,
    make_library,
    make_person,
    make_series,
    make_settings,
    make_share,
    make_slot,
)


def feed(*shares, as_of=AS_OF, records=(), **settings):
    library = make_library(*shares, *records, settings=make_settings(**settings))
    return feed_ics(Events(library, as_of), Feed("群策", "calendar.ics", shares))


def lines(ics: bytes) -> list[str]:
    """Content lines, unfolded."""
    return ics.decode().replace("\r\n ", "").split("\r\n")


def values(ics: bytes, name: str) -> list[str]:
    return [line.partition(":")[2] for line in lines(ics) if re.match(rf"{name}[;:]", line)]


RESCHEDULED = Change(
    at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", from_start=at("2026-11-29 20:30")
)
CANCELLED = Change(at("2026-11-21 09:00"), ChangeType.CANCELLED, "嘉宾生病")


def test_a_feed_to_the_letter():
    share = make_share(
        title="花店；老顾客, 社群",
        host="zhou-yu",
        series="sunday-share",
        tags=("花店", "案例"),
        signup="https://example.com/signup",
        updated=at("2026-11-21 09:30"),
        body="她讲三件事。\n\n- 一\n- 二",
    )
    records = (make_person(), make_person("zhou-yu", "周予（示例）"), make_series())
    assert feed(share, records=records).decode() == "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Qunce//Qunce//ZH",
            "NAME:群策",
            "X-WR-CALNAME:群策",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "SOURCE;VALUE=URI:https://qunce.example/calendar.ics",
            "URL:https://qunce.example/shares/",
            "X-PUBLISHED-TTL:PT6H",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai",
            "BEGIN:STANDARD",
            "DTSTART:20261205T000000",
            "TZNAME:CST",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "SUMMARY:花店；老顾客\\, 社群",
            "DTSTART;TZID=Asia/Shanghai:20261206T203000",
            "DTEND;TZID=Asia/Shanghai:20261206T220000",
            "DTSTAMP:20261121T013000Z",
            "UID:florist@qunce.example",
            "SEQUENCE:0",
            "CATEGORIES:周日分享,花店,案例",
            "DESCRIPTION:嘉宾：林夏（示例）\\n主持：周予（示例）\\n形",
            " 式：群内文字\\n群：花艺一群（示例）\\n报名：https://examp",
            " le.com/signup\\n\\n她讲三件事。\\n\\n• 一\\n• 二\\n\\n详情：https:",
            " //qunce.example/shares/florist/",
            "LAST-MODIFIED:20261121T013000Z",
            "LOCATION:花艺一群（示例）",
            "STATUS:CONFIRMED",
            "URL:https://qunce.example/shares/florist/",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


def test_a_share_keeps_its_uid_under_a_new_title_and_a_new_time():
    renamed = make_share(title="新题目", slot=make_slot("2027-01-03 19:00"), changes=(RESCHEDULED,))
    assert values(feed(renamed), "UID") == values(feed(make_share()), "UID")
    assert values(feed(renamed), "UID") == ["florist@qunce.example"]


def test_a_uid_ends_in_the_site_key_not_in_the_address_of_the_site():
    ics = feed(make_share(), site_url="https://new.example/", site_key="old.example")
    assert values(ics, "UID") == ["florist@old.example"]


@pytest.mark.parametrize(
    ("details", "stamp"),
    [
        ({}, "20261122T040000Z"),
        ({"updated": at("2026-11-21 09:30")}, "20261121T013000Z"),
        ({"updated": at("2026-11-21 09:30"), "changes": (RESCHEDULED,)}, "20261120T020000Z"),
        ({"changes": (RESCHEDULED, CANCELLED)}, "20261121T010000Z"),
    ],
)
def test_the_stamp_is_the_last_revision_in_utc(details, stamp):
    ics = feed(make_share(**details))
    assert values(ics, "DTSTAMP") == [stamp]
    assert values(ics, "LAST-MODIFIED") == [stamp]


@pytest.mark.parametrize("changes", [(), (RESCHEDULED,), (RESCHEDULED, CANCELLED)])
def test_the_sequence_counts_the_changes(changes):
    assert values(feed(make_share(changes=changes)), "SEQUENCE") == [str(len(changes))]


def test_the_sequence_does_not_rise_with_a_new_title_or_date_of_editing():
    edited = make_share(title="新题目", body="新简介", updated=at("2026-11-21 09:30"))
    assert values(feed(edited), "SEQUENCE") == ["0"]


@pytest.mark.parametrize(
    ("status", "shown", "mark"),
    [
        (ShareStatus.SCHEDULED, "CONFIRMED", ""),
        (ShareStatus.CANCELLED, "CANCELLED", "【已取消】"),
        (ShareStatus.POSTPONED, "CANCELLED", "【已延期】"),
        (ShareStatus.CONFIRMED, "TENTATIVE", ""),
        (ShareStatus.INVITED, "TENTATIVE", ""),
    ],
)
def test_a_status_shows_in_status_and_summary(status, shown, mark):
    ics = feed(make_share(status=status))
    assert values(ics, "STATUS") == [shown]
    assert values(ics, "SUMMARY") == [f"{mark}花店怎样把老顾客变成社群"]


def test_a_share_that_is_off_stays_at_the_slot_it_had():
    share = make_share(status=ShareStatus.POSTPONED)
    assert values(feed(share), "DTSTART")[-1] == "20261206T203000"
    assert values(feed(share), "DTEND") == ["20261206T220000"]


@pytest.mark.parametrize("status", [ShareStatus.CANCELLED, ShareStatus.POSTPONED])
@pytest.mark.parametrize(("days", "count"), [(0, 1), (89, 1), (90, 1), (91, 0)])
def test_a_share_that_is_off_leaves_the_feed_ninety_days_after_its_end(status, days, count):
    as_of = at("2026-12-06 22:00") + timedelta(days=days)
    assert len(values(feed(make_share(status=status), as_of=as_of), "UID")) == count


def test_a_share_that_took_place_stays_for_good():
    assert len(values(feed(make_share(), as_of=at("2036-01-01 00:00")), "UID")) == 1


def test_the_calendar_of_one_share_has_it_however_long_ago_it_was_cancelled():
    share = make_share(status=ShareStatus.CANCELLED)
    ics = feed_ics(Events(make_library(share), at("2036-01-01 00:00")), share_calendar(share))
    assert values(ics, "UID") == ["florist@qunce.example"]
    assert values(ics, "NAME") == ["花店怎样把老顾客变成社群"]
    assert values(ics, "SOURCE") == ["https://qunce.example/shares/florist/share.ics"]


def test_a_share_without_a_slot_has_no_event():
    assert values(feed(make_share(status=ShareStatus.IDEA, slot=None)), "UID") == []


def test_only_shares_that_are_passed_in_are_in_the_feed():
    library = make_library(make_share("a"), make_share("b"))
    ics = feed_ics(Events(library, AS_OF), Feed("群策", "x.ics", [library.shares["b"]]))
    assert values(ics, "UID") == ["b@qunce.example"]


def test_a_feed_without_events_still_tells_the_zone_of_its_project():
    assert values(feed(), "TZID") == ["Asia/Shanghai"]


def test_events_come_by_start_then_id_whatever_order_they_are_passed_in():
    late = make_share("a", slot=make_slot("2026-12-13 20:30"))
    shares = [late, make_share("c"), make_share("b")]
    expected = ["b@qunce.example", "c@qunce.example", "a@qunce.example"]
    assert values(feed(*shares), "UID") == expected
    assert feed(*shares) == feed(*reversed(shares))


def test_two_feeds_of_the_same_shares_are_the_same_bytes():
    assert feed(make_share(changes=(RESCHEDULED,))) == feed(make_share(changes=(RESCHEDULED,)))


FORBIDDEN = ("METHOD", "ATTENDEE", "ORGANIZER", "BEGIN:VALARM", "RRULE", "RECURRENCE-ID", "GEO")


def test_a_feed_names_no_person_as_a_party_and_rings_no_bell():
    ics = feed(make_share(changes=(RESCHEDULED,), series="sunday-share"), records=(make_series(),))
    assert [line for line in lines(ics) if line.startswith(FORBIDDEN)] == []


def test_a_contact_never_reaches_a_feed():
    person = make_person(contact="13800000000")
    assert b"13800000000" not in feed(make_share(), records=(person,))


@pytest.mark.parametrize(
    ("details", "location"),
    [
        ({"place": "市图书馆三楼", "meeting": "https://example.com/m"}, "市图书馆三楼"),
        ({"meeting": "https://example.com/m"}, "https://example.com/m"),
        ({}, "花艺一群（示例）"),
    ],
)
def test_the_location_is_the_place_else_the_meeting_else_the_groups(details, location):
    assert values(feed(make_share(**details)), "LOCATION") == [location]


def test_a_share_nowhere_in_particular_has_no_location_and_no_categories():
    ics = feed(make_share(groups=()))
    assert (values(ics, "LOCATION"), values(ics, "CATEGORIES")) == ([], [])


def test_a_project_without_an_address_makes_a_feed_without_links():
    ics = feed(make_share(), site_url="")
    assert (values(ics, "URL"), values(ics, "SOURCE")) == ([], [])
    assert "详情" not in values(ics, "DESCRIPTION")[0]


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"changes": (RESCHEDULED,)}, "改期：原定 11月29日（周日）20:30，嘉宾出差"),
        ({"changes": (CANCELLED,), "status": ShareStatus.CANCELLED}, "取消：嘉宾生病"),
        (
            {
                "changes": (replace(RESCHEDULED, type=ChangeType.POSTPONED),),
                "status": ShareStatus.POSTPONED,
            },
            "延期，新的时间另行通知：嘉宾出差",
        ),
        (
            {"changes": (Change(AS_OF, ChangeType.RELOCATED, "场地装修", from_place="一楼"),)},
            "换地方：场地装修",
        ),
        (
            {"changes": (Change(AS_OF, ChangeType.REINSTATED, "嘉宾回来了"),)},
            "恢复举行：嘉宾回来了",
        ),
    ],
)
def test_a_description_begins_with_the_last_change(details, sentence):
    description = values(feed(make_share(**details)), "DESCRIPTION")[0]
    assert description.split("\\n")[0] == sentence


def test_a_description_says_where_an_offline_share_meets():
    share = make_share(format=ShareFormat.MIXED, place="市图书馆", meeting="https://example.com/m")
    assert values(feed(share), "DESCRIPTION") == [
        "嘉宾：林夏（示例）\\n形式：线上线下同时\\n群：花艺一群（示例）\\n地点：市图书馆\\n"
        "会议：https://example.com/m\\n\\n详情：https://qunce.example/shares/florist/"
    ]


def zone_lines(*shares) -> list[str]:
    text = feed(*shares).decode()
    return re.findall(r"BEGIN:VTIMEZONE.*END:VTIMEZONE", text, re.DOTALL)[0].split("\r\n")


def test_beijing_time_is_one_standard_time_however_long_the_feed():
    first = make_share("a", slot=make_slot("2020-12-06 20:30"))
    last = make_share("b", slot=make_slot("2030-06-06 20:30"))
    assert zone_lines(first, last) == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "BEGIN:STANDARD",
        "DTSTART:20201205T000000",
        "TZNAME:CST",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def in_berlin(id, start, end):
    slot = Slot(at(start, "Europe/Berlin"), at(end, "Europe/Berlin"))
    return make_share(id, timezone="Europe/Berlin", slot=slot)


def test_a_zone_with_summer_time_has_the_changes_its_events_span():
    """Onsets by the clock before the change: 02:00 in spring, 03:00 in autumn (RFC 5545 §3.6.5)."""
    spring = in_berlin("a", "2026-03-28 20:00", "2026-03-28 21:00")
    autumn = in_berlin("b", "2026-10-25 20:00", "2026-10-25 21:00")
    assert zone_lines(spring, autumn) == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        *("BEGIN:STANDARD", "DTSTART:20260327T000000", "TZNAME:CET"),
        *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD"),
        *("BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZNAME:CEST"),
        *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"),
        *("BEGIN:STANDARD", "DTSTART:20261025T030000", "TZNAME:CET"),
        *("TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD"),
        "END:VTIMEZONE",
    ]


def test_two_zones_in_one_feed_are_told_each_once():
    berlin = in_berlin("b", "2026-12-06 20:00", "2026-12-06 21:00")
    assert values(feed(make_share(), berlin), "TZID") == ["Asia/Shanghai", "Europe/Berlin"]


def test_a_share_in_the_second_run_of_an_hour_is_told_in_utc():
    share = in_berlin("b", "2026-10-25 02:30", "2026-10-25 02:30")
    slot = Slot(share.slot.start, share.slot.end.replace(fold=1))
    ics = feed(replace(share, slot=slot))
    assert values(ics, "DTSTART")[-1] == "20261025T003000Z"
    assert values(ics, "DTEND") == ["20261025T013000Z"]


TEXT = st.text(st.sampled_from("花店😀👩\u200d🌾a,;\\\"': \t"), max_size=120)


@given(TEXT.filter(str.strip), TEXT)
def test_any_text_is_folded_at_75_octets_between_characters_and_read_back(title, reason):
    change = replace(CANCELLED, reason=reason)
    ics = feed(make_share(title=title, changes=(change,)))
    folded = [line.decode() for line in ics.split(b"\r\n")]  # each one is whole characters
    assert max(len(line.encode()) for line in folded) <= 75
    assert [line for line in folded if "\n" in line or "\r" in line] == []
    (event,) = Calendar.from_ical(ics).events
    assert str(event["SUMMARY"]) == title
