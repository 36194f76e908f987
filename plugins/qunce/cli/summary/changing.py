"""Writing a step of a summary's life into its file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from qunce.cli.clock import today_in
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import put_in_place
from qunce.cli.lookup import pick
from qunce.cli.project import Project
from qunce.cli.whole_lines import whole_line
from qunce.model.kinds.summary import STATUSES
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.model.summary import Summary, SummaryStatus
from qunce.model.summary_moves import (
    SUMMARY_STEP_TITLES,
    SummaryStep,
    summary_move_of,
    summary_steps_from,
)
from qunce.reading.records.reread import with_summary_text
from qunce.rules.asked.due import announcement_pack

SPOKEN = {SummaryStep.CORRECT: ("--text", "改了什么"), SummaryStep.WITHDRAW: ("--reason", "原因")}
"""What a line that is told has to say besides: the line works, and asks for better words."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a command has read, and where the step leads."""

    project: Project
    library: Library
    share: Share
    summary: Summary
    after: SummaryStatus

    @property
    def source(self) -> str:
        """The summary's file as it is, line ends included."""
        return Path(self.project.root, self.summary.path).read_bytes().decode()


def known(project: Project, step: SummaryStep, share_id: str) -> Known:
    """The summary of a share; refuses what the table of moves does not have."""
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    summary = library.summaries.get(share.id)
    if summary is None:
        line = whole_line("new", "summary", share.id)
        raise Failure(f"{share.id} 还没有总结，先起草：{line}")
    move = summary_move_of(step, summary.status)
    if move is None:
        raise Failure(_not_from_here(summary, step))
    return Known(project, library, share, summary, move.after)


def edited(summary: Summary, edit: Callable[[], str]) -> str:
    """What an edit of the file gives; what it cannot do is told with the file."""
    try:
        return edit()
    except ValueError as refused:
        raise Failure(f"{summary.path}：{refused}") from refused


def rewrite(found: Known, text: str) -> Library:
    """Write the summary's new text and return the library with it; refuses what no check passes."""
    data = text.encode()
    changed, problems = with_summary_text(found.library, found.summary, data)
    if changed is None:
        raise Failure("\n".join([*map(str, problems), f"没有改动 {found.summary.path}"]))
    put_in_place(found.project, found.summary.path, data)
    return changed


def day_of(found: Known, asked: datetime | None, after: date | None = None) -> date:
    """The day that is recorded: the one asked for, else today on the project's clocks.

    Raises Failure for one that is asked for and lies before the step that it follows.
    """
    if asked is None:
        return today_in(found.library.settings.timezone)
    if after and asked.date() < after:
        raise Failure(
            f"--date {asked:%Y-%m-%d} 比上一步早：{found.summary.path} 里记的是 {after}，没有改动"
        )
    return asked.date()


def step_line(share: str, step: SummaryStep) -> str:
    """A whole line that takes this step."""
    return whole_line("summary", step.value, share, *SPOKEN.get(step, ()))


def text_for(library: Library, share: Share, purpose: str) -> Snippet | None:
    """What the share's playbook sends for a purpose."""
    snippets = (due.snippet for due in announcement_pack(library, share))
    return next((snippet for snippet in snippets if snippet.purpose == purpose), None)


def way_back(summary: Summary) -> str:
    """What to do with a withdrawn summary that may be out again."""
    return f"又能发了，就在 {summary.path} 删掉 withdrawn，把 status 改成 review，再走一遍。"


def _not_from_here(summary: Summary, step: SummaryStep) -> str:
    status = STATUSES.title_of(summary.status)
    head = f"{summary.share} 的总结现在是“{status}”，不能{SUMMARY_STEP_TITLES[step]}，没有改动。"
    steps = summary_steps_from(summary.status)
    if not steps:
        return f"{head}\n{way_back(summary)}"
    lines = [f"{step_line(summary.share, one)}  # {SUMMARY_STEP_TITLES[one]}" for one in steps]
    return "\n".join([head, "可以这样：", *lines])
