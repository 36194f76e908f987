"""The `qunce` command: parse, call, print. Results go to stdout, remarks to stderr."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from qunce.cli.chinese import ChineseGroup, ChineseUsageError
from qunce.cli.failures import told_plainly
from qunce.cli.loaded import Loaded
from qunce.cli.meant_commands import working_line
from qunce.cli.short_helps import SHORT_HELPS
from qunce.cli.whole_lines import WORDS_TYPED, whole_line

COMMANDS = {
    "init": "init:init",
    "new": "new:new",
    "plan": "exchange.plan:plan",
    "import": "exchange.import_:import_table",
    "check": "check:check",
    "fix": "fix:fix",
    "build": "site.build:build",
    "serve": "site.serve:serve",
    "edit": "site.edit:edit",
    "publish": "site.publish:publish",
    "list": "listing:list_records",
    "announce": "texts.announce:announce",
    "kit": "exchange.kit:kit",
    "today": "today:today",
    "confirm": "ledger.confirm:confirm",
    "schedule": "ledger.schedule:schedule",
    "move": "ledger.move:move",
    "postpone": "ledger.postpone:postpone",
    "cancel": "ledger.cancel:cancel",
    "reinstate": "ledger.reinstate:reinstate",
    "undo": "ledger.undo:undo",
    "rename": "ledger.rename:rename_share",
    "summary": "summary:summary",
    "ics": "ics:ics",
    "poster": "poster:poster",
    "export": "exchange.export:export",
    "schema": "schema:schema",
}
"""Each command, in the order they are listed, and where in this package it is."""


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
        ctx.meta[WORDS_TYPED] = list(args)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; a known word for another one is told the line that works."""
        word, *rest = args
        line = None if word in self.commands else working_line(whole_line(), word, rest)
        if line:
            raise ChineseUsageError(f"没有命令 {word}，这样写：{line}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The list of commands, none of which need be loaded for it."""
        with formatter.section("Commands"):
            formatter.write_dl([*SHORT_HELPS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, or say plainly why it could not."""
        with told_plainly():
            return super().invoke(ctx)


@click.group(cls=Qunce, commands=Loaded("qunce.cli", COMMANDS))
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
