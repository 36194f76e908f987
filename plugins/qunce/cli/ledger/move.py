"""`qunce move`."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.ledger import options
from qunce.cli.ledger.refusals import allowed, refuse_past, refuse_unless_sure
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
from qunce.cli.param_types import duration, wall_time
from qunce.cli.project import Project, with_project
from qunce.model.share import Change, ChangeType, Share, Slot
from qunce.model.share_moves import Step
from qunce.reading.values.times import later
from qunce.writing.ledger_edit import with_new_place, with_new_slot


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.argument("start", type=wall_time, required=False, metavar="[新时间]")
@click.option("--end", type=wall_time, metavar="时间", help="新的结束时间，不写就和原来一样长")
@click.option(
    "--duration", "long", type=duration, metavar="时长", help="代替 --end：90m、2h、1h30m"
)
@click.option("--place", metavar="地点", help="换地点，时间不变")
@options.reason
@options.date
@options.even_so
@with_project
def move(
    project: Project,
    *,
    share_id: str,
    start: datetime | None,
    end: datetime | None,
    long: timedelta | None,
    place: str | None,
    reason: str,
    date: datetime | None,
    even_so: bool,
) -> None:
    """改期，或者换地点：改好文件，原来的和原因记进去，打印通知。

    延期的分享定了新时间，也用它。时间有空格，整个加引号。

    例子：
      qunce move florist '2026-12-13 20:30' --reason 嘉宾出差
      qunce move florist --place 城西花市二楼 --reason 会议室停电
    """
    if end and long:
        raise click.UsageError("--end 和 --duration 只写一个")
    if bool(start) == (place is not None):
        raise click.UsageError("写一个新时间，或者写 --place；两样都变，分两次改")
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        status = allowed(share, Step.MOVE, even_so=even_so).after
        source, at = source_of(project, share), recorded_at(share, date)
        try:
            if start:
                old = slot_of(share)
                slot = new_slot(share, start, end, long or old.duration)
                refuse_same(share, slot, even_so=even_so)
                refuse_past(share, slot, at, even_so=even_so)
                change = Change(at, ChangeType.RESCHEDULED, reason, old.start)
                text = with_new_slot(source, status, old, slot, change)
            else:
                change = Change(at, ChangeType.RELOCATED, reason, from_place=share.place)
                refuse_same_place(share, place or "", even_so=even_so)
                text = with_new_place(source, place or "", change)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        moved = rewrite(project, library, share, text)
    warn_if_over(share, change)
    warn_of_clashes(library, moved)
    print_notices(moved, moved.shares[share.id])


def new_slot(share: Share, start: datetime, end: datetime | None, long: timedelta) -> Slot:
    """The slot asked for, in the share's zone."""
    zone = ZoneInfo(share.timezone)
    begins = start.replace(tzinfo=zone)
    return Slot(begins, end.replace(tzinfo=zone) if end else later(begins, long))


def refuse_same(share: Share, slot: Slot, *, even_so: bool) -> None:
    """A share that is off may well be on again at the time it had."""
    if slot == share.slot and not share.is_off and not even_so:
        refuse_unless_sure(f"{share.id} 本来就是这个时间", "要记一次改期")


def refuse_same_place(share: Share, place: str, *, even_so: bool) -> None:
    """Only what has a place can leave it."""
    if not share.place:
        raise Failure(f"{share.id} 还没有地点，不算换；直接在 {share.path} 写上 place: {place}")
    if place.strip() == share.place and not even_so:
        refuse_unless_sure(f"{share.id} 本来就在{share.place}", "要记一次换地点")
