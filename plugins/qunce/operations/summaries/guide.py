"""How a person goes on from a refusal about a summary: by a line to type here, by a button there."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qunce.model.problem import Problem
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.model.summary_moves import SummaryStep
from qunce.rules.chat.roles import Part


class SummaryGuide(Protocol):
    """What an adapter says of its own ways; each gives words that end a Chinese sentence."""

    def insist(self) -> str:
        """How to have done what was refused only because it is hardly ever meant."""

    def begin(self, share: Share) -> str:
        """How to begin a summary."""

    def step(self, share: str, step: SummaryStep) -> str:
        """How to take a step."""

    def steps(self, share: str, steps: Sequence[SummaryStep]) -> Sequence[str]:
        """How to take each of some steps, a line each, told apart by their names."""

    def day(self, asked: date) -> str:
        """What the day that was asked for is called."""

    def bring_back(self, summary: Summary) -> str:
        """What to do with a withdrawn summary that may be out again; a whole sentence."""

    def told(self, problem: Problem) -> str:
        """What the check finds, as one line; empty for what is said otherwise."""

    def place(self, path: str, line: int | None = None, of_body: int | None = None) -> str:
        """Where something is, with its colon, to stand in front of what is said of it.

        That is a file, or a line of it, counted also from where its metadata ends.
        """

    def allow(self) -> str:
        """How to note that the speaker allows a summary to be published."""

    def move(self) -> str:
        """How another time is recorded."""

    def name(self, part: Part) -> str:
        """How to say who in a group has a part."""

    def name_each(self, part: Part, id: str, nickname: str) -> str:
        """How to say which of several people somebody in a group is."""

    def name_again(self, share: Share) -> str:
        """How to draft anew with the speaker's name."""
