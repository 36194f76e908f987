"""`qunce cancel`."""

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
def cancel(
    project: Project, *, share_id: str, reason: str, date: datetime | None, even_so: bool
) -> None:
    """取消：改好文件，原因记进去，打印通知。

    公布过的分享不删文件，用这个命令，订阅了日历的人才会收到。

    例子：
      qunce cancel florist --reason 嘉宾生病
    """
    call(project, Step.CANCEL, share_id, reason=reason, date=date, even_so=even_so)
