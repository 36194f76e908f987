"""Which days are worked: weekends, statutory holidays, and the weekends worked in their stead.

Arrangements are announced year by year (国务院办公厅关于节假日安排的通知). Of a year that is not
announced yet nothing is guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5
FARTHEST = 15
"""Days within which a working day is looked for: longer than any holiday."""


class DayKind(StrEnum):
    """How a day differs from what its weekday says; the word that calendars print beside it."""

    OFF = "休"
    WORKED = "班"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day of an arrangement; `name` is the holiday it belongs to."""

    kind: DayKind
    name: str


@dataclass(frozen=True)
class Workdays:
    """`years` are those announced, each with its source; `days` what is arranged in them."""

    days: Mapping[date, SpecialDay] = field(default_factory=dict)
    years: Mapping[int, str] = field(default_factory=dict)

    def knows(self, day: date) -> bool:
        """Whether the arrangement of its year is announced."""
        return day.year in self.years

    def holiday(self, day: date) -> str:
        """The statutory holiday it belongs to; empty for any other day."""
        special = self.days.get(day)
        return special.name if special and special.kind is DayKind.OFF else ""

    def is_worked(self, day: date) -> bool:
        """Whether people work; to be asked only of a year that is known."""
        if special := self.days.get(day):
            return special.kind is DayKind.WORKED
        return day.weekday() < SATURDAY

    def nearest_worked(self, day: date, *, before: date = date.max) -> date | None:
        """The nearest working day, of two the earlier, and before another day if need be.

        None where the years are not announced.
        """
        days = (near for near in _around(day) if near < before and self.knows(near))
        return next((near for near in days if self.is_worked(near)), None)


def _around(day: date) -> Iterator[date]:
    for distance in range(FARTHEST + 1):
        yield day - timedelta(distance)
        yield day + timedelta(distance)
