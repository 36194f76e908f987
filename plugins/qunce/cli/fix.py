"""`qunce fix`."""

from collections.abc import Iterable

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.diffs import unified_diff
from qunce.cli.project import Project, tidy, with_project
from qunce.writing.atomic_write import write_atomically
from qunce.writing.repair import Repair, repairs


@click.command(cls=ChineseCommand)
@click.option("--write", is_flag=True, help="真的改文件；不写只看改动")
@with_project
def fix(project: Project, *, write: bool) -> None:
    """能自动改的改掉：编码、换行、缺的清单编号，发出去的总结里缺的问题编号。

    先把改动列出来；不加 --write 时不动文件，有要改的就以退出码 1 结束。

    例子：
      qunce fix
      qunce fix --write
    """
    if write:
        tidy(project)
    pending = repairs(project.config_file)
    for repair in pending:
        click.echo(unified_diff(repair.path, repair.before, repair.after), nl=False)
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
