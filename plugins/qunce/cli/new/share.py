"""`qunce new share`."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import today_in
from qunce.cli.lookup import pick
from qunce.cli.new.next_slot import next_number, next_slot
from qunce.cli.new.scaffold import GROUP, PERSON, create, length, listed, minute, page, words
from qunce.cli.param_types import Choice, day_or_minute, duration, record_id, wall_time
from qunce.cli.project import Project, with_project
from qunce.model.share import ShareFormat, ShareStatus

USUAL_LENGTH = timedelta(minutes=90)


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
    PERSON.require(project, [*speakers, *([host] if host else [])])
    GROUP.require(project, groups)
    usual = usual_in(project, series, date) if series else Usual()
    start = start or usual.start
    metadata = {
        "title": words(title),
        "speakers": listed(speakers),
        "host": host or usual.host,
        "series": series,
        "number": words(number) if number else usual.number,
        "start": minute(start) if start else None,
        "end": minute(end) if end else None,
        "duration": length(long or usual.length) if start and not end else None,
        "timezone": usual.timezone if start else None,
        "status": status or usual_status(speakers, start),
        "format": format or ShareFormat.TEXT,
        "groups": listed(groups or usual.groups),
    }
    create(project, f"{project.docs_dir}/shares/{id}/index.md", page(metadata, ""))
    click.echo("接着在文件里写简介：一两段话，再列出要讲的三件事", err=True)


@dataclass(frozen=True, slots=True)
class Usual:
    """What a share takes from its series when the command line does not say."""

    start: datetime | None = None
    length: timedelta = USUAL_LENGTH
    timezone: str | None = None
    """None where it is the project's own."""
    host: str | None = None
    groups: tuple[str, ...] = ()
    number: str | None = None


def usual_in(project: Project, id: str, date: datetime | None) -> Usual:
    """The next share of a series, as far as the series tells."""
    library = project.library()
    series = pick(library.series, id, "series")
    earliest = date.date() if date else today_in(series.timezone)
    number = next_number(library, series)
    return Usual(
        start=next_slot(library, series, earliest).start,
        length=series.duration,
        timezone=None if series.timezone == library.settings.timezone else series.timezone,
        host=series.host,
        groups=series.groups,
        number=None if number is None else str(number),
    )


def usual_status(speakers: tuple[str, ...], start: datetime | None) -> ShareStatus:
    """How far a share has come, by what is settled."""
    if not speakers:
        return ShareStatus.IDEA
    return ShareStatus.SCHEDULED if start else ShareStatus.INVITED
