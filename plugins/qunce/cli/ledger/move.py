"""`qunce move`."""

from datetime import datetime, timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger import options
from qunce.cli.ledger.share_change import print_notices, recorded_at, take_step
from qunce.cli.param_types import duration, wall_time
from qunce.cli.project import Project, with_project
from qunce.model.share_moves import Step
from qunce.operations.ledger.wanted import Wanted


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
    taken = take_step(
        project,
        share_id,
        lambda share: Wanted(
            step=Step.MOVE,
            at=recorded_at(share, date),
            reason=reason,
            start=start,
            end=end,
            duration=long,
            place=place,
            is_certain=even_so,
        ),
    )
    print_notices(taken.after, taken.changed)
