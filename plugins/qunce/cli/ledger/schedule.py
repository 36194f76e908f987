"""`qunce schedule`."""

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
def schedule(
    project: Project,
    *,
    share_id: str,
    start: datetime | None,
    long: timedelta | None,
    even_so: bool,
) -> None:
    """公布：分享改成已排期，从这时起在公开的站点和日历上。

    文件里没有时间的，后面写上时间，和 qunce confirm 一样。

    例子：
      qunce schedule florist
    """
    settle(project, Step.SCHEDULE, share_id, start, long, even_so=even_so)
