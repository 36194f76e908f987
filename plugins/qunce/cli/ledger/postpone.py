"""`qunce postpone`."""

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
def postpone(
    project: Project, *, share_id: str, reason: str, date: datetime | None, even_so: bool
) -> None:
    """延期，新时间以后再定：改好文件，原因记进去，打印通知。

    定了新时间，用 qunce move；又照原来的时间办，用 qunce reinstate。

    例子：
      qunce postpone florist --reason 场地装修
    """
    call(project, Step.POSTPONE, share_id, reason=reason, date=date, even_so=even_so)
