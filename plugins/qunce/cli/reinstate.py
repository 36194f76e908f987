"""`qunce reinstate`."""

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
    warn_of_clashes,
)
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.writing.ledger_edit import with_status


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option("--reason", required=True, metavar="原因", help="为什么，会写在页面和通知里")
@click.option("--date", type=day_or_minute, metavar="日期", help="记成这一刻定的，不写是现在")
@with_project
def reinstate(project: Project, *, share_id: str, reason: str, date: datetime | None) -> None:
    """恢复：取消或延期的分享，在原来的时间照常办，打印恢复通知。

    要换时间的，恢复之后再用 qunce move。

    例子：
      qunce reinstate florist --reason 嘉宾病好了
    """
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        slot = slot_of(share)
        if not share.is_off:
            raise Failure(f"{share.id} 没有取消，也没有延期，没有改动")
        change = Change(recorded_at(share, date), ChangeType.REINSTATED, reason)
        if slot.end <= change.at:
            raise Failure(
                f"{share.id} 的时间已经过去，没有改动；"
                f"延期的用 qunce move {share.id} 新时间 --reason 原因"
            )
        try:
            text = with_status(source_of(project, share), ShareStatus.SCHEDULED, change)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        restored = rewrite(project, library, share, text)
    warn_of_clashes(library, restored)
    print_notices(restored, restored.shares[share.id])
