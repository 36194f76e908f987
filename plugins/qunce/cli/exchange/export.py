"""`qunce export`."""

from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.exchange.tables import TooLongError, csv_bytes, xlsx_bytes
from qunce.cli.failures import Failure
from qunce.cli.moments import as_of
from qunce.cli.param_types import Choice, day_or_minute, kind_named
from qunce.cli.project import Project, with_project
from qunce.cli.result_file import write_result
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.reading.exchange.mapping import IMPORTABLE
from qunce.reading.exchange.names import is_one_name
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.projection import team_records
from qunce.rendering.tables.cells import table_rows

FORMATS = ("csv", "xlsx", "json", "ics")


@click.command(cls=ChineseCommand)
@click.argument("kind", type=kind_named, metavar="种类")
@click.option("--to", type=Choice(FORMATS), default="csv", help="写成什么，不写是 csv")
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件",
    help="写进文件，不写就打印",
)
@click.option("--date", type=day_or_minute, metavar="日期", help="ics 当作这一天来生成")
@with_project
def export(
    project: Project, *, kind: Kind, to: str, output: Path | None, date: datetime | None
) -> None:
    """导出成表格，Excel 和 WPS 直接打开；改完可以再导入。

    csv 和 xlsx 可以导出分享、人物、群、系列；变更记录和授权放不进格子，只在 json 里。ics 只有分享。
    导出的东西给团队自己用：联系方式、没公开的分享都在里面；ics 和站点上的订阅一样，只有公开的。

    例子：
      qunce export 分享 --to xlsx --output 排期.xlsx
      qunce export people --output 嘉宾.csv
    """
    data = exported(project.library(), kind, to, date)
    if output:
        write_result(project, output, data)
        click.echo(f"写好了 {output}", err=True)
    elif to == "xlsx":
        raise Failure("xlsx 不能打印，写上 --output 排期.xlsx")
    else:
        click.echo(data, nl=False)


def exported(library: Library, kind: Kind, to: str, date: datetime | None) -> bytes:
    """The records of a kind in a format; raises Failure where the two do not go together."""
    if to == "json":
        return f"{json_text(team_records(library, kind))}\n".encode()
    return _feed(library, kind, date) if to == "ics" else _sheet(library, kind, to)


def _sheet(library: Library, kind: Kind, to: str) -> bytes:
    if kind.name not in IMPORTABLE:
        raise Failure(f"{kind.title}放不进表格；写 --to json")
    rows = table_rows(library, kind, keeps_name=is_one_name)
    if to == "csv":
        return csv_bytes(rows)
    try:
        return xlsx_bytes(rows, kind.title)
    except TooLongError as error:
        raise Failure(f"{error} 的正文太长，Excel 的一格放不下；写 --to csv") from error


def _feed(library: Library, kind: Kind, date: datetime | None) -> bytes:
    # Imported here: planning a feed loads what no table needs.
    from qunce.rendering.calendar.event import Events  # noqa: PLC0415 - see above
    from qunce.rendering.calendar.feed import feed_ics  # noqa: PLC0415 - likewise
    from qunce.site_plan.frame.planned import Audience  # noqa: PLC0415 - see above
    from qunce.site_plan.frame.site import Site  # noqa: PLC0415 - likewise
    from qunce.site_plan.schedule.feeds import calendar_feed  # noqa: PLC0415 - likewise

    if kind.name is not RecordKind.SHARE:
        raise Failure("只有分享有时间，才能写成 ics")
    site = Site.seen_by(Audience.PUBLIC, library, as_of(library, date))
    return feed_ics(Events(library, site.as_of), calendar_feed(site))
