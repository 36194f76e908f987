"""Values as typed on a command line."""

from datetime import datetime, timedelta

import click
import pytest

from qunce.cli.param_types import day_or_minute, duration, port, wall_time


@pytest.mark.parametrize(
    ("read", "typed", "value"),
    [
        (wall_time, "2026-12-06 20:30", datetime(2026, 12, 6, 20, 30)),  # noqa: DTZ001 - wall time
        (wall_time, "2026-12-06T20:30", datetime(2026, 12, 6, 20, 30)),  # noqa: DTZ001 - wall time
        (day_or_minute, "2026-12-06", datetime(2026, 12, 6)),  # noqa: DTZ001 - wall time
        (duration, "1h30m", timedelta(minutes=90)),
        (duration, "2h", timedelta(hours=2)),
        (port, "0", 0),
        (port, "65535", 65535),
    ],
)
def test_a_value_is_what_was_typed(read, typed, value):
    assert read(typed) == value


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (wall_time, "1889-12-06 20:30"),
        (wall_time, "2126-12-06 20:30"),
        (wall_time, "2026-12-06"),
        (wall_time, "2026-02-30 20:30"),
        (day_or_minute, "2026-13-01"),
        (duration, "0m"),
        (duration, ""),
        (duration, "90"),
        (port, "65536"),
        (port, "-1"),
    ],
)
def test_anything_else_is_refused(read, typed):
    with pytest.raises(click.BadParameter):
        read(typed)
