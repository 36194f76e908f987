"""When a share of a table is: its start and end from the cells that tell of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qunce.reading.exchange.columns import CLOCK, DAY
from qunce.reading.words.spoken_times import Spoken, UnreadableError, spoken

ONE_DAY = timedelta(days=1)
MADE_UP = "钟点是程序写的，只取日期"


@dataclass(frozen=True, slots=True)
class TimeCells:
    """What a row tells of a share's slot, and what it is read by."""

    texts: Mapping[str, str]
    """By target: `start`, `day`, `clock`, `end`."""
    year: int | None
    """Of days that are written without one."""
    zone: str
    usual: str
    """The clock of days that have none; "" where nobody says."""
    from_pages: bool
    """A page's clock with seconds, or midnight sharp, was written by a program for want of
    another: only its day is taken."""


@dataclass(frozen=True, slots=True)
class Times:
    """Wall times in the share's zone; a start that is a day alone has no end."""

    start: date | None = None
    end: datetime | None = None
    remark: str = ""


class UnreadableCellError(Exception):
    """A time that is not certain, and the target whose cell it stands in."""

    def __init__(self, target: str, error: UnreadableError) -> None:
        super().__init__(target)
        self.target, self.error = target, error


def times_of(cells: TimeCells) -> Times:
    """Start and end of a share; raises UnreadableCellError."""
    whole = _read("start", cells)
    on, clock = _read(DAY, cells) or whole, _read(CLOCK, cells) or whole
    day = next((one.day for one in (on, clock) if one and one.day), None)
    if day is None:
        if on or clock:
            target = CLOCK if CLOCK in cells.texts else "start"
            raise UnreadableCellError(target, UnreadableError("有钟点，没有日期", "补上日期"))
        return Times()
    is_made_up = bool(cells.from_pages and clock and _by_a_program(clock))
    known = None if is_made_up or not (clock and clock.start) else clock
    if known is None and not cells.usual:
        return Times(day, remark=MADE_UP if is_made_up else "")
    known = known or spoken(cells.usual)
    start = _at(day, known, known.start or time(), known.starts_next_day * ONE_DAY, cells)
    return Times(start, _end(cells, day, start, known))


def _by_a_program(clock: Spoken) -> bool:
    return clock.has_seconds or (clock.start == time() and clock.end is None)


def _read(target: str, cells: TimeCells) -> Spoken | None:
    if not cells.texts.get(target):
        return None
    try:
        return spoken(cells.texts[target], cells.year)
    except UnreadableError as error:
        raise UnreadableCellError(target, error) from error


def _at(day: date, said: Spoken, clock: time, later: timedelta, cells: TimeCells) -> datetime:
    """The moment on the clocks of the share's zone."""
    moment = datetime.combine(day, clock) + later
    if said.offset is None:
        return moment
    there = (moment - said.offset).replace(tzinfo=UTC)
    return there.astimezone(ZoneInfo(cells.zone)).replace(tzinfo=None)


def _end(cells: TimeCells, day: date, start: datetime, known: Spoken) -> datetime | None:
    told = _read("end", cells)
    if told is None:
        later = known.ends_next_day * ONE_DAY
        return _at(day, known, known.end, later, cells) if known.end else None
    if told.start is None:
        return None
    if told.day:
        return _at(told.day, told, told.start, told.starts_next_day * ONE_DAY, cells)
    end = datetime.combine(start.date(), told.start)
    return end + (ONE_DAY if told.starts_next_day or end <= start else timedelta())
