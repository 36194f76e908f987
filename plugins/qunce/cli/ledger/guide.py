"""How a person at a command line goes on from a refusal: lines to paste."""

from collections.abc import Sequence
from datetime import datetime

from qunce.cli.whole_lines import same_line, whole_line
from qunce.model.share import Share
from qunce.model.share_moves import STEP_TITLES, Step

EVEN_SO = "--even-so"
SPOKEN = "原因"
"""Stands for the reason in a line that is told: the line works, and asks for a better one."""


class Lines:
    """Whole lines that work as they are."""

    def insist(self) -> str:
        """The line that was typed, with the option that insists."""
        return same_line(EVEN_SO)

    def step(self, share: Share, step: Step, start: datetime) -> str:
        """A whole line that takes this step."""
        words = [step.value, share.id]
        if step is Step.MOVE or not share.slot:
            words.append(f"{start:%Y-%m-%d %H:%M}")
        if step not in (Step.CONFIRM, Step.SCHEDULE):
            words += ["--reason", SPOKEN]
        return whole_line(*words)

    def steps(self, share: Share, steps: Sequence[Step], start: datetime) -> Sequence[str]:
        """The lines, each with its name as a comment."""
        return [f"{self.step(share, one, start)}  # {STEP_TITLES[one]}" for one in steps]

    def with_time(self, share: Share, start: datetime) -> str:  # noqa: ARG002 - other ways name it
        """The line that was typed, with a time."""
        return f"后面写上时间：{same_line(f'{start:%Y-%m-%d %H:%M}')}"

    def name_speakers(self, share: Share) -> str:
        """The key to write."""
        return f"在 {share.path} 写上 speakers: [嘉宾的编号]"

    def name_place(self, share: Share, place: str) -> str:
        """The key to write."""
        return f"直接在 {share.path} 写上 place: {place}"

    def name_clock(self, share: Share) -> str:
        """The keys to complete."""
        return f"先在 {share.path} 的 start 补上钟点，写上 end"

    def drop(self, share: Share) -> str:
        """The folder to delete."""
        return f"删掉 {share.path.rpartition('/')[0]}"
