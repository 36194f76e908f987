"""Writing a step of a summary's life into its file."""

from datetime import date, datetime
from pathlib import Path

from qunce.cli.clock import today_in
from qunce.cli.ledger.share_change import one_change_at_a_time, put_in_place
from qunce.cli.lookup import pick
from qunce.cli.project import Project
from qunce.cli.summary.guide import SummaryLines
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary_moves import SummaryStep
from qunce.operations.summaries.lacking import lacking_for_publication
from qunce.operations.summaries.steps import (
    TakenStep,
    WantedStep,
    summary_of,
    take_summary_step,
)


def take_step(
    project: Project,
    step: SummaryStep,
    share_id: str,
    *,
    date: datetime | None = None,
    words: str = "",
    even_so: bool = False,
) -> TakenStep:
    """Take a step and write it; raises RefusedError."""
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        wanted = WantedStep(
            step=step,
            today=today_in(library.settings.timezone),
            day=_day(date),
            words=words,
            is_certain=even_so,
        )
        source = source_of(project, library, share)
        taken = take_summary_step(library, share, source, wanted, SummaryLines())
        put_in_place(project, taken.summary.path, taken.text.encode())
    return taken


def source_of(project: Project, library: Library, share: Share) -> str:
    """The summary's file as it is, line ends included."""
    summary = summary_of(library, share, SummaryLines())
    return Path(project.root, summary.path).read_bytes().decode()


def lacking_after(taken: TakenStep) -> list[str]:
    """What still keeps a summary from being published."""
    return [*lacking_for_publication(taken.after, taken.share, taken.text, SummaryLines())]


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
