"""What `confirm` and `schedule` have in common: a share comes nearer, and nobody is told yet."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import click

from qunce.cli.clock import now_in
from qunce.cli.failures import Failure
from qunce.cli.ledger.refusals import (
    allowed,
    missing_speakers,
    next_try,
    refuse_past,
)
from qunce.cli.ledger.share_change import (
    one_change_at_a_time,
    rewrite,
    source_of,
    warn_of_clashes,
)
from qunce.cli.lookup import pick
from qunce.cli.project import Project
from qunce.cli.whole_lines import same_line, whole_line
from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Share, Slot
from qunce.model.share_moves import STEP_TITLES, Step
from qunce.reading.values.times import later
from qunce.rules.asked.due import announcement_pack
from qunce.writing.ledger_edit import with_step
from qunce.writing.usual_share import USUAL_LENGTH


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
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        move = allowed(share, step, even_so=even_so)
        if not share.speakers:
            raise Failure(f"{share.id} 没有改动。{missing_speakers(share)}")
        first = first_slot(library, share, start, long)
        slot = share.slot or first
        if slot:
            refuse_past(share, slot, now_in(share.timezone), even_so=even_so)
        try:
            text = with_step(source_of(project, share), move.after, first)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        changed = rewrite(project, library, share, text)
    warn_of_clashes(library, changed)
    if move.after in PUBLIC_STATUSES:
        tell_of_notices(changed, changed.shares[share.id])


def first_slot(
    library: Library, share: Share, start: datetime | None, long: timedelta | None
) -> Slot | None:
    """The slot asked for; None for a share that has one already."""
    if share.slot:
        if start or long:
            line = whole_line("move", share.id, f"{start or share.slot.start:%Y-%m-%d %H:%M}")
            raise Failure(f"{share.id} 已经有时间，没有改动；要改期用：{line} --reason 原因")
        return None
    if start is None:
        line = same_line(f"{next_try(share):%Y-%m-%d %H:%M}")
        raise Failure(f"{share.id} 还没有时间，没有改动；后面写上时间：{line}")
    series = library.series[share.series] if share.series else None
    begins = start.replace(tzinfo=ZoneInfo(share.timezone))
    return Slot(begins, later(begins, long or (series.duration if series else USUAL_LENGTH)))


def tell_of_notices(library: Library, share: Share) -> None:
    """Where the words come from with which it is announced."""
    notice = next((due.snippet for due in announcement_pack(library, share) if due.moment), None)
    line = f"；第一段文案：{whole_line('announce', notice.id, share.id)}" if notice else ""
    click.echo(f"{STEP_TITLES[Step.SCHEDULE]}了 {share.id}，下次生成站点就看得到{line}", err=True)
