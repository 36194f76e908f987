"""A step that somebody asks for, and what came of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qunce.model.library import Library
from qunce.model.share import Change, Share
from qunce.model.share_moves import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for; which parts a step needs, its name says."""

    step: Step
    at: datetime
    """The present, or what the ledger is to say instead; in the share's zone."""
    reason: str = ""
    start: datetime | None = None
    """Wall time where the share takes place, as is `end`."""
    end: datetime | None = None
    duration: timedelta | None = None
    """In the place of `end`; with neither, a share stays as long as it was."""
    place: str | None = None
    is_certain: bool = False
    """Whether what is hardly ever meant is meant."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that can be taken: nothing is written yet."""

    before: Library
    after: Library
    share: Share
    """As it was."""
    text: str
    """What its file is to hold."""
    change: Change | None
    """What the ledger says; None for a step that nobody has to be told of."""

    @property
    def changed(self) -> Share:
        """As it is then."""
        return self.after.shares[self.share.id]
