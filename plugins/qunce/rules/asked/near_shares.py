"""Which shares a page about today speaks of, whatever day it is read on."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rules.asked.asking import is_past
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.moments import days_until
from qunce.rules.times.reach import shares_within_reach
from qunce.rules.times.standing import Standing, standing
from qunce.rules.times.windows import DAYS_AHEAD, PAGE_DAYS, SHARES_AHEAD


def shares_ahead(shares: Iterable[Share], now: datetime) -> Iterator[Share]:
    """Of shares by start those that will take place, one that is on just now included."""
    for share in shares:
        if share.slot and standing(share, now) in (Standing.AHEAD, Standing.LIVE):
            yield share


def near_shares(library: Library, shares: Iterable[Share], now: datetime) -> tuple[Share, ...]:
    """Of shares by start the next few, and whichever ask for something in the next days.

    Those that will take place come first, nearest first; then those called off of which somebody
    is still to be told; then those over that still ask for something, latest first.
    """
    shares = tuple(shares)
    next_few = tuple(islice(shares_ahead(shares, now), SHARES_AHEAD))
    asking = [
        share
        for share in shares_within_reach(library, shares, now)
        if any(is_asked_soon(task, now) for task in share_tasks(library, share))
    ]
    ahead = (share for share in shares_ahead(asking, now) if share not in next_few)
    off = (share for share in asking if share.is_off)
    over = (share for share in reversed(asking) if standing(share, now) is Standing.OVER)
    return (*next_few, *ahead, *off, *over)


def is_asked_soon(task: Task, now: datetime) -> bool:
    """Whether somebody may be asked for it before a page of that moment is built anew."""
    if not task.moment or is_past(task, now):
        return False
    return days_until(task.moment, now) <= DAYS_AHEAD + PAGE_DAYS
