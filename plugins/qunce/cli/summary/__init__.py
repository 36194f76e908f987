"""`qunce summary`."""

import click

from qunce.cli.chinese import ChineseGroup
from qunce.cli.summary.approve import approve
from qunce.cli.summary.correct import correct
from qunce.cli.summary.draft import draft
from qunce.cli.summary.export import export
from qunce.cli.summary.publish import publish
from qunce.cli.summary.review import review
from qunce.cli.summary.withdraw import withdraw


@click.group(cls=ChineseGroup)
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


for command in (draft, review, approve, publish, export, correct, withdraw):
    summary.add_command(command)
