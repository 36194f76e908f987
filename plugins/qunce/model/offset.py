"""A moment told relative to a share's start or end: T-2d@20:00, T-10m, E-10m, E+1d@12:00."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from qunce.model.share import Slot

SPELLING = re.compile(
    r"(?P<anchor>[TE])(?P<sign>[+-])(?P<count>\d{1,3})(?P<unit>[dhm])(?:@(?P<clock>\d{2}:\d{2}))?",
    re.ASCII,
)


class Anchor(StrEnum):
    """What an offset counts from; the value is the letter it begins with."""

    START = "T"
    END = "E"


class Unit(StrEnum):
    """What an offset counts; the value is the letter behind its number."""

    DAY = "d"
    HOUR = "h"
    MINUTE = "m"


LENGTHS = {
    Unit.DAY: timedelta(days=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.MINUTE: timedelta(minutes=1),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is due: a whole day, or a minute of it."""

    day: date
    at: datetime | None
    """None when any time of the day will do."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Days count calendar days in the share's zone; hours and minutes count elapsed time."""

    anchor: Anchor
    count: int
    """Negative before the anchor."""
    unit: Unit
    clock: time | None
    """Only with days: the time of that day."""
    spelling: str
    """As its author wrote it."""

    @classmethod
    def parse(cls, spelling: str) -> "Offset":
        """Read `T-2d@20:00`; raises ValueError for any other spelling."""
        match = SPELLING.fullmatch(spelling)
        if not match:
            raise ValueError(spelling)
        clock = time.fromisoformat(match["clock"]) if match["clock"] else None
        unit = Unit(match["unit"])
        if clock and unit is not Unit.DAY:
            raise ValueError(spelling)
        count = int(match["sign"] + match["count"])
        return cls(Anchor(match["anchor"]), count, unit, clock, spelling)

    @property
    def in_days(self) -> bool:
        """Whether it names a day rather than a distance in hours or minutes."""
        return self.unit is Unit.DAY

    @property
    def distance(self) -> timedelta:
        """How far from the anchor it is, negative before."""
        return self.count * LENGTHS[self.unit]

    def moment(self, slot: Slot) -> Moment | None:
        """The moment this offset names for a share held then.

        None where it counts hours or minutes from an hour that nobody knows.
        """
        if slot.is_whole_day and not self.in_days:
            return None
        counted = self.instant(slot)
        day = counted.date()
        if not self.in_days:
            return Moment(day, counted)
        at = datetime.combine(day, self.clock, counted.tzinfo) if self.clock else None
        return Moment(day, at)

    def instant(self, slot: Slot) -> datetime:
        """The minute so far from the anchor, whatever clock is named: a day away, the same time."""
        from_start = self.anchor is Anchor.START or slot.is_whole_day
        anchor = slot.start if from_start else slot.end
        if self.in_days:
            return anchor + self.distance
        return (anchor.astimezone(UTC) + self.distance).astimezone(anchor.tzinfo)
