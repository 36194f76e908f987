"""`qunce summary`."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.summary.export import export


@click.group(cls=ChineseGroup)
def summary() -> None:
    """会后总结：写好、嘉宾看过以后，发到各处。

    例子：
      qunce summary export florist --to group
    """


for command in (export,):
    summary.add_command(command)
