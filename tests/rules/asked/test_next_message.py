"""Which message is to be sent: the season of one share, moment by moment."""

import pytest

from qunce.model.offset import Offset
from qunce.rules.asked.next_message import next_moment
from tests.builders import at, make_slot

SLOT = make_slot("2026-11-22 20:30", 90)
OFFSETS = ("T-7d", "T-2d@20:00", "T-10m", "T-0m", "T-0m", "T+40m", "E-10m", "E-5m", "E+1d@12:00")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-08 09:00", "T-7d"),
        ("2026-11-15 00:30", "T-7d"),
        ("2026-11-15 23:30", "T-7d"),
        ("2026-11-16 00:00", "T-2d@20:00"),
        ("2026-11-20 21:00", "T-2d@20:00"),
        ("2026-11-20 21:01", "T-10m"),
        ("2026-11-22 20:29", "T-10m"),
        ("2026-11-22 20:30", "T-0m"),
        ("2026-11-22 21:09", "T-0m"),
        ("2026-11-22 21:10", "T+40m"),
        ("2026-11-22 21:49", "T+40m"),
        ("2026-11-22 21:57", "E-10m"),
        ("2026-11-22 22:55", "E-5m"),
        ("2026-11-22 22:56", "E+1d@12:00"),
        ("2026-11-23 13:01", None),
    ],
)
def test_the_message_due_just_now_or_else_the_next(now, expected):
    offsets = [Offset.parse(spelling) for spelling in OFFSETS]
    found = next_moment([offset.moment(SLOT) for offset in offsets], SLOT, at(now))
    assert (OFFSETS[found] if found is not None else None) == expected
