"""`qunce plan`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, tidy, with_project
from qunce.model.problem import Severity
from qunce.reading.records.project import read_project
from qunce.writing.imported.placing import put_in_place
from qunce.writing.season import MARK, MOST, SKIP, Planned, season
from qunce.writing.unfinished import locked

WEEKDAYS = "一二三四五六日"


def how_many(text: str) -> int:
    """How many shares: a whole number, at least one."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST):
        raise click.BadParameter(f"“{text}”不是场数，写 1 到 {MOST}")
    return int(text)


@click.command(cls=ChineseCommand)
@click.argument("series_id", metavar="系列")
@click.option("--from", "first", type=day_or_minute, required=True, metavar="日期", help="从哪天起")
@click.option("--count", type=how_many, required=True, metavar="场数", help="排几场")
@click.option(
    "--holidays",
    type=Choice((MARK, SKIP)),
    default=MARK,
    help="放假的日子：mark 照排，写明是什么假；skip 跳过。不写是 mark",
)
@click.option("--write", is_flag=True, help="真的新建；不写只看会排在哪几天")
@with_project
def plan(
    project: Project, *, series_id: str, first: datetime, count: int, holidays: str, write: bool
) -> None:
    """照一个系列固定的星期和钟点，一次排出几场，嘉宾和主题以后再填。

    排出来的都是想法（idea），不上公开的站点。这个系列已经有分享的日子不动，群或主持人另有分享的
    日子跳过，期数接着最后一期往下数。放假安排还没公布的年份写“未公布”。

    例子：
      qunce plan sunday-share --from 2027-01-03 --count 12
      qunce plan sunday-share --from 2027-01-03 --count 12 --holidays skip --write
    """
    if write:
        tidy(project)
    with locked(project.root / project.docs_dir):
        library = project.library()
        series = pick(library.series, series_id, "series")
        planned = season(library, series, first.date(), count, holidays)
        for one in planned:
            click.echo(line(one))
        new = [one.file for one in planned if one.file]
        if not new:
            click.echo("这几天都已经有分享，没有要新建的", err=True)
            return
        if not write:
            click.echo(f"会新建 {len(new)} 场；加上 --write 就写", err=True)
            return
        with put_in_place(project.root, project.docs_dir, new):
            problems = read_project(project.config_file).problems
            errors = [str(one) for one in problems if one.severity is Severity.ERROR]
            if errors:
                raise Failure("\n".join([*errors, "没有新建：加上这几场过不了检查"]))
        click.echo(f"新建了 {len(new)} 场；定了嘉宾就在文件里填 speakers 和 title", err=True)


def line(one: Planned) -> str:
    """`2027-01-03 周日 20:30  sunday-share-13  元旦放假`."""
    start = one.slot.start
    when = f"{start:%Y-%m-%d} 周{WEEKDAYS[start.weekday()]} {start:%H:%M}"
    return "  ".join(filter(None, [when, one.id or "跳过", one.remark]))
