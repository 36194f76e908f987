"""`qunce confirm`."""

from datetime import datetime, timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger import options
from qunce.cli.ledger.settling import settle
from qunce.cli.param_types import duration, wall_time
from qunce.cli.project import Project, with_project
from qunce.model.share_moves import Step


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.argument("start", type=wall_time, required=False, metavar="[开始]")
@click.option("--duration", "long", type=duration, metavar="时长", help="多久：90m、2h、1h30m")
@options.even_so
@with_project
def confirm(
    project: Project,
    *,
    share_id: str,
    start: datetime | None,
    long: timedelta | None,
    even_so: bool,
) -> None:
    """嘉宾答应了：想法、已邀请的分享改成已确认。还不公布。

    文件里没有时间的，后面写上时间；不写 --duration 就照系列的时长，没有系列是 90 分钟。

    例子：
      qunce confirm florist
      qunce confirm florist '2026-12-06 20:30' --duration 90m
    """
    settle(project, Step.CONFIRM, share_id, start, long, even_so=even_so)
