"""Whether two values are the same for whoever writes them down, which asks more than `==`.

`20:00+08:00 == 12:00Z`, `1 == True`, and two dictionaries are equal in any order; pages made of
them are not. What is not known to be plain is the same only as itself.
"""

from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from fractions import Fraction
from functools import partial
from re import Pattern
from types import MethodType
from typing import Any, TypeGuard

ON_A_CLOCK = (datetime, time)
PLAIN = (
    *(str, int, float, bytes, Enum, Fraction, Pattern, frozenset, set),
    *(date, timedelta, *ON_A_CLOCK),
)
"""Compared by `==` once they are of one type, and what is on a clock by its zone as well."""


def same(one: object, other: object) -> bool:
    """Whether nothing can be written of one that would differ if it were written of the other."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, PLAIN):
        return one == other and (not isinstance(one, ON_A_CLOCK) or _clock(one) == _clock(other))
    parts, others = parts_of(one), parts_of(other)
    if parts is None or others is None or len(parts) != len(others):
        return False
    return all(map(same, parts, others))


def is_instance_of_dataclass(value: object) -> TypeGuard[object]:
    """Not the class itself, which is one for `dataclasses` as well."""
    return is_dataclass(value) and not isinstance(value, type)


def parts_of(value: object) -> tuple[object, ...] | None:
    """What a value consists of, in the order in which it would be written; None for all others."""
    match value:
        case tuple() | list():
            return tuple(value)
        case partial():
            return value.func, value.args, value.keywords
        case MethodType():
            return value.__func__, value.__self__
    # First, as the abstract kinds take long to be told from a dataclass.
    if is_instance_of_dataclass(value):
        return tuple(getattr(value, field.name) for field in fields(value))  # type: ignore[arg-type]  # - a dataclass, as was asked
    return _parts_of_view(value)


def _parts_of_view(value: object) -> tuple[object, ...] | None:
    match value:
        case ValuesView() | KeysView() | ItemsView():
            return tuple(value)
        case Mapping():
            return tuple(value.items())
    return None


def _clock(value: Any) -> tuple[object, ...]:  # noqa: ANN401 - of ON_A_CLOCK
    return value.fold, repr(value.tzinfo), value.utcoffset()
