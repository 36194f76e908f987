"""How a person in a browser goes on with a summary: by the buttons and fields that are there."""

from collections.abc import Sequence
from datetime import date

from qunce.editor.flows.buttons import INSIST
from qunce.model.problem import Problem
from qunce.model.problem_codes import SUMMARY_NOT_APPROVED
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.model.summary_moves import SUMMARY_STEP_TITLES, SummaryStep
from qunce.rules.chat.roles import Part

PART_TITLES = {Part.SPEAKER: "嘉宾", Part.HOST: "主持人"}


class SummaryButtons:
    """Where to press, in the words that stand on the page."""

    def insist(self) -> str:
        """The box that appears with this refusal."""
        return INSIST

    def begin(self, share: Share) -> str:  # noqa: ARG002 - every share has both buttons
        """The ways to begin."""
        return "点“从聊天记录写”，或者“空白的”"

    def step(self, share: str, step: SummaryStep) -> str:  # noqa: ARG002 - as above
        """The button of the step."""
        return f"“{SUMMARY_STEP_TITLES[step]}”"

    def steps(self, share: str, steps: Sequence[SummaryStep]) -> Sequence[str]:
        """The buttons of the steps."""
        return [self.step(share, one) for one in steps]

    def day(self, asked: date) -> str:
        """The day itself."""
        return str(asked)

    def bring_back(self, summary: Summary) -> str:  # noqa: ARG002 - the same for each
        """The keys to change."""
        return "又能发了，就在总结的“原文”里删掉 withdrawn，把 status 改成 review，再走一遍。"

    def told(self, problem: Problem) -> str:
        """What is to be mended; of the speaker's word the next line tells."""
        if problem.code == SUMMARY_NOT_APPROVED.code:
            return ""
        return f"{problem.message}（{problem.hint}）"

    def place(self, path: str, line: int | None = None, of_body: int | None = None) -> str:  # noqa: ARG002 - the page is about one file
        """The line in the field of the body."""
        return "" if of_body is None else f"正文第 {of_body} 行："

    def allow(self) -> str:
        """The field of the share."""
        return "问过、同意了，在分享的“授权”里选上"

    def move(self) -> str:
        """The button of the share."""
        return "点“改期”记下来"

    def name(self, part: Part) -> str:
        """The field of the page."""
        return f"重来一次，填上{PART_TITLES[part]}的群昵称"

    def name_each(self, part: Part, id: str, nickname: str) -> str:  # noqa: ARG002 - a field each
        """The fields of the page."""
        return f"每一位{PART_TITLES[part]}的昵称分开填"

    def name_again(self, share: Share) -> str:  # noqa: ARG002 - as above
        """The field, for the same file."""
        return "在下面填上嘉宾的群昵称，再点一次；文件不用再选"
