"""What a share knows of itself."""

import pytest

from qunce.model.share import Change, ChangeType, Slot
from tests.builders import AS_OF, at, make_share, make_slot


def test_a_slot_lasts_what_passes_not_what_the_clocks_show():
    zone = "Europe/Berlin"
    slot = Slot(at("2026-10-25 01:30", zone), at("2026-10-25 03:30", zone))
    assert slot.duration.total_seconds() == 3 * 3600


@pytest.mark.parametrize(
    ("start", "minutes", "overlaps"),
    [
        ("2026-12-06 19:00", 90, False),
        ("2026-12-06 19:00", 91, True),
        ("2026-12-06 21:00", 30, True),
        ("2026-12-06 21:59", 30, True),
        ("2026-12-06 22:00", 30, False),
    ],
)
def test_slots_overlap_when_both_are_on_at_some_moment(start, minutes, overlaps):
    evening, other = make_slot("2026-12-06 20:30"), make_slot(start, minutes)
    assert (evening.overlaps(other), other.overlaps(evening)) == (overlaps, overlaps)


def test_slots_of_two_zones_are_compared_as_instants():
    berlin = Slot(at("2026-12-06 13:30", "Europe/Berlin"), at("2026-12-06 14:30", "Europe/Berlin"))
    assert berlin.overlaps(make_slot("2026-12-06 20:30"))


CHANGE = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差")


@pytest.mark.parametrize(
    ("details", "moment"),
    [
        ({}, AS_OF),
        ({"updated": at("2026-11-21 09:00")}, at("2026-11-21 09:00")),
        ({"updated": at("2026-11-21 09:00"), "changes": (CHANGE,)}, at("2026-11-20 10:00")),
    ],
)
def test_a_share_was_last_modified_by_its_last_change_else_when_updated(details, moment):
    assert make_share(**details).last_modified(AS_OF) == moment


def test_the_last_change_is_the_latest_entry():
    assert make_share().last_change is None
    assert make_share(changes=(CHANGE,)).last_change == CHANGE


def test_previous_starts_are_those_that_no_longer_hold_oldest_first():
    changes = (
        CHANGE,
        Change(AS_OF, ChangeType.RESCHEDULED, "一", from_start=at("2026-11-22 20:30")),
        Change(AS_OF, ChangeType.RELOCATED, "二", from_place="一楼"),
        Change(AS_OF, ChangeType.POSTPONED, "三", from_start=at("2026-11-29 20:30")),
        Change(AS_OF, ChangeType.REINSTATED, "四"),
    )
    starts = (at("2026-11-22 20:30"), at("2026-11-29 20:30"))
    assert make_share(changes=changes).previous_starts == starts
    assert make_share().previous_starts == ()
