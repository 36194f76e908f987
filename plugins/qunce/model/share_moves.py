"""Which command may take a share from which status to which, as one table.

Commands, what they refuse, the page of the handbook and the tests all follow from it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qunce.model.share import Change, ChangeType, Share, ShareStatus


class Step(StrEnum):
    """A command that changes how a share stands."""

    CONFIRM = "confirm"
    SCHEDULE = "schedule"
    MOVE = "move"
    POSTPONE = "postpone"
    CANCEL = "cancel"
    REINSTATE = "reinstate"


STEP_TITLES: Mapping[Step, str] = {
    Step.CONFIRM: "确认",
    Step.SCHEDULE: "公布",
    Step.MOVE: "改期",
    Step.POSTPONE: "延期",
    Step.CANCEL: "取消",
    Step.REINSTATE: "恢复",
}

CALLED_OFF: Mapping[ChangeType, ShareStatus] = {
    ChangeType.CANCELLED: ShareStatus.CANCELLED,
    ChangeType.POSTPONED: ShareStatus.POSTPONED,
}
"""What a share is after such an entry of the ledger; after any other it is on."""

RECORDED: Mapping[Step, ChangeType] = {
    Step.MOVE: ChangeType.RESCHEDULED,
    Step.POSTPONE: ChangeType.POSTPONED,
    Step.CANCEL: ChangeType.CANCELLED,
    Step.REINSTATE: ChangeType.REINSTATED,
}
"""What a step leaves in the ledger; the others tell nobody anything that has to be taken back."""


@dataclass(frozen=True, slots=True)
class Move:
    """One cell of the table."""

    step: Step
    before: ShareStatus
    after: ShareStatus
    needs_consent: bool = False
    """Hardly ever meant: only done for somebody who says so."""


def _from(step: Step, *before: ShareStatus, to: ShareStatus) -> Iterable[Move]:
    return (Move(step, status, to) for status in before)


def _seldom(step: Step, before: ShareStatus, to: ShareStatus) -> Move:
    return Move(step, before, to, needs_consent=True)


_S = ShareStatus

MOVES: tuple[Move, ...] = (
    *_from(Step.CONFIRM, _S.IDEA, _S.INVITED, to=_S.CONFIRMED),
    *_from(Step.SCHEDULE, _S.IDEA, _S.INVITED, _S.CONFIRMED, to=_S.SCHEDULED),
    *(Move(Step.MOVE, s, s) for s in (_S.IDEA, _S.INVITED, _S.CONFIRMED, _S.SCHEDULED)),
    *_from(Step.MOVE, _S.POSTPONED, to=_S.SCHEDULED),
    _seldom(Step.MOVE, _S.CANCELLED, to=_S.SCHEDULED),
    # Who called off what was never announced would announce it by that.
    *_from(Step.POSTPONE, _S.SCHEDULED, to=_S.POSTPONED),
    _seldom(Step.POSTPONE, _S.POSTPONED, to=_S.POSTPONED),
    *_from(Step.CANCEL, _S.SCHEDULED, _S.POSTPONED, to=_S.CANCELLED),
    _seldom(Step.CANCEL, _S.CANCELLED, to=_S.CANCELLED),
    *_from(Step.REINSTATE, _S.POSTPONED, _S.CANCELLED, to=_S.SCHEDULED),
)

_BY_STEP = {(move.step, move.before): move for move in MOVES}


def move_of(step: Step, before: ShareStatus) -> Move | None:
    """What a command makes of a share in that status; None where it does not apply."""
    return _BY_STEP.get((step, before))


def last_standing(changes: Sequence[Change]) -> ChangeType | None:
    """The last entry that says whether a share is on: another place leaves that as it was."""
    types = (change.type for change in reversed(changes))
    return next((type for type in types if type is not ChangeType.RELOCATED), None)


def status_before_last(share: Share) -> ShareStatus:
    """What a share was before the last entry of its ledger."""
    last = last_standing(share.changes[:-1])
    if last and last in CALLED_OFF:
        return CALLED_OFF[last]
    # Only what was announced can be called off.
    return ShareStatus.SCHEDULED if share.is_off else share.status


def steps_from(before: ShareStatus) -> tuple[Step, ...]:
    """The commands that apply without further ado."""
    found = (_BY_STEP.get((step, before)) for step in Step)
    return tuple(move.step for move in found if move and not move.needs_consent)
