"""`qunce list`."""

import json
from collections.abc import Sequence
from datetime import date, datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.columns import padded, width
from qunce.cli.param_types import Choice
from qunce.cli.project import Project, with_project
from qunce.cli.records import KINDS


@click.command("list", cls=ChineseCommand)
@click.argument("kind", type=Choice(KINDS), metavar="种类")
@click.option(
    "--format", type=Choice(("text", "json")), default="text", help="给人看，或者给程序读"
)
@with_project
def list_records(project: Project, kind: str, format: str) -> None:
    """列出有哪些内容。

    种类是 shares summaries snippets playbooks people groups series，也就是
    分享、总结、文案、手册、人、群、系列。

    例子：
      qunce list shares
      qunce list people --format json
    """
    records = KINDS[kind].records(project.library())
    if format == "json":
        click.echo(json.dumps(records, default=iso, ensure_ascii=False, indent=2))
    else:
        rows = [[cell(record[column]) for column in KINDS[kind].columns] for record in records]
        click.echo(table(rows), nl=False)


def iso(moment: date) -> str:
    """A day, or a moment with its offset, for programs."""
    return moment.isoformat()


def cell(value: object) -> str:
    """A value as a person reads it."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value or "")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as lines, columns aligned on a terminal where Chinese is two cells wide."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return "".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(padded, row, widths)).rstrip() + "\n"
