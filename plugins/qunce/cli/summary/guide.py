"""How a person at a command line goes on with a summary: lines to paste."""

from collections.abc import Sequence
from datetime import date

from qunce.cli.ledger.guide import EVEN_SO
from qunce.cli.whole_lines import same_line, whole_line
from qunce.model.problem import Problem
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.model.summary_moves import SUMMARY_STEP_TITLES, SummaryStep
from qunce.rules.chat.roles import Part

SPOKEN = {SummaryStep.CORRECT: ("--text", "改了什么"), SummaryStep.WITHDRAW: ("--reason", "原因")}
"""What a line that is told has to say besides: the line works, and asks for better words."""


class SummaryLines:
    """Whole lines that work as they are."""

    def insist(self) -> str:
        """The line that was typed, with the option that insists."""
        return same_line(EVEN_SO)

    def begin(self, share: Share) -> str:
        """The line that makes the file."""
        return whole_line("new", "summary", share.id)

    def step(self, share: str, step: SummaryStep) -> str:
        """A whole line that takes this step."""
        return whole_line("summary", step.value, share, *SPOKEN.get(step, ()))

    def steps(self, share: str, steps: Sequence[SummaryStep]) -> Sequence[str]:
        """The lines, each with its name as a comment."""
        return [f"{self.step(share, one)}  # {SUMMARY_STEP_TITLES[one]}" for one in steps]

    def day(self, asked: date) -> str:
        """The option that names it."""
        return f"--date {asked}"

    def bring_back(self, summary: Summary) -> str:
        """The keys to change."""
        return f"又能发了，就在 {summary.path} 删掉 withdrawn，把 status 改成 review，再走一遍。"

    def told(self, problem: Problem) -> str:
        """The line of the check."""
        return str(problem)

    def place(self, path: str, line: int | None = None, of_body: int | None = None) -> str:  # noqa: ARG002 - editors count whole files
        """The path, and the line in the file."""
        return f"{path}：" if line is None else f"{path}:{line}: "

    def allow(self) -> str:
        """The key to write."""
        return "问过、同意了，写上 consent: {publish_summary: yes}；已经有 consent 的，加进它里面"

    def move(self) -> str:
        """The command that records it."""
        return " qunce move"

    def name(self, part: Part) -> str:
        """The option that names somebody."""
        return f"写上 --{part.value} 昵称"

    def name_each(self, part: Part, id: str, nickname: str) -> str:
        """The option that names one of several."""
        return f"--{part.value} 写成 编号=昵称，例如 {id}={nickname}"

    def name_again(self, share: Share) -> str:
        """The line, with a name to fill in."""
        return f"写上昵称再来：qunce summary draft {share.id} --chat … --speaker 昵称"
