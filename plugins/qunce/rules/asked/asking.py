"""What is asked for at a moment: the rule that commands and the pages' script go by.

The script repeats it in the browser with the reader's clock, so it uses only what a row hands
over: kind, due, opens, closes, and the windows. Something is asked for

1. from the minute it opens and until the minute it closes, where it names such minutes,
2. from `DAYS_AHEAD` days before the day it is due until `DAYS_OVERDUE` days of its kind after,
3. and never when it is due at no moment.

The cases in tests/golden/asking hold both implementations to this.
"""

from datetime import datetime, timedelta, timezone
from enum import StrEnum

from qunce.rules.asked.tasks import Task
from qunce.rules.times.moments import days_until
from qunce.rules.times.windows import DAYS_AHEAD, DAYS_OVERDUE

LAST_ON_EARTH = timezone(timedelta(hours=-12))
"""Where a day ends last."""


class Bucket(StrEnum):
    """How what is asked for stands to the reader's day."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT = "next"


def bucket(task: Task, now: datetime) -> Bucket | None:
    """Where a task belongs on the reader's day, in whose zone `now` is; None when not asked for."""
    has_opened = not task.opens or task.opens <= now
    if not task.moment or not has_opened or is_moot(task, now):
        return None
    days = days_until(task.moment, now)
    if not -DAYS_OVERDUE[task.kind] <= days <= DAYS_AHEAD:
        return None
    if days < 0:
        return Bucket.OVERDUE
    return Bucket.NEXT if days else Bucket.TODAY


def is_moot(task: Task, now: datetime) -> bool:
    """Whether it comes too late by then."""
    return bool(task.closes and task.closes <= now)


def is_past(task: Task, now: datetime) -> bool:
    """Whether nobody will be asked for it any more, wherever a reader is."""
    if not task.moment or is_moot(task, now):
        return True
    return days_until(task.moment, now.astimezone(LAST_ON_EARTH)) < -DAYS_OVERDUE[task.kind]
