"""`qunce new series`."""

from datetime import timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.creating import create_record, require
from qunce.cli.param_types import Choice, duration, record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.group import GROUP
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.series import SERIES, WEEKDAYS
from qunce.writing.first_words import SERIES_BODY

WEEKDAY_WORDS = tuple(option.word for option in WEEKDAYS.options)


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="名称", help="系列的名称")
@click.option("--weekday", type=Choice(WEEKDAY_WORDS), help="固定在周几，一定要写")
@click.option("--time", default="20:30", metavar="钟点", help="几点开始，不写是 20:30")
@click.option(
    "--duration",
    "long",
    type=duration,
    default="90m",
    metavar="时长",
    help="90m、2h、1h30m，不写是 90m",
)
@click.option("--host", metavar="编号", help="固定主持人")
@click.option("--group", "groups", multiple=True, metavar="编号", help="在哪个群，可以写几次")
@with_project
def series(
    project: Project,
    *,
    id: str,
    title: str | None,
    weekday: str | None,
    time: str,
    long: timedelta,
    host: str | None,
    groups: tuple[str, ...],
) -> None:
    """新建一个系列：固定的星期和钟点，每次换嘉宾。

    例子：
      qunce new series sunday-share --title 周日分享 --weekday 周日 --time 20:30 --group florist-a
    """
    if weekday is None:
        raise click.UsageError(f"系列固定在周几？加上 --weekday，可选：{'、'.join(WEEKDAY_WORDS)}")
    require(project, PERSON, [host] if host else [])
    require(project, GROUP, groups)
    values = {
        "title": title,
        "weekday": weekday,
        "time": time,
        "duration": long,
        "host": host,
        "groups": groups,
    }
    create_record(project, SERIES, id, values, SERIES_BODY)
