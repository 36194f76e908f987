"""What `cancel`, `postpone` and `reinstate` have in common: a status, with its reason."""

from datetime import datetime

from qunce.cli.failures import Failure
from qunce.cli.ledger.refusals import allowed, refuse_past
from qunce.cli.ledger.share_change import (
    one_change_at_a_time,
    print_notices,
    recorded_at,
    rewrite,
    slot_of,
    source_of,
    warn_if_over,
    warn_of_clashes,
)
from qunce.cli.lookup import pick
from qunce.cli.project import Project
from qunce.model.share import Change, ChangeType
from qunce.model.share_moves import RECORDED, Step
from qunce.writing.ledger_edit import with_status


def take_step(
    project: Project,
    step: Step,
    share_id: str,
    *,
    reason: str,
    date: datetime | None,
    even_so: bool,
) -> None:
    """Change a share's status, record it, and print the notice."""
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        move = allowed(share, step, even_so=even_so)
        slot = slot_of(share)
        type = RECORDED[step]
        from_start = slot.start if type is ChangeType.POSTPONED else None
        change = Change(recorded_at(share, date), type, reason, from_start)
        if step is Step.REINSTATE:
            refuse_past(share, slot, change.at, even_so=even_so)
        try:
            text = with_status(source_of(project, share), move.after, change)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        changed = rewrite(project, library, share, text)
    if step is Step.REINSTATE:
        warn_of_clashes(library, changed)
    else:
        warn_if_over(share, change)
    print_notices(changed, changed.shares[share.id])
