"""`qunce new share`."""

from datetime import datetime, timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import today_in
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_record, require
from qunce.cli.param_types import Choice, day_or_minute, duration, record_id, wall_time
from qunce.cli.project import Project, with_project
from qunce.model.kinds.group import GROUP
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.share import SHARE
from qunce.model.share import ShareFormat, ShareStatus
from qunce.writing.usual_share import Usual, usual_in, usual_status


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", default="主题待定", metavar="主题", help="讲什么")
@click.option("--speaker", "speakers", multiple=True, metavar="编号", help="嘉宾，可以写几次")
@click.option("--host", metavar="编号", help="主持人")
@click.option("--series", metavar="编号", help="所属系列，时间、主持、群、期数都从它来")
@click.option("--number", metavar="期数", help="系列里的第几期")
@click.option("--start", type=wall_time, metavar="时间", help="'2026-12-06 20:30'")
@click.option("--end", type=wall_time, metavar="时间", help="'2026-12-06 22:00'")
@click.option("--duration", "long", type=duration, metavar="时长", help="代替 --end，不写是 90m")
@click.option("--group", "groups", multiple=True, metavar="编号", help="在哪个群，可以写几次")
@click.option("--format", type=Choice(ShareFormat), help="形式，不写是群内文字")
@click.option("--status", type=Choice(ShareStatus), help="进展，不写就看定了什么")
@click.option("--date", type=day_or_minute, metavar="日期", help="从哪天往后排，不写是今天")
@with_project
def share(
    project: Project,
    *,
    id: str,
    title: str,
    speakers: tuple[str, ...],
    host: str | None,
    series: str | None,
    number: str | None,
    start: datetime | None,
    end: datetime | None,
    long: timedelta | None,
    groups: tuple[str, ...],
    format: str | None,
    status: str | None,
    date: datetime | None,
) -> None:
    """新建一场分享。

    写了 --series，就排在这个系列最后一场之后第一个空着的日子，主持、群、时长、期数跟着系列。
    不写 --status 时：嘉宾和时间都有是 scheduled（已排期），只有嘉宾是 invited，其余是 idea。

    例子：
      qunce new share florist --title 花店怎样把老顾客变成社群 --speaker lin-xia --series sunday-share
      qunce new share swap-day --start '2026-12-12 14:00' --duration 2h --speaker lin-xia
    """
    require(project, PERSON, [*speakers, *([host] if host else [])])
    require(project, GROUP, groups)
    usual = usual_of(project, series, date) if series else Usual()
    start = start or usual.start
    values = {
        "title": title,
        "speakers": speakers,
        "host": host or usual.host,
        "series": series,
        "number": number or usual.number,
        "start": start,
        "end": end,
        "duration": (long or usual.length) if start and not end else None,
        "timezone": usual.timezone if start else None,
        "status": status or usual_status(speakers, start),
        "format": format or ShareFormat.TEXT,
        "groups": groups or usual.groups,
    }
    create_record(project, SHARE, id, values)
    click.echo("接着在文件里写简介：一两段话，再列出要讲的三件事", err=True)


def usual_of(project: Project, id: str, date: datetime | None) -> Usual:
    """What the series says of its next share, from that day or today on."""
    library = project.library()
    series = pick(library.series, id, "series")
    return usual_in(library, series, date.date() if date else today_in(series.timezone))
