"""Offsets: moments told from a share's start."""

import pytest

from qunce.model.offset import Moment, Offset
from tests.builders import at


@pytest.mark.parametrize(
    ("spelling", "label", "moment"),
    [
        ("T-2d", "T-2", Moment(at("2026-12-04").date(), None)),
        ("T-2d@20:00", "T-2", Moment(at("2026-12-04").date(), at("2026-12-04 20:00"))),
        ("T-0d@10:00", "T-0", Moment(at("2026-12-06").date(), at("2026-12-06 10:00"))),
        ("T-2h", "T-2 小时", Moment(at("2026-12-06").date(), at("2026-12-06 18:30"))),
        ("T-0m", "T-0", Moment(at("2026-12-06").date(), at("2026-12-06 20:30"))),
        ("T-10m", "T-10 分钟", Moment(at("2026-12-06").date(), at("2026-12-06 20:20"))),
        ("T+90m", "T+90 分钟", Moment(at("2026-12-06").date(), at("2026-12-06 22:00"))),
        ("T+1d", "T+1", Moment(at("2026-12-07").date(), None)),
    ],
)
def test_an_offset_names_a_moment_of_a_share_at_half_past_eight(spelling, label, moment):
    offset = Offset.parse(spelling)
    assert offset.label == label
    assert offset.from_start(at("2026-12-06 20:30")) == moment


@pytest.mark.parametrize(
    ("spelling", "spoken"), [("T-2d@20:00", "T-2 20:00"), ("T-7d", "T-7"), ("T-1h", "T-1 小时")]
)
def test_an_offset_is_said_with_its_clock_where_it_has_one(spelling, spoken):
    assert Offset.parse(spelling).spoken == spoken


def test_hours_pass_and_days_are_of_the_calendar_when_the_clocks_change():
    start = at("2026-10-25 12:00", "Europe/Berlin")
    assert Offset.parse("T-12h").from_start(start).at == at("2026-10-25 01:00", "Europe/Berlin")
    assert Offset.parse("T-1d@12:00").from_start(start).at == at(
        "2026-10-24 12:00", "Europe/Berlin"
    )


@pytest.mark.parametrize(
    "spelling", ["", "T", "2d", "T-2", "T-2d@8:00", "T-2h@20:00", "t-2d", "T-2d@25:00", "T−2d"]
)
def test_any_other_spelling_is_refused(spelling):
    with pytest.raises(ValueError):
        Offset.parse(spelling)
