"""`qunce summary`."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.loaded import Loaded

STEPS = {
    name: f"{name}:{name}"
    for name in ("draft", "review", "approve", "publish", "export", "correct", "withdraw")
}


@click.group(cls=ChineseGroup, commands=Loaded("qunce.cli.summary", STEPS))
def summary() -> None:
    """总结的一生：起草、送审、嘉宾确认、发布、发到别处，之后更正或撤回。

    起草用聊天记录；没有记录的，新建一份空的用 qunce new summary。

    例子：
      qunce summary draft florist --chat 聊天记录.txt
      qunce summary review florist
      qunce summary approve florist
      qunce summary publish florist
      qunce summary export florist --to group
    """
