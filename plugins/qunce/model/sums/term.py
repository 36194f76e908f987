"""A formula as a tree, and its value: exact, so that Python and a browser agree on every digit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

LIMIT = 10**30
"""A fraction with a longer part than this is no sum of a community; the script stops there too."""


class Sign(StrEnum):
    """What is done with one or two terms, as it stands in a formula."""

    PLUS = "+"
    MINUS = "−"
    TIMES = "×"
    OVER = "÷"
    UP = "进一"
    DOWN = "去尾"
    NEAREST = "四舍五入"
    LARGER = "较大"
    SMALLER = "较小"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the formula itself."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """What a reader fills in, or what an earlier formula gave."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """A sign and what it works on."""

    sign: Sign
    of: tuple["Term", ...]


Term: TypeAlias = Number | Name | Operation


def value_of(term: Term, known: Mapping[str, Fraction]) -> Fraction:
    """What a term comes to.

    Raises ZeroDivisionError, and OverflowError for what is beyond LIMIT.
    """
    match term:
        case Number(value):
            return value
        case Name(name):
            return known[name]
        case Operation(sign, of):
            return _within_limit(RULES[sign](*(value_of(one, known) for one in of)))


def nearest(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero, as people round."""
    size = floor(abs(value) + Fraction(1, 2))
    return size if value > 0 else -size


def _within_limit(value: Fraction) -> Fraction:
    if max(abs(value.numerator), value.denominator) > LIMIT:
        raise OverflowError
    return value


RULES: Mapping[Sign, Callable[..., Fraction]] = {
    Sign.PLUS: lambda one, other: one + other,
    Sign.MINUS: lambda one, other: one - other,
    Sign.TIMES: lambda one, other: one * other,
    Sign.OVER: lambda one, other: one / other,
    Sign.UP: lambda one: Fraction(ceil(one)),
    Sign.DOWN: lambda one: Fraction(floor(one)),
    Sign.NEAREST: lambda one: Fraction(nearest(one)),
    Sign.LARGER: max,
    Sign.SMALLER: min,
}
