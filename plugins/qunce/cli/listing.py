"""`qunce list`."""

from collections.abc import Sequence
from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.columns import padded, width
from qunce.cli.param_types import Choice, kind_named
from qunce.cli.project import Project, with_project
from qunce.model.kinds.keys import Choice as ClosedList
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.registry import KINDS
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.projection import team_records

HELP = f"""列出有哪些内容。

种类是{"、".join(kind.title for kind in KINDS.values())}，
也可以写 {" ".join(kind.plural for kind in KINDS.values())}。

例子：
  qunce list 分享
  qunce list people --format json
  qunce list 分享 --status idea
"""


@click.command("list", cls=ChineseCommand, help=HELP)
@click.argument("kind", type=kind_named, metavar="种类")
@click.option(
    "--format", type=Choice(("text", "json")), default="text", help="给人看，或者给程序读"
)
@click.option("--status", metavar="进展", help="只列这种进展的分享或总结，例如 idea 是选题池")
@with_project
def list_records(project: Project, kind: Kind, format: str, status: str | None) -> None:
    """Print what there is of a kind, contacts included: it stays on the operator's machine."""
    records = team_records(project.library(), kind)
    if status is not None:
        word = status_word(kind, status)
        records = [record for record in records if record["status"] == word]
    if format == "json":
        click.echo(json_text(records))
    else:
        titles = choice_titles(kind)
        rows = [
            [
                titles.get((column, record[column])) or cell(record[column])
                for column in kind.columns
            ]
            for record in records
        ]
        click.echo(table(rows), nl=False)


def status_word(kind: Kind, text: str) -> str:
    """The word for a status of a kind, by any of its names; refuses what is none."""
    choices = next((key.type for key in kind.keys if key.name == "status"), None)
    if not isinstance(choices, ClosedList):
        raise click.UsageError(f"{kind.title}没有进展，去掉 --status")
    for one in choices.options:
        if text in (one.word, one.title, *one.other_names):
            return one.word
    words = "、".join(f"{one.word} {one.title}" for one in choices.options)
    raise click.UsageError(f"--status：没有“{text}”，可选：{words}")


def choice_titles(kind: Kind) -> dict[tuple[str, object], str]:
    """What a kind's English words of closed lists are called, by key and word."""
    return {
        (key.name, one.word): one.title
        for key in kind.keys
        if isinstance(key.type, ClosedList)
        for one in key.type.options
        if one.word.isascii()
    }


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
