"""`qunce reinstate`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger import options
from qunce.cli.ledger.calling_off import call
from qunce.cli.project import Project, with_project
from qunce.model.share_moves import Step


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@options.reason
@options.date
@options.even_so
@with_project
def reinstate(
    project: Project, *, share_id: str, reason: str, date: datetime | None, even_so: bool
) -> None:
    """恢复取消或延期了的分享，照原来的时间办：改好文件，原因记进去，打印通知。

    要换时间再办：延期的用 qunce move，取消的用 qunce move 加 --even-so。

    例子：
      qunce reinstate florist --reason 嘉宾赶得回来
    """
    call(project, Step.REINSTATE, share_id, reason=reason, date=date, even_so=even_so)
