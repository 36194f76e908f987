"""Which command may take a summary from which status to which, as one table.

Commands, what they refuse, the page of the handbook and the tests all follow from it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from qunce.model.summary import SummaryStatus


class SummaryStep(StrEnum):
    """A command that changes how a summary stands."""

    REVIEW = "review"
    APPROVE = "approve"
    PUBLISH = "publish"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


SUMMARY_STEP_TITLES: Mapping[SummaryStep, str] = {
    SummaryStep.REVIEW: "送审",
    SummaryStep.APPROVE: "记下嘉宾确认",
    SummaryStep.PUBLISH: "发布",
    SummaryStep.CORRECT: "更正",
    SummaryStep.WITHDRAW: "撤回",
}


@dataclass(frozen=True, slots=True)
class SummaryMove:
    """One cell of the table."""

    step: SummaryStep
    before: SummaryStatus
    after: SummaryStatus


def _from(step: SummaryStep, *before: SummaryStatus, to: SummaryStatus) -> Iterable[SummaryMove]:
    return (SummaryMove(step, status, to) for status in before)


_S = SummaryStatus

SUMMARY_MOVES: tuple[SummaryMove, ...] = (
    *_from(SummaryStep.REVIEW, _S.DRAFT, to=_S.REVIEW),
    # A speaker who agrees has read it.
    *_from(SummaryStep.APPROVE, _S.DRAFT, _S.REVIEW, to=_S.REVIEW),
    # What a draft still lacks is told as for any other; a status alone keeps nothing back.
    *_from(SummaryStep.PUBLISH, _S.DRAFT, _S.REVIEW, to=_S.PUBLISHED),
    *_from(SummaryStep.CORRECT, _S.PUBLISHED, _S.CORRECTED, to=_S.CORRECTED),
    # What nobody has read needs no withdrawal: its file can go.
    *_from(SummaryStep.WITHDRAW, _S.PUBLISHED, _S.CORRECTED, to=_S.WITHDRAWN),
)

_BY_STEP = {(move.step, move.before): move for move in SUMMARY_MOVES}


def summary_move_of(step: SummaryStep, before: SummaryStatus) -> SummaryMove | None:
    """What a command makes of a summary in that status; None where it does not apply."""
    return _BY_STEP.get((step, before))


def summary_steps_from(before: SummaryStatus) -> tuple[SummaryStep, ...]:
    """The commands that apply; none once it is withdrawn."""
    return tuple(step for step in SummaryStep if (step, before) in _BY_STEP)
