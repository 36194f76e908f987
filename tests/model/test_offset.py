"""Offsets: moments told from a share's start or end."""

import pytest

from qunce.model.offset import Moment, Offset
from qunce.model.share import Slot
from tests.builders import at, make_slot


def day(text: str) -> Moment:
    return Moment(at(text).date(), None)


def minute(text: str) -> Moment:
    return Moment(at(text).date(), at(text))


@pytest.mark.parametrize(
    ("spelling", "moment"),
    [
        ("T-2d", day("2026-12-04")),
        ("T-2d@20:00", minute("2026-12-04 20:00")),
        ("T-0d@10:00", minute("2026-12-06 10:00")),
        ("T-2h", minute("2026-12-06 18:30")),
        ("T-0m", minute("2026-12-06 20:30")),
        ("T-10m", minute("2026-12-06 20:20")),
        ("T+90m", minute("2026-12-06 22:00")),
        ("T+1d", day("2026-12-07")),
        ("E-10m", minute("2026-12-06 21:50")),
        ("E+0m", minute("2026-12-06 22:00")),
        ("E+2h", minute("2026-12-07 00:00")),
        ("E+0d", day("2026-12-06")),
        ("E+1d@12:00", minute("2026-12-07 12:00")),
    ],
)
def test_an_offset_names_a_moment_of_a_share_from_half_past_eight_to_ten(spelling, moment):
    assert Offset.parse(spelling).moment(make_slot("2026-12-06 20:30", minutes=90)) == moment


def test_what_counts_from_the_end_moves_with_the_length_of_a_share():
    long = make_slot("2026-12-06 20:30", minutes=240)
    assert Offset.parse("E-10m").moment(long) == minute("2026-12-07 00:20")
    assert Offset.parse("E+1d@12:00").moment(long) == minute("2026-12-08 12:00")
    assert Offset.parse("T+1d@12:00").moment(long) == minute("2026-12-07 12:00")


def test_hours_pass_and_days_are_of_the_calendar_when_the_clocks_change():
    noon = at("2026-10-25 12:00", "Europe/Berlin")
    slot = Slot(noon, noon)
    for anchor in "TE":
        assert Offset.parse(f"{anchor}-12h").moment(slot).at == at(
            "2026-10-25 01:00", "Europe/Berlin"
        )
        assert Offset.parse(f"{anchor}-1d@12:00").moment(slot).at == at(
            "2026-10-24 12:00", "Europe/Berlin"
        )


@pytest.mark.parametrize(
    "spelling",
    [
        "",
        "T",
        "2d",
        "T-2",
        "T-2d@8:00",
        "T-2h@20:00",
        "t-2d",
        "T-2d@25:00",
        "T−2d",
        "E",
        "E-10",
        "e-10m",
        "S-10m",
        "E+1h@12:00",
        "T-２d",
    ],
)
def test_any_other_spelling_is_refused(spelling):
    with pytest.raises(ValueError):
        Offset.parse(spelling)
