"""What the shares ask for at a moment, and which of them a page about today speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rules.asking import Bucket, bucket, is_past
from qunce.rules.standing import Standing, standing
from qunce.rules.tasks import Task, share_tasks
from qunce.rules.windows import SHARES_AHEAD


@dataclass(frozen=True, slots=True)
class Asked:
    """A task of a share, and where it belongs on the reader's day."""

    share: Share
    task: Task
    bucket: Bucket


def agenda(library: Library, now: datetime) -> tuple[Asked, ...]:
    """What is asked for on the day of a reader in whose zone `now` is: by share, then by moment."""
    return tuple(
        Asked(share, task, found)
        for share in library.shares_by_start()
        for task in share_tasks(library, share)
        if (found := bucket(task, now))
    )


def shares_ahead(shares: Iterable[Share], now: datetime) -> Iterator[Share]:
    """Of shares by start those that will take place, one that is on just now included."""
    for share in shares:
        if share.slot and standing(share, now) in (Standing.AHEAD, Standing.LIVE):
            yield share


def near_shares(library: Library, shares: Iterable[Share], now: datetime) -> tuple[Share, ...]:
    """Of shares by start those whose tasks a reader may meet from now on.

    The next few that will take place, nearest first; those called off of which somebody is still
    to be told; those over that still ask for something, latest first.
    """
    shares = tuple(shares)
    ahead = islice(shares_ahead(shares, now), SHARES_AHEAD)
    asking = [share for share in shares if _still_asks(library, share, now)]
    off = (share for share in asking if share.is_off)
    over = (share for share in reversed(asking) if standing(share, now) is Standing.OVER)
    return (*ahead, *off, *over)


def _still_asks(library: Library, share: Share, now: datetime) -> bool:
    return standing(share, now) in (Standing.OFF, Standing.OVER) and not all(
        is_past(task, now) for task in share_tasks(library, share)
    )
