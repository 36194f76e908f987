"""Moments in order, and days as a reader counts them."""

import pytest

from qunce.model.offset import Moment
from qunce.rules.times.moments import by_moment, days_until
from tests.builders import at


def minute(text, zone="Asia/Shanghai"):
    return Moment(at(text).date(), at(text, zone))


def day(text):
    return Moment(at(text).date(), None)


def test_a_day_comes_before_its_minutes_and_no_moment_last():
    ordered = [
        day("2026-12-06"),
        minute("2026-12-06 00:00"),
        minute("2026-12-06 20:00", "Europe/Berlin"),
        minute("2026-12-06 20:00", "America/New_York"),
        day("2026-12-07"),
        None,
    ]
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=by_moment) == ordered


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        (minute("2026-12-06 20:30"), 0),
        (minute("2026-12-07 20:30"), 1),
        (day("2026-12-06"), 1),
        (day("2026-12-04"), -1),
    ],
)
def test_a_minute_counts_days_by_its_own_clock_and_a_day_by_the_readers(moment, days):
    """It is the 5th in New York and the 6th in Shanghai."""
    assert days_until(moment, at("2026-12-05 18:00", "America/New_York")) == days
