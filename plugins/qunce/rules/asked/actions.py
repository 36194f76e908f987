"""What people promised when they looked back, and when they are asked for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from qunce.model.offset import Moment
from qunce.model.review.retro import Action, Retro
from qunce.rules.asked.asking import Bucket, bucket
from qunce.rules.asked.tasks import Task
from qunce.rules.times.windows import TaskKind


@dataclass(frozen=True, slots=True)
class Promise:
    """An action that is not done yet, in the retrospective it was promised in."""

    retro: Retro
    action: Action

    @property
    def moment(self) -> Moment:
        """Any time of its last day will do."""
        return Moment(self.action.due, None)

    @property
    def task(self) -> Task:
        """The same as something that is asked for; it is never moot."""
        id = f"{self.retro.id}.{self.retro.actions.index(self.action) + 1}"
        return Task(TaskKind.ACTION, id, self.action.text, self.moment)


def promises(retros: Iterable[Retro]) -> tuple[Promise, ...]:
    """What is not done yet, retrospective by retrospective, the soonest due first in each."""
    return tuple(Promise(retro, action) for retro in retros for action in retro.open_actions)


def asked_promises(retros: Iterable[Retro], now: datetime) -> tuple[tuple[Promise, Bucket], ...]:
    """Those that are asked for on the day of a reader in whose zone `now` is."""
    return tuple(
        (promise, found) for promise in promises(retros) if (found := bucket(promise.task, now))
    )
