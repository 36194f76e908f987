"""`qunce summary`: one command per file, listed in the order of a summary's life."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.summary.draft import draft


@click.group(cls=ChineseGroup)
def summary() -> None:
    """分享的总结：从聊天记录起草。

    例子：
      qunce summary draft florist --chat 聊天记录.txt
    """


for command in (draft,):
    summary.add_command(command)
