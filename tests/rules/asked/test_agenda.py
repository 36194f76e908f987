"""What is on today."""

from datetime import datetime

from qunce.model.offset import Offset
from qunce.model.share import Change, ChangeType, ShareStatus, Slot
from qunce.rules.asked.agenda import agenda
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
)

ITEMS = (
    make_item("invite", "T-14d"),
    make_item("teaser", "T-7d"),
    make_item("notice", "T-2d@20:00"),
    make_item("warm-up", "T-10m"),
    make_item("anytime", None),
    make_item("closing", "E-10m"),
    make_item("thanks", "T+2h"),
)
NOTICE = make_snippet("share-notice", at=Offset.parse("T-2d@20:00"))
CANCEL = make_snippet("share-cancel", at=None, purpose="cancel")
PLAYBOOK = make_playbook(items=ITEMS, snippets=("share-notice", "share-cancel"))


def asked(now: datetime, *records):
    library = make_library(PLAYBOOK, NOTICE, CANCEL, *(records or [make_share()]))
    return agenda(library, now)


def told(now: str, *records) -> list[str]:
    return [f"{row.bucket}: {row.task.id}" for row in asked(at(now), *records)]


def test_two_days_before_the_notice_is_due_and_what_came_earlier_should_be_done():
    assert told("2026-12-04 09:00") == [
        "overdue: invite",
        "overdue: teaser",
        "today: notice",
        "today: share-notice",
        "next: warm-up",
        "next: closing",
        "next: thanks",
    ]


def test_while_a_share_is_on_only_what_belongs_to_it_is_left():
    assert told("2026-12-06 21:00") == ["today: closing", "today: thanks"]


def test_once_it_is_over_only_what_comes_after_is_left():
    assert told("2026-12-06 22:00") == ["today: thanks", "next: summary"]


def test_what_comes_after_stays_for_fourteen_days():
    assert "overdue: thanks" in told("2026-12-20 23:59")
    assert "overdue: thanks" not in told("2026-12-21 00:00")


def test_a_day_without_anything_is_empty():
    assert told("2026-11-01 12:00") == []


def test_today_is_the_day_where_the_share_is():
    slot = Slot(
        at("2026-12-06 20:00", "America/New_York"), at("2026-12-06 21:00", "America/New_York")
    )
    share = make_share(slot=slot, timezone="America/New_York")
    assert "today: notice" in told("2026-12-05 10:00", share)  # still the 4th in New York


def test_shares_come_by_start():
    later = make_share("a", slot=make_slot("2026-12-08 20:30"))
    found = asked(at("2026-12-06 12:00"), later, make_share("b"))
    assert list(dict.fromkeys(row.share.id for row in found)) == ["b", "a"]


CANCELLED = make_share(
    status=ShareStatus.CANCELLED,
    changes=(Change(at("2026-12-03 10:00"), ChangeType.CANCELLED, "嘉宾生病"),),
)


def test_a_share_that_is_off_asks_only_for_its_notice_on_the_day_it_was_called_off():
    assert told("2026-12-03 12:00", CANCELLED) == ["today: share-cancel"]
    assert told("2026-12-04 00:00", CANCELLED) == []


def test_a_summary_that_is_out_is_not_asked_for():
    assert "overdue: summary" in told("2026-12-10 12:00")
    assert "overdue: summary" not in told("2026-12-10 12:00", make_share(), make_summary())
