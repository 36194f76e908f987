"""Which shares a page about today speaks of."""

from datetime import timedelta

import pytest

from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus, Slot
from qunce.rules.asked.near_shares import near_shares, shares_ahead
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
)

WEEK = timedelta(days=7)
PLAYBOOK = make_playbook(
    items=(make_item("invite", "T-14d"), make_item("thanks", "T+2h"), make_item("anytime", None)),
    snippets=("share-cancel",),
)
CANCEL = make_snippet("share-cancel", at=None, purpose="cancel")
CANCELLED = make_share(
    status=ShareStatus.CANCELLED,
    changes=(Change(at("2026-12-03 10:00"), ChangeType.CANCELLED, "嘉宾生病"),),
)


def near(now: str, *shares, playbook=PLAYBOOK):
    library = make_library(playbook, CANCEL, *shares)
    return [share.id for share in near_shares(library, library.shares_by_start(), at(now))]


def test_a_share_is_ahead_until_it_is_over():
    shares = [make_share(), CANCELLED, make_share(status=ShareStatus.IDEA, slot=None)]
    assert list(shares_ahead(shares, at("2026-12-06 21:59"))) == [make_share()]
    assert list(shares_ahead(shares, at("2026-12-06 22:00"))) == []


def weekly(count, *, first="2026-12-06 20:30"):
    start = at(first)
    return [
        make_share(f"s{n}", slot=Slot(start + n * WEEK, start + n * WEEK + timedelta(hours=1)))
        for n in range(count)
    ]


def test_the_next_four_shares_are_near_whatever_they_ask_for():
    assert near("2026-09-01 12:00", *weekly(6)) == ["s0", "s1", "s2", "s3"]


def test_so_is_whoever_asks_for_something_within_a_week_of_the_page():
    """The fifth share looks for a topic on 22 November, which is next from the 19th on."""
    early = make_playbook(items=(make_item("topic", "T-42d"),))
    fifth = {
        day: near(f"2026-11-{day} 12:00", *weekly(6), playbook=early)[4:]
        for day in (11, 12, 18, 19)
    }
    assert fifth == {11: [], 12: ["s4"], 18: ["s4"], 19: ["s4", "s5"]}


def test_those_over_come_after_those_ahead_latest_first():
    shares = [make_share(f"s{n}", slot=make_slot(f"2026-12-0{n} 20:30")) for n in range(1, 4)]
    assert near("2026-12-03 12:00", *shares) == ["s3", "s2", "s1"]


@pytest.mark.parametrize(
    ("now", "expected"), [("2027-02-07 12:00", ["florist"]), ("2027-02-08 12:00", [])]
)
def test_a_share_over_is_near_until_nobody_anywhere_is_asked_for_anything(now, expected):
    assert near(now, make_share()) == expected


def test_those_called_off_stand_between_those_ahead_and_those_over():
    over = make_share("over", slot=make_slot("2026-12-01 20:30"))
    late = make_share("late", slot=make_slot("2026-12-20 20:30"))
    soon = make_share("soon", slot=make_slot("2026-12-14 20:30"))
    assert near("2026-12-03 12:00", over, CANCELLED, soon, late) == [
        "soon",
        "late",
        "florist",
        "over",
    ]
    five = [make_share(f"s{n}", slot=make_slot(f"2026-12-1{n} 20:30")) for n in range(5)]
    assert near("2026-12-03 12:00", CANCELLED, *five) == ["s0", "s1", "s2", "s3", "s4", "florist"]


def test_a_share_called_off_is_near_while_somebody_is_to_be_told():
    assert near("2026-12-03 23:59", CANCELLED) == ["florist"]
    assert near("2026-12-04 00:00", CANCELLED) == []


def test_what_is_due_long_after_a_share_brings_it_back_in_time():
    erase = make_playbook(items=(make_item("erase", "T+90d"),))
    refused = make_share(consent=Consent(publish_summary=Permission.NO))
    assert near("2027-01-20 12:00", refused, playbook=erase) == []
    assert near("2027-02-24 12:00", refused, playbook=erase) == ["florist"]
    assert near("2027-03-20 12:00", refused, playbook=erase) == ["florist"]
    assert near("2027-03-22 12:00", refused, playbook=erase) == []
