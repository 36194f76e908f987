"""Where a share stands, and until when something is any use to it."""

import pytest

from qunce.model.share import ShareStatus, Slot
from qunce.rules.times.standing import Standing, moot_from, standing
from tests.builders import at, make_share, make_slot


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-12-06 20:29", Standing.AHEAD),
        ("2026-12-06 20:30", Standing.LIVE),
        ("2026-12-06 21:59", Standing.LIVE),
        ("2026-12-06 22:00", Standing.OVER),
        ("2027-12-06 22:00", Standing.OVER),
    ],
)
def test_a_share_is_ahead_then_live_then_over(now, expected):
    assert standing(make_share(), at(now)) is expected


@pytest.mark.parametrize("status", [ShareStatus.CANCELLED, ShareStatus.POSTPONED])
@pytest.mark.parametrize("now", ["2026-12-01 12:00", "2026-12-06 21:00", "2026-12-07 12:00"])
def test_a_share_that_is_off_is_off_at_any_time(status, now):
    assert standing(make_share(status=status), at(now)) is Standing.OFF


def test_a_share_without_a_slot_is_ahead():
    idea = make_share(status=ShareStatus.IDEA, slot=None)
    assert standing(idea, at("2031-01-01 12:00")) is Standing.AHEAD


START, END = at("2026-12-06 20:30"), at("2026-12-06 22:00")


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-12-04 20:00", START),
        ("2026-12-06 20:29", START),
        ("2026-12-06 20:30", END),
        ("2026-12-06 21:59", END),
        ("2026-12-06 22:00", None),
        ("2026-12-07 12:00", None),
    ],
)
def test_preparation_is_moot_at_the_start_and_the_course_at_the_end(due, expected):
    assert moot_from(at(due), make_slot()) == expected


def test_what_names_no_moment_is_for_before_or_during():
    assert moot_from(None, make_slot()) == END


def test_an_hour_the_clocks_run_through_twice_is_told_apart():
    slot = Slot(
        at("2026-10-25 02:10", "Europe/Berlin").replace(fold=1),
        at("2026-10-25 04:00", "Europe/Berlin"),
    )
    earlier = at("2026-10-25 02:50", "Europe/Berlin")
    assert moot_from(earlier, slot) == slot.start
