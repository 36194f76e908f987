"""What all shares ask for on a reader's day."""

from dataclasses import dataclass
from datetime import datetime

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rules.asked.asking import Bucket, bucket
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.reach import shares_within_reach


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
        for share in shares_within_reach(library, library.shares_by_start(), now)
        for task in share_tasks(library, share)
        if (found := bucket(task, now))
    )
