"""How a person goes on from a refusal: by a line to type here, by a button there."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from qunce.model.share import Share
from qunce.model.share_moves import Step


class Guide(Protocol):
    """What an adapter says of its own ways; each gives words that end a Chinese sentence."""

    def insist(self) -> str:
        """How to have done what was refused only because it is hardly ever meant."""

    def step(self, share: Share, step: Step, start: datetime) -> str:
        """How to take a step, with a time that would do where it needs one."""

    def steps(self, share: Share, steps: Sequence[Step], start: datetime) -> Sequence[str]:
        """How to take each of some steps, a line each, told apart by their names."""

    def with_time(self, share: Share, start: datetime) -> str:
        """How to name the time that the step asked for lacks."""

    def name_speakers(self, share: Share) -> str:
        """How to say who speaks."""

    def name_place(self, share: Share, place: str) -> str:
        """How to say where a share takes place that said nothing of it so far."""

    def name_clock(self, share: Share) -> str:
        """How to give a share an hour that has only a day."""

    def drop(self, share: Share) -> str:
        """How to get rid of a share that nobody was told of."""
