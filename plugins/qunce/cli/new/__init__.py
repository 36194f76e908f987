"""`qunce new`."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.new.group import group
from qunce.cli.new.person import person
from qunce.cli.new.playbook import playbook
from qunce.cli.new.series import series
from qunce.cli.new.share import share
from qunce.cli.new.snippet import snippet
from qunce.cli.new.summary import summary


@click.group(cls=ChineseGroup)
def new() -> None:
    """新建一份内容，要填的项已经列好。

    编号就是文件名，也是网址，定了不改：只用小写字母、数字和短横线。已经有的文件不会被覆盖。

    例子：
      qunce new person lin-xia --title 林夏
      qunce new share florist --title 花店怎样把老顾客变成社群 --speaker lin-xia --series sunday-share
      qunce new summary florist
    """


for command in (share, summary, person, group, series, playbook, snippet):
    new.add_command(command)
