"""`qunce fix`."""

import difflib
from collections.abc import Iterable
from io import StringIO

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.project import Project, tidy, with_project
from qunce.writing.atomic_write import write_atomically
from qunce.writing.repair import Repair, repairs


@click.command(cls=ChineseCommand)
@click.option("--write", is_flag=True, help="真的改文件；不写只看改动")
@with_project
def fix(project: Project, *, write: bool) -> None:
    """能自动改的改掉：编码、换行、缺的清单编号。

    先把改动列出来；不加 --write 时不动文件，有要改的就以退出码 1 结束。

    例子：
      qunce fix
      qunce fix --write
    """
    if write:
        tidy(project)
    pending = repairs(project.config_file)
    for repair in pending:
        click.echo(diff(repair), nl=False)
        click.echo(f"{repair.path}：{'；'.join(repair.what)}", err=True)
    if not pending:
        click.echo("没有要自动改的", err=True)
    elif write:
        _write(project, pending)
    else:
        click.echo(f"{len(pending)} 个文件要改；加上 --write 就写进文件", err=True)
        raise click.exceptions.Exit(1)


def _write(project: Project, pending: Iterable[Repair]) -> None:
    for repair in pending:
        write_atomically(project.root / repair.path, repair.after)
        click.echo(f"改好了 {repair.path}", err=True)


def diff(repair: Repair) -> str:
    """A unified diff to read; a changed encoding alone shows no lines."""
    lines = difflib.unified_diff(
        _lines(repair.before),
        _lines(repair.after),
        f"a/{repair.path}",
        f"b/{repair.path}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ 文件末尾没有换行\n" for line in lines
    )


def _lines(data: bytes) -> list[str]:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("gb18030", errors="replace")
    return list(StringIO(text, newline="\n"))
