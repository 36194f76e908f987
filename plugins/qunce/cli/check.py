"""`qunce check`."""

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.memory import published_before, told
from qunce.cli.moments import as_of
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.site_address import remark_on_address
from qunce.model.problem import Problem, Severity
from qunce.reading.records.project import Reading
from qunce.rules.published.memory import memory_problems
from qunce.site_plan.problems import check_library
from qunce.theme.addresses import taken_addresses


@click.command(cls=ChineseCommand)
@click.option(
    "--format",
    type=Choice(("text", "json", "github")),
    default="text",
    help="给人看、给程序读，或者标在 GitHub 的改动上",
)
@click.option(
    "--date",
    type=day_or_minute,
    metavar="日期",
    help="查这一天生成的站点（2026-12-06）：有的页面按日期变",
)
@click.option(
    "--against",
    "previous",
    metavar="以前的",
    help="和以前公布的比：上一次站点的文件夹、它的 api/shares.json，或者 git 的一个版本",
)
@with_project
def check(project: Project, format: str, date: datetime | None, previous: str | None) -> None:
    """一次列出内容里的所有问题。

    每行一个：文件:行号: 代号 哪里不对（怎么改）。有错误时退出码是 1，只有提醒时是 0。

    公布过的分享还会和以前的比：不见了、改了时间没有记录，日历和群里的人就不知道。
    不写 --against，就和 git 里最后提交的比，只提醒。

    例子：
      qunce check
      qunce check --format json
      qunce check --against site
    """
    reading = project.reading()
    problems = sorted([*every_problem(reading, date), *forgotten(project, reading, date, previous)])
    shown = in_repository(project, problems) if format == "github" else problems
    click.echo(FORMATS[format](shown), nl=False)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    remark_on_address(reading.readable.settings)
    click.echo(count_text(errors, len(problems) - errors), err=True)
    if errors:
        raise click.exceptions.Exit(1)


def every_problem(reading: Reading, date: datetime | None) -> list[Problem]:
    """What is wrong in the files, and in the sites of that day as far as they can be planned; sorted.

    The plans are looked at and thrown away: none with stand-ins in it may be built.
    """
    readable = reading.readable
    moment, taken = as_of(readable, date), taken_addresses()
    checked = check_library(readable, as_of=moment, unread=reading.unread, taken=taken)
    return sorted([*reading.problems, *checked.problems])


def forgotten(
    project: Project, reading: Reading, date: datetime | None, previous: str | None
) -> list[Problem]:
    """What was published before and no longer agrees; nothing while files cannot be read."""
    library = reading.readable
    before = published_before(project, library, previous)
    if not before or reading.library is None:
        return []
    found = memory_problems(library, before, as_of(library, date))
    return told(project, found, previous)


def text_report(problems: Iterable[Problem]) -> str:
    """`path:line: code message（hint）`, one line each."""
    return "".join(f"{problem}\n" for problem in problems)


def json_report(problems: Iterable[Problem]) -> str:
    """A list of objects."""
    return (
        json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    )


def github_report(problems: Iterable[Problem]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(
        f"::{problem.severity} file={_property(problem.path)},line={problem.line}"
        f",title={_property(problem.code)}::{_data(f'{problem.message}（{problem.hint}）')}\n"
        for problem in problems
    )


FORMATS: dict[str, Callable[[Iterable[Problem]], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}


def in_repository(project: Project, problems: Iterable[Problem]) -> list[Problem]:
    """Paths as GitHub knows them: below the checkout, wherever in it the project lies."""
    checkout = Path(os.environ.get("GITHUB_WORKSPACE") or project.root).resolve()
    if not project.root.is_relative_to(checkout):
        return list(problems)
    folder = project.root.relative_to(checkout)
    return [replace(problem, path=(folder / problem.path).as_posix()) for problem in problems]


def count_text(errors: int, warnings: int) -> str:
    """How many there are, in one line."""
    if not (errors or warnings):
        return "没有问题"
    counts = ((errors, "个错误"), (warnings, "个提醒"))
    return "，".join(f"{count} {what}" for count, what in counts if count)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
