"""A calendar per role, as the programs that read it see it."""

import re
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from qunce.model.addresses import task_feed_uri
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.site_plan.frame.planned import Audience
from tests.builders import AS_OF, at, make_item, make_library, make_playbook, make_share, make_slot
from tests.site_plan.pages import HOSTILE, planned

BOOK = make_playbook(
    items=(
        make_item("notice", "T-2d@20:00", text="发**群公告**"),
        make_item("poster", "T-7d", text="做好海报"),
        make_item("opening", "T-0m", text="准时开场", role="主持"),
        make_item("anytime", None, text="随时看看"),
    )
)


def calendar(library, role="宣传", **options) -> Calendar:
    content = planned(library, **options)[task_feed_uri(role)].content
    assert isinstance(content, bytes)
    return Calendar.from_ical(content)


def events(library, role="宣传", **options):
    return calendar(library, role, **options).walk("VEVENT")


def test_each_role_has_a_calendar_of_its_own_tasks_by_moment():
    library = make_library(make_share(), BOOK)
    assert [str(event["SUMMARY"]) for event in events(library)] == [
        "做好海报（花店怎样把老顾客变成社群）",
        "发群公告（花店怎样把老顾客变成社群）",
    ]
    assert [str(event["UID"]) for event in events(library, "主持")] == [
        "florist.item.opening@qunce.example"
    ]
    assert str(calendar(library, "主持")["NAME"]) == "主持的事，群策"


def test_a_task_at_a_minute_reminds_a_quarter_of_an_hour_before():
    notice = events(make_library(make_share(), BOOK))[1]
    assert notice.start == datetime(2026, 12, 4, 12, tzinfo=UTC)
    assert notice["TRANSP"] == "TRANSPARENT"
    (alarm,) = notice.walk("VALARM")
    assert alarm["TRIGGER"].dt == -timedelta(minutes=15)


def test_a_task_of_a_day_is_a_day_and_reminds_in_its_morning():
    poster = events(make_library(make_share(), BOOK))[0]
    assert (poster.start, poster.end) == (date(2026, 11, 29), date(2026, 11, 30))
    (alarm,) = poster.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_a_task_keeps_its_uid_when_its_share_moves_and_counts_the_change():
    moved = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "出差", at("2026-12-06 20:30"))
    share = make_share(slot=make_slot("2026-12-13 20:30"), changes=(moved,))
    before, after = (events(make_library(one, BOOK))[1] for one in (make_share(), share))
    assert before["UID"] == after["UID"]
    assert after.start - before.start == timedelta(days=7)
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


def test_a_share_that_is_off_or_long_over_asks_nobody():
    off = make_share("off", status=ShareStatus.CANCELLED)
    old = make_share("old", slot=make_slot("2026-06-01 20:30"))
    empty = calendar(make_library(off, old, BOOK))
    assert empty.walk("VEVENT") == []
    assert empty.walk("VTIMEZONE") != []


def test_what_is_not_public_is_in_the_internal_calendar_alone():
    draft = make_share("draft", title="草案", status=ShareStatus.CONFIRMED)
    library = make_library(make_share(), draft, BOOK)
    assert len(events(library)) == 2
    assert len(events(library, audience=Audience.INTERNAL)) == 4


def test_a_role_of_any_words_has_a_plain_address_and_stays_words():
    assert re.fullmatch(r"today/[0-9a-f]{8}\.ics", task_feed_uri(HOSTILE))
    book = make_playbook(items=(make_item(text="写;一,行\\", role=HOSTILE),))
    (event,) = events(make_library(make_share(title="甲\r\nBEGIN:VEVENT"), book), HOSTILE)
    assert str(event["SUMMARY"]).startswith("写;一,行\\")


def test_two_builds_make_the_same_calendar():
    library = make_library(make_share(), BOOK)
    first, second = (planned(library, as_of=AS_OF)[task_feed_uri("宣传")].content for _ in "ab")
    assert first == second
