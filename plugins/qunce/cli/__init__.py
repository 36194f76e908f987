"""The `qunce` command: parse, call, print. Results go to stdout, remarks to stderr."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from qunce.cli.announce import announce
from qunce.cli.build import build
from qunce.cli.cancel import cancel
from qunce.cli.check import check
from qunce.cli.chinese import ChineseGroup, ChineseUsageError
from qunce.cli.failures import told_plainly
from qunce.cli.fix import fix
from qunce.cli.ics import ics
from qunce.cli.init import init
from qunce.cli.listing import list_records
from qunce.cli.meant_commands import working_line
from qunce.cli.move import move
from qunce.cli.new import new
from qunce.cli.serve import serve
from qunce.cli.today import today


class Qunce(ChineseGroup):
    """The whole program: UTF-8 in every locale, no traceback for what a person typed."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - passed through
        """Run one command line."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return super().main(*args, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line, which must be text: bytes of another encoding are none."""
        if any("\udc80" <= char <= "\udcff" for word in args for char in word):
            raise ChineseUsageError("命令里有不是 UTF-8 的文字", ctx)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; a known word for another one is told the line that works."""
        word, *rest = args
        line = None if word in self.commands else working_line(ctx.command_path, word, rest)
        if line:
            raise ChineseUsageError(f"没有命令 {word}，这样写：{line}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, or say plainly why it could not."""
        with told_plainly():
            return super().invoke(ctx)


@click.group(cls=Qunce)
@click.option(
    "-C",
    "--project",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件夹",
    help="站点的文件夹（有 mkdocs.yml 的那个）；不写就从当前文件夹往上找",
)
@click.pass_context
def main(ctx: click.Context, project: Path | None) -> None:
    """群策：一场分享写一份 Markdown，页面、日历、文案、清单都从它来。

    例子：
      qunce init 我的社群              开一个新站点
      qunce -C 我的社群 serve          在浏览器里看，改了就刷新
      qunce check                     检查全部内容
      qunce today                     今天该做的事
    """
    ctx.obj = project


for command in (
    init,
    new,
    check,
    fix,
    build,
    serve,
    list_records,
    announce,
    today,
    move,
    cancel,
    ics,
):
    main.add_command(command)
