"""What `cancel`, `postpone` and `reinstate` have in common: a status, with its reason."""

from datetime import datetime

from qunce.cli.ledger.share_change import print_notices, recorded_at, take_step
from qunce.cli.project import Project
from qunce.model.share_moves import Step
from qunce.operations.ledger.wanted import Wanted


def call(
    project: Project,
    step: Step,
    share_id: str,
    *,
    reason: str,
    date: datetime | None,
    even_so: bool,
) -> None:
    """Change a share's status, record it, and print the notice."""
    taken = take_step(
        project,
        share_id,
        lambda share: Wanted(
            step=step, at=recorded_at(share, date), reason=reason, is_certain=even_so
        ),
    )
    print_notices(taken.after, taken.changed)
