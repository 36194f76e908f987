"""Evenings on which a series would take place by its habit, and nobody speaks yet."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.problem import Problem
from qunce.model.problem_codes import SERIES_SLOT_EMPTY

AHEAD = timedelta(weeks=3)
"""How far ahead an evening should have somebody: to find and invite one takes that long."""
WEEK = timedelta(weeks=1)
LONGEST_NAME = 48
"""Characters of a series' id that are taken into a share's, which may have 63."""
HABIT = 6
"""How many of its last gaps show how often a series takes place."""


def open_slot_problems(library: Library, as_of: datetime) -> list[Problem]:
    """One problem for each series that has empty evenings in the coming weeks."""
    return [problem for one in library.series.values() for problem in _open(library, one, as_of)]


def open_slots(library: Library, series: Series, as_of: datetime) -> list[datetime]:
    """When a series would begin in the coming weeks with nobody to speak yet."""
    shares = library.shares_of_series(series.id)
    days = [share.slot.start.date() for share in shares if share.slot and not share.is_off]
    zone = ZoneInfo(series.timezone)
    empty = empty_days(days, series.weekday, as_of.astimezone(zone).date())
    return [datetime.combine(day, series.time, zone) for day in empty]


def _open(library: Library, series: Series, as_of: datetime) -> Iterator[Problem]:
    empty = open_slots(library, series, as_of)
    if not empty:
        return
    listed = "、".join(f"{day.month}月{day.day}日" for day in empty)
    weeks = AHEAD // WEEK
    start = f"{empty[0]:%Y-%m-%d %H:%M}"
    yield Problem(
        path=series.path,
        line=1,
        code=SERIES_SLOT_EMPTY.code,
        message=f"往后 {weeks} 周里空着 {len(empty)} 档：{listed}",
        hint=f"排一场：qunce new share {_free_id(library, series, empty[0])} --series {series.id} --start '{start}'；不办就不用管",
        severity=SERIES_SLOT_EMPTY.severity,
    )


def _free_id(library: Library, series: Series, start: datetime) -> str:
    """An id for the share that could be held then, which no share has."""
    id = f"{series.id[:LONGEST_NAME]}-{start:%Y%m%d}"
    return id if id not in library.shares else f"{id}-{start:%H%M}"


def empty_days(days: Sequence[date], weekday: int, today: date) -> list[date]:
    """Days by the habit of a series' shares, given by date, on which it has none.

    Nothing for a series that has not found a habit yet, or that has come to rest.
    """
    past = [day for day in days if day <= today]
    rhythm = _rhythm(days)
    if not (past and rhythm) or today - past[-1] > 2 * rhythm + WEEK:
        return []
    day, found = _on(weekday, past[-1]), []
    while (day := day + rhythm) <= today + AHEAD:
        if day > today and all(abs(held - day) > rhythm / 2 for held in days):
            found.append(day)
    return found


def _rhythm(days: Sequence[date]) -> timedelta | None:
    """How far apart its shares mostly are, in whole weeks; of equals the longer."""
    gaps = Counter(round((b - a) / WEEK) for a, b in pairwise(days[-HABIT - 1 :]))
    weeks = max(gaps, key=lambda gap: (gaps[gap], gap), default=0)
    return weeks * WEEK if weeks else None


def _on(weekday: int, day: date) -> date:
    """The nearest day of the series' own weekday: a share may have been moved by a day or two."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
