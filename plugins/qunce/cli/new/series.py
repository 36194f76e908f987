"""`qunce new series`."""

from datetime import timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.scaffold import GROUP, PERSON, create, length, listed, page, words
from qunce.cli.param_types import Choice, duration, record_id
from qunce.cli.project import Project, with_project
from qunce.rendering.text.chinese_dates import WEEKDAYS


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", default="系列名待填", metavar="名称", help="系列的名称")
@click.option("--weekday", type=Choice(WEEKDAYS), help="固定在周几，一定要写")
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
    title: str,
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
        raise click.UsageError(f"系列固定在周几？加上 --weekday，可选：{'、'.join(WEEKDAYS)}")
    PERSON.require(project, [host] if host else [])
    GROUP.require(project, groups)
    metadata = {
        "title": words(title),
        "weekday": weekday,
        "time": words(time),
        "duration": length(long),
        "host": host,
        "groups": listed(groups),
    }
    body = "<!-- 这个系列是什么：谁来讲，讲给谁听。 -->"
    create(project, f"{project.docs_dir}/series/{id}.md", page(metadata, body))
