"""What is owed for shares that are over: what they lack, with the day it should have been there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rules.after.missing import missing_parts
from qunce.rules.after.questions import AskedQuestion, asked_questions, awaits_handbook
from qunce.rules.times.standing import is_over
from qunce.rules.times.windows import DEBT_DAYS_TOLD, DEBT_TIME, DebtKind

ASKED_AS_A_TASK = frozenset({DebtKind.SUMMARY, DebtKind.APPROVAL})


@dataclass(frozen=True, slots=True)
class Debt:
    """One thing that a share will owe from its end on, or does; `due` is its last day in time."""

    share: Share
    kind: DebtKind
    what: str
    role: str
    due: date


def debts(library: Library, share: Share) -> tuple[Debt, ...]:
    """All that the record of a share shows to be owed after its end, the soonest due first.

    Nothing for a share that is off or has no slot. What the speaker did not allow is not owed.
    """
    slot = share.slot
    if not slot or share.is_off:
        return ()
    lacks = [(part.debt, part.what, part.role) for part in missing_parts(library, share)]
    found = [
        Debt(share, kind, what, role, slot.last_day + DEBT_TIME[kind])
        for kind, what, role in (*lacks, *_answers_to_take_in(library, share))
        if kind
    ]
    return tuple(sorted(found, key=lambda debt: debt.due))


def overdue_debts(library: Library, now: datetime) -> tuple[Debt, ...]:
    """What should have been there by now, of the last weeks, by share, the latest first.

    Without the summary, which `tasks` asks for just as long.
    """
    return tuple(
        debt
        for share in reversed(library.shares_by_start())
        if is_over(share, now)
        for debt in debts(library, share)
        if debt.kind not in ASKED_AS_A_TASK
        if 0 < (now.date() - debt.due).days <= DEBT_DAYS_TOLD
    )


def answers_to_take_in(library: Library, share: Share) -> tuple[AskedQuestion, ...]:
    """The answers of a share that are marked for a playbook and not in it yet."""
    summary = library.summaries.get(share.id)
    asked = asked_questions(library, [summary] if summary else [])
    return tuple(one for one in asked if awaits_handbook(library, one))


def _answers_to_take_in(library: Library, share: Share) -> Iterator[tuple[DebtKind, str, str]]:
    if count := len(answers_to_take_in(library, share)):
        yield DebtKind.HANDBOOK, f"{count} 条回答该收进手册", "统筹"
