"""`qunce move`."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.param_types import day_or_minute, duration, wall_time
from qunce.cli.project import Project, with_project
from qunce.cli.share_change import (
    one_change_at_a_time,
    print_notices,
    recorded_at,
    rewrite,
    slot_of,
    source_of,
    warn_if_over,
    warn_of_clashes,
)
from qunce.model.share import Change, ChangeType, Share, Slot
from qunce.reading.values.times import later
from qunce.writing.ledger_edit import with_new_start


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.argument("start", type=wall_time, metavar="新时间")
@click.option("--end", type=wall_time, metavar="时间", help="新的结束时间，不写就和原来一样长")
@click.option(
    "--duration", "long", type=duration, metavar="时长", help="代替 --end：90m、2h、1h30m"
)
@click.option("--reason", required=True, metavar="原因", help="为什么改，会写在页面和通知里")
@click.option("--date", type=day_or_minute, metavar="日期", help="记成这一刻改的，不写是现在")
@with_project
def move(
    project: Project,
    *,
    share_id: str,
    start: datetime,
    end: datetime | None,
    long: timedelta | None,
    reason: str,
    date: datetime | None,
) -> None:
    """改期：改好文件，原时间和原因记进去，打印改期通知。

    延期的分享定了新时间，也用它。时间有空格，整个加引号。

    例子：
      qunce move florist '2026-12-13 20:30' --reason 嘉宾出差
    """
    if end and long:
        raise click.UsageError("--end 和 --duration 只写一个")
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        old = slot_of(share)
        slot = new_slot(share, start, end, long or old.duration)
        if slot == old and not share.is_off:
            raise Failure(f"{share.id} 本来就是这个时间，没有改动")
        change = Change(recorded_at(share, date), ChangeType.RESCHEDULED, reason, old.start)
        try:
            text = with_new_start(source_of(project, share), slot.start, slot.end, change)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        moved = rewrite(project, library, share, text)
    warn_if_over(share, change)
    if slot.end <= change.at:
        click.echo("提醒：新时间已经过去，看看年份和日期", err=True)
    warn_of_clashes(library, moved)
    print_notices(moved, moved.shares[share.id])


def new_slot(share: Share, start: datetime, end: datetime | None, long: timedelta) -> Slot:
    """The slot asked for, in the share's zone."""
    zone = ZoneInfo(share.timezone)
    begins = start.replace(tzinfo=zone)
    return Slot(begins, end.replace(tzinfo=zone) if end else later(begins, long))
