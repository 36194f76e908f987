"""What a share asks for on days and at hours when nobody is asked for anything.

A moment counted in days may fall on a statutory holiday, and a clock that a checklist names may
be the middle of the night. Both are told while they can still be changed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import TASK_AT_NIGHT, TASK_ON_HOLIDAY
from qunce.model.share import Share
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.standing import Standing, standing
from qunce.rules.times.windows import TaskKind

EARLIEST, LATEST = time(8), time(22)
"""Messages outside these hours wake people up."""
AROUND_AN_EVENING = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class RealDay:
    """What is wrong with a task's moment."""

    holiday: str
    """Empty where its day is none."""
    instead: date | None
    """Of a holiday the nearest working day, if that is known."""
    is_at_night: bool


def real_day(library: Library, share: Share, task: Task) -> RealDay | None:
    """Whether a task falls on a holiday or outside the hours; None for one that does not.

    On the day of the share itself everybody knows. The summary is not asked for on a day: until one.
    """
    if not (share.slot and task.moment) or task.kind is TaskKind.SUMMARY:
        return None
    day, start = task.moment.day, share.slot.start.date()
    is_own_day = start <= day <= share.slot.last_day
    holiday = "" if is_own_day else library.workdays.holiday(day)
    limit = start if day < start else date.max
    instead = library.workdays.nearest_worked(day, before=limit) if holiday else None
    found = RealDay(holiday, instead, _is_outside_hours(task.moment, share))
    return found if found.holiday or found.is_at_night else None


def unannounced_years(library: Library, share: Share, tasks: Iterable[Task]) -> tuple[int, ...]:
    """Years of a share's tasks whose holidays nobody knows yet: their days may still be some."""
    days = {task.moment.day for task in tasks if task.moment} if share.slot else set()
    return tuple(sorted({day.year for day in days if not library.workdays.knows(day)}))


def real_day_problems(library: Library, as_of: datetime) -> list[Problem]:
    """A warning for each task still ahead of a share still ahead."""
    ahead = (s for s in library.shares_by_start() if standing(s, as_of) is Standing.AHEAD)
    return [problem for share in ahead for problem in _of_share(library, share, as_of)]


def _of_share(library: Library, share: Share, as_of: datetime) -> Iterator[Problem]:
    zone_now = as_of.astimezone(share.slot.start.tzinfo) if share.slot else as_of
    for task in share_tasks(library, share):
        if not task.moment or task.moment.day < zone_now.date():
            continue
        found = real_day(library, share, task)
        if found and found.holiday:
            what = f"“{task.text}”落在{_day(task.moment.day)}，{found.holiday}放假"
            mend = f"挪到{_day(found.instead)}" if found.instead else "改个日子"
            yield _problem(share, TASK_ON_HOLIDAY, what, f"{mend}，或者改清单里的 at")
        if found and found.is_at_night:
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
