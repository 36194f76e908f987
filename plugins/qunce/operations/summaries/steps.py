"""Taking a step of a summary's life."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from qunce.model.kinds.summary import STATUSES
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary import Summary, SummaryStatus
from qunce.model.summary_moves import (
    SUMMARY_STEP_TITLES,
    SummaryStep,
    summary_move_of,
    summary_steps_from,
)
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.guide import SummaryGuide
from qunce.operations.summaries.lacking import lacking_for_publication
from qunce.reading.records.reread import with_summary_text
from qunce.writing.summary_edit import (
    with_approval,
    with_correction,
    with_publication,
    with_summary_status,
    with_withdrawal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedStep:
    """What is asked for."""

    step: SummaryStep
    today: date
    """On the project's clocks."""
    day: date | None = None
    """What the file is to say instead."""
    words: str = ""
    """What was corrected, or why it is withdrawn."""
    is_certain: bool = False
    """Whether what is hardly ever meant is meant."""


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step that can be taken: nothing is written yet."""

    before: Library
    after: Library
    share: Share
    summary: Summary
    """As it was."""
    text: str
    """What its file is to hold."""

    @property
    def changed(self) -> Summary:
        """As it is then."""
        return self.after.summaries[self.share.id]


def summary_of(library: Library, share: Share, guide: SummaryGuide) -> Summary:
    """The summary of a share; refuses where there is none."""
    summary = library.summaries.get(share.id)
    if summary is None:
        raise RefusedError(f"{share.id} 还没有总结，先起草：{guide.begin(share)}")
    return summary


def take_summary_step(
    library: Library, share: Share, source: str, wanted: WantedStep, guide: SummaryGuide
) -> TakenStep:
    """What a step makes of a summary whose file holds `source`; raises RefusedError."""
    summary = summary_of(library, share, guide)
    after = _leads_to(summary, wanted.step, guide)
    if wanted.step is SummaryStep.PUBLISH:
        _refuse_lacking(library, share, source, guide)
    if wanted.step is SummaryStep.APPROVE:
        _refuse_second_approval(summary, wanted, guide)
    edit = _edit(summary, wanted, after, guide)
    try:
        text = edit(source)
    except ValueError as refused:
        raise RefusedError(f"{summary.path}：{refused}") from refused
    changed, problems = with_summary_text(library, summary, text.encode())
    if changed is None:
        raise RefusedError(*map(str, problems), f"没有改动 {summary.path}")
    return TakenStep(library, changed, share, summary, text)


def _leads_to(summary: Summary, step: SummaryStep, guide: SummaryGuide) -> SummaryStatus:
    """What the step makes of it; refuses what the table of moves does not have."""
    move = summary_move_of(step, summary.status)
    if move:
        return move.after
    status = STATUSES.title_of(summary.status)
    head = f"{summary.share} 的总结现在是“{status}”，不能{SUMMARY_STEP_TITLES[step]}，没有改动。"
    steps = summary_steps_from(summary.status)
    if not steps:
        raise RefusedError(head, guide.bring_back(summary))
    raise RefusedError(head, "可以这样：", *guide.steps(summary.share, steps))


def _refuse_lacking(library: Library, share: Share, source: str, guide: SummaryGuide) -> None:
    if lacking := [*lacking_for_publication(library, share, source, guide)]:
        raise RefusedError(f"{share.id} 的总结还不能发，没有改动。先补上：", *lacking)


def _refuse_second_approval(summary: Summary, wanted: WantedStep, guide: SummaryGuide) -> None:
    before = summary.speaker_approved
    if before and not wanted.is_certain:
        head = f"{summary.share} 在 {before} 已经确认过，没有改动。确实要改成另一天："
        raise RefusedError(head, guide.insist())


def _edit(
    summary: Summary, wanted: WantedStep, after: SummaryStatus, guide: SummaryGuide
) -> Callable[[str], str]:
    match wanted.step:
        case SummaryStep.REVIEW:
            return lambda source: with_summary_status(source, after)
        case SummaryStep.APPROVE:
            day = wanted.day or wanted.today
            return lambda source: with_approval(source, after, day)
        case SummaryStep.PUBLISH:
            day = _day(summary, wanted, summary.speaker_approved, guide)
            return lambda source: with_publication(source, after, day)
        case SummaryStep.CORRECT:
            day = _day(summary, wanted, summary.published, guide)
            return lambda source: with_correction(source, after, day, wanted.words)
        case SummaryStep.WITHDRAW:
            day = _day(summary, wanted, summary.published, guide)
            return lambda source: with_withdrawal(source, after, day, wanted.words)


def _day(summary: Summary, wanted: WantedStep, after: date | None, guide: SummaryGuide) -> date:
    """The day that is recorded; refuses one that lies before the step that it follows."""
    if wanted.day and after and wanted.day < after:
        called = guide.day(wanted.day)
        raise RefusedError(f"{called} 比上一步早：{summary.path} 里记的是 {after}，没有改动")
    return wanted.day or wanted.today
