"""A moment told relative to a share's start: T-2d, T-2d@20:00, T-10m."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

SPELLING = re.compile(
    r"T(?P<sign>[+-])(?P<count>\d{1,3})(?P<unit>[dhm])(?:@(?P<clock>\d{2}:\d{2}))?"
)
UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
LABELS = {"d": "", "h": " 小时", "m": " 分钟"}


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is due: a whole day, or a minute of it."""

    day: date
    at: datetime | None
    """None when any time of the day will do."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Days count calendar days in the share's zone; hours and minutes count elapsed time."""

    spelling: str
    delta: timedelta
    clock: time | None

    @classmethod
    def parse(cls, spelling: str) -> "Offset":
        """Read `T-2d@20:00`; raises ValueError for any other spelling."""
        match = SPELLING.fullmatch(spelling)
        if not match:
            raise ValueError(spelling)
        clock = time.fromisoformat(match["clock"]) if match["clock"] else None
        if clock and match["unit"] != "d":
            raise ValueError(spelling)
        size = int(match["count"]) * UNITS[match["unit"]]
        return cls(spelling, -size if match["sign"] == "-" else size, clock)

    @property
    def label(self) -> str:
        """How it is said on a page: `T-2`, `T-1 小时`, `T-10 分钟`; the start itself is `T-0`."""
        distance = self.spelling.partition("@")[0]
        return f"{distance[:-1]}{LABELS[distance[-1]]}" if self.delta else "T-0"

    @property
    def spoken(self) -> str:
        """The label with its clock, where no share gives it a date: `T-2 20:00`."""
        return f"{self.label} {self.clock:%H:%M}" if self.clock else self.label

    @property
    def in_days(self) -> bool:
        """Whether it names a day rather than a distance in hours or minutes."""
        return "d" in self.spelling

    def from_start(self, start: datetime) -> Moment:
        """The moment this offset names for a share starting then."""
        if not self.in_days:
            at = (start.astimezone(UTC) + self.delta).astimezone(start.tzinfo)
            return Moment(at.date(), at)
        day = start.date() + self.delta
        return Moment(day, datetime.combine(day, self.clock, start.tzinfo) if self.clock else None)
