"""`qunce cancel`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.param_types import day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.share_change import (
    one_change_at_a_time,
    print_notices,
    recorded_at,
    rewrite,
    slot_of,
    source_of,
    warn_if_over,
)
from qunce.model.share import Change, ChangeType, Share, ShareStatus
from qunce.rendering.text.states import off_words
from qunce.writing.ledger_edit import with_status


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option("--reason", required=True, metavar="原因", help="为什么，会写在页面和通知里")
@click.option("--postpone", is_flag=True, help="只是延期，新时间以后再定")
@click.option("--date", type=day_or_minute, metavar="日期", help="记成这一刻定的，不写是现在")
@with_project
def cancel(
    project: Project, *, share_id: str, reason: str, postpone: bool, date: datetime | None
) -> None:
    """取消或延期：改好文件，原因记进去，打印通知。

    公布过的分享不删文件，用这个命令，订阅了日历的人才会收到。

    例子：
      qunce cancel florist --reason 嘉宾生病
      qunce cancel florist --postpone --reason 场地装修
    """
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        status = ShareStatus.POSTPONED if postpone else ShareStatus.CANCELLED
        change = change_to(status, share, reason, recorded_at(share, date))
        try:
            text = with_status(source_of(project, share), status, change)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        called_off = rewrite(project, library, share, text)
    warn_if_over(share, change)
    print_notices(called_off, called_off.shares[share.id])


def change_to(status: ShareStatus, share: Share, reason: str, at: datetime) -> Change:
    """The ledger's entry for calling a share off."""
    slot = slot_of(share)
    if share.status in (ShareStatus.CANCELLED, status):
        raise Failure(f"{share.id} {off_words(share)}，没有改动")
    if status is ShareStatus.POSTPONED:
        return Change(at, ChangeType.POSTPONED, reason, from_start=slot.start)
    return Change(at, ChangeType.CANCELLED, reason)
