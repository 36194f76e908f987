"""What is on today."""

from datetime import datetime

import pytest

from qunce.model.offset import Offset
from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus, Slot
from qunce.model.summary import SummaryStatus
from qunce.rules.agenda import agenda
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
    make_item("closing", None),
    make_item("thanks", "T+2h"),
)
NOTICE = make_snippet("share-notice", at=Offset.parse("T-2d@20:00"))
CANCEL = make_snippet("share-cancel", at=None, purpose="cancel")
PLAYBOOK = make_playbook(items=ITEMS, snippets=("share-notice", "share-cancel"))


def entries(now: datetime, *records):
    library = make_library(PLAYBOOK, NOTICE, CANCEL, *(records or [make_share()]))
    return agenda(library, now)


def ids(due_items) -> list[str]:
    return [due.item.id for due in due_items]


def test_two_days_before_the_notice_is_due_and_what_came_earlier_should_be_done():
    (entry,) = entries(at("2026-12-04 09:00"))
    assert entry.share.id == "florist"
    assert ids(entry.due) == ["notice"]
    assert ids(entry.passed) == ["invite", "teaser"]
    assert [message.snippet.id for message in entry.messages] == ["share-notice"]
    assert not entry.summary_overdue


def test_an_item_of_this_morning_is_still_of_today_in_the_evening():
    (entry,) = entries(at("2026-12-04 23:59"))
    assert ids(entry.due) == ["notice"]


@pytest.mark.parametrize(
    ("now", "passed"),
    [
        ("2026-12-06 12:00", ["invite", "teaser", "notice"]),
        ("2026-12-07 12:00", ["teaser", "notice", "warm-up", "thanks"]),
        ("2026-12-18 12:00", ["notice", "warm-up", "thanks"]),
    ],
)
def test_what_passed_is_listed_for_fourteen_days(now, passed):
    (entry,) = entries(at(now))
    assert ids(entry.passed) == passed


def test_a_day_without_anything_is_empty():
    assert entries(at("2026-11-01 12:00")) == ()


def test_today_is_the_day_where_the_share_is():
    slot = Slot(
        at("2026-12-06 20:00", "America/New_York"), at("2026-12-06 21:00", "America/New_York")
    )
    share = make_share(slot=slot, timezone="America/New_York")
    (entry,) = entries(at("2026-12-05 10:00"), share)  # still the 4th in New York
    assert ids(entry.due) == ["notice"]


def test_shares_come_by_start():
    later = make_share("a", slot=make_slot("2026-12-08 20:30"))
    found = entries(at("2026-12-06 12:00"), later, make_share("b"))
    assert [entry.share.id for entry in found] == ["b", "a"]


def test_a_share_without_a_slot_asks_for_nothing():
    assert entries(at("2026-12-04 09:00"), make_share(status=ShareStatus.IDEA, slot=None)) == ()


CANCELLED = make_share(
    status=ShareStatus.CANCELLED,
    changes=(Change(at("2026-12-03 10:00"), ChangeType.CANCELLED, "嘉宾生病"),),
)


def test_a_share_that_is_off_asks_only_for_its_notice_on_the_day_it_was_called_off():
    (entry,) = entries(at("2026-12-03 12:00"), CANCELLED)
    assert [message.snippet.id for message in entry.messages] == ["share-cancel"]
    assert (entry.due, entry.passed, entry.summary_overdue) == ((), (), False)


@pytest.mark.parametrize("day", ["2026-12-04", "2026-12-20"])
def test_a_share_that_is_off_is_forgotten_the_day_after(day):
    assert entries(at(f"{day} 12:00"), CANCELLED) == ()


def overdue(now: str, *records) -> list[bool]:
    return [entry.summary_overdue for entry in entries(at(now), *records)]


def test_a_summary_is_overdue_two_days_after_the_end_and_stays_so():
    assert overdue("2026-12-08 22:00") == [False]
    assert overdue("2026-12-08 22:01") == [True]
    assert overdue("2027-12-08 22:01") == [True]


@pytest.mark.parametrize(
    ("status", "is_overdue"),
    [
        (SummaryStatus.DRAFT, [True]),
        (SummaryStatus.REVIEW, [True]),
        (SummaryStatus.PUBLISHED, []),
        (SummaryStatus.CORRECTED, []),
        (SummaryStatus.WITHDRAWN, []),
    ],
)
def test_a_summary_nobody_may_read_yet_is_overdue(status, is_overdue):
    assert overdue("2027-01-31 12:00", make_share(), make_summary(status=status)) == is_overdue


def test_a_summary_the_speaker_refused_is_never_overdue():
    share = make_share(consent=Consent(publish_summary=Permission.NO))
    assert overdue("2027-01-31 12:00", share) == []
