"""How a value is written in a file: the other way round of reading it."""

from datetime import timedelta
from typing import Any

from qunce.model.kinds.keys import Form


def spelling(form: Form, value: Any) -> str:  # noqa: ANN401 - each form has its own
    """`90m`, `180d`, `20:30`, `T-2d@20:00`, `2026-12-06 20:30`; any other value is its own text."""
    match form:
        case Form.DURATION:
            return f"{value // timedelta(minutes=1)}m"
        case Form.DAYS:
            return f"{value.days}d"
        case Form.CLOCK:
            return f"{value:%H:%M}"
        case Form.OFFSET:
            return str(value.spelling)
        case Form.WALL_TIME:
            return f"{value:%Y-%m-%d %H:%M}"
    return str(value)
