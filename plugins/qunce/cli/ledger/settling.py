"""What `confirm` and `schedule` have in common: a share comes nearer, and nobody is told yet."""

from datetime import datetime, timedelta

import click

from qunce.cli.clock import now_in
from qunce.cli.ledger.share_change import take_step
from qunce.cli.project import Project
from qunce.cli.whole_lines import whole_line
from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.share_moves import STEP_TITLES, Step
from qunce.operations.ledger.wanted import Wanted
from qunce.rules.asked.due import announcement_pack


def settle(
    project: Project,
    step: Step,
    share_id: str,
    start: datetime | None,
    long: timedelta | None,
    *,
    even_so: bool,
) -> None:
    """Change a share's status, and give it its first slot where it has none."""
    taken = take_step(
        project,
        share_id,
        lambda share: Wanted(
            step=step, at=now_in(share.timezone), start=start, duration=long, is_certain=even_so
        ),
    )
    if taken.changed.status in PUBLIC_STATUSES:
        tell_of_notices(taken.after, taken.changed)


def tell_of_notices(library: Library, share: Share) -> None:
    """Where the words come from with which it is announced."""
    notice = next((due.snippet for due in announcement_pack(library, share) if due.moment), None)
    line = f"；第一段文案：{whole_line('announce', notice.id, share.id)}" if notice else ""
    click.echo(f"{STEP_TITLES[Step.SCHEDULE]}了 {share.id}，下次生成站点就看得到{line}", err=True)
