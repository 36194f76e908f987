"""`qunce new`."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.loaded import Loaded
from qunce.model.kinds.registry import KINDS


class NewGroup(ChineseGroup):
    """Its commands are kinds of record, which go by their Chinese names as well."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command that makes a record of a kind, by any name of the kind."""
        meant = (kind.name for kind in KINDS.values() if cmd_name in kind.names)
        return super().get_command(ctx, next(meant, cmd_name))


RECORDS = {
    name: f"{name}:{name}"
    for name in (
        "share",
        "summary",
        "retro",
        "person",
        "group",
        "series",
        "playbook",
        "snippet",
        "edition",
    )
}


@click.group(cls=NewGroup, commands=Loaded("qunce.cli.new", RECORDS))
def new() -> None:
    """新建一份内容，要填的项已经列好。

    编号就是文件名，也是网址，定了不改：只用小写字母、数字和短横线。已经有的文件不会被覆盖。

    例子：
      qunce new person lin-xia --title 林夏
      qunce new share florist --title 花店怎样把老顾客变成社群 --speaker lin-xia --series sunday-share
      qunce new summary florist
    """
