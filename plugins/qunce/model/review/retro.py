"""复盘: what to keep, what went wrong, what to try, and who promised to do it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that somebody promised."""

    text: str
    owner: str
    """Id of the person."""
    due: date
    """The last day in time."""
    done: date | None = None
    line: int = 1
    """Where in its file it is written."""


@dataclass(frozen=True, slots=True)
class Retro:
    """What a team learnt from a share, or from anything else it did; for the team only."""

    id: str
    path: str
    title: str
    share: str | None
    """Id of the share it looks back on; None for a campaign or a month."""
    at: date
    """The day the team met."""
    keeps: tuple[str, ...]
    problems: tuple[str, ...]
    tries: tuple[str, ...]
    actions: tuple[Action, ...]
    body: str
    body_line: int = 1

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """Those not done yet, the soonest due first."""
        return tuple(sorted((one for one in self.actions if not one.done), key=lambda a: a.due))
