"""What a share asks for on days and at hours when nobody is asked for anything.

A moment counted in days may fall on a statutory holiday, and a clock that a checklist names may
be the middle of the night. Both are told while they can still be changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import TASK_AT_NIGHT, TASK_ON_HOLIDAY
from qunce.model.share import Share
from qunce.rules.standing import Standing, standing
from qunce.rules.tasks import Task, share_tasks
from qunce.rules.windows import TaskKind

EARLIEST, LATEST = time(8), time(22)
"""Messages outside these hours wake people up."""
AROUND_AN_EVENING = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class RealDay:
    """What is wrong with a task's day; `instead` is the nearest working day, if that is known."""

    holiday: str
    instead: date | None


def real_day(library: Library, share: Share, task: Task) -> RealDay | None:
    """Whether a task falls on a holiday; on the day of the share itself everybody knows.

    Neither is the summary asked for on a day: until one.
    """
    if not (share.slot and task.moment) or task.kind is TaskKind.SUMMARY:
        return None
    day = task.moment.day
    holiday = library.workdays.holiday(day)
    if not holiday or share.slot.start.date() <= day <= share.slot.last_day:
        return None
    start = share.slot.start.date()
    limit = start if day < start else date.max
    return RealDay(holiday, library.workdays.nearest_worked(day, before=limit))


def real_day_problems(library: Library, as_of: datetime) -> list[Problem]:
    """A warning for each task still ahead of a share still ahead."""
    ahead = (s for s in library.shares_by_start() if standing(s, as_of) is Standing.AHEAD)
    return [problem for share in ahead for problem in _of_share(library, share, as_of)]


def _of_share(library: Library, share: Share, as_of: datetime) -> Iterator[Problem]:
    zone_now = as_of.astimezone(share.slot.start.tzinfo) if share.slot else as_of
    for task in share_tasks(library, share):
        if not task.moment or task.moment.day < zone_now.date():
            continue
        if found := real_day(library, share, task):
            what = f"“{task.text}”落在{_day(task.moment.day)}，{found.holiday}放假"
            mend = f"挪到{_day(found.instead)}" if found.instead else "改个日子"
            yield _problem(share, TASK_ON_HOLIDAY, what, f"{mend}，或者改清单里的 at")
        if _is_outside_hours(task.moment, share):
            what = f"“{task.text}”定在 {task.moment.at:%H:%M}，群里的人在休息"
            yield _problem(share, TASK_AT_NIGHT, what, TASK_AT_NIGHT.mend)


def _problem(share: Share, code: ProblemCode, what: str, mend: str) -> Problem:
    return Problem(share.path, 1, code.code, what, mend, code.severity)


def _is_outside_hours(moment: Moment, share: Share) -> bool:
    """An evening may be late, with all that stands right around it; everything else has hours."""
    if not (moment.at and share.slot):
        return False
    is_of_the_evening = (
        share.slot.start - AROUND_AN_EVENING <= moment.at <= share.slot.end + AROUND_AN_EVENING
    )
    return not is_of_the_evening and not EARLIEST <= moment.at.time() <= LATEST


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
