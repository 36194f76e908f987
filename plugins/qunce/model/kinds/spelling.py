"""How a value is written in a file: the other way round of reading it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from qunce.model.kinds.keys import Form


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _day_or_minute(day: date) -> str:
    return _minute(day) if isinstance(day, datetime) else str(day)


SPELLINGS: dict[Form, Callable[[Any], str]] = {
    Form.YES_OR_NO: lambda value: "yes" if value else "no",
    Form.WALL_TIME: _minute,
    Form.DAY_OR_WALL_TIME: _day_or_minute,
    Form.CLOCK: lambda value: f"{value:%H:%M}",
    Form.DURATION: lambda value: f"{value // timedelta(minutes=1)}m",
    Form.DAYS: lambda value: f"{value.days}d",
    Form.OFFSET: lambda value: str(value.spelling),
    Form.AS_WRITTEN: _day_or_minute,
}
"""Forms whose values Python would write in another way."""


def spelling(form: Form, value: Any) -> str:  # noqa: ANN401 - each form has its own
    """`90m`, `180d`, `20:30`, `T-2d@20:00`, `2026-12-06 20:30`; any other value is its own text."""
    return SPELLINGS.get(form, str)(value)
