"""`qunce summary withdraw`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import take_step
from qunce.model.summary_moves import SummaryStep


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option("--reason", required=True, metavar="原因", help="为什么撤，只给团队看，页面上不写")
@options.date
@with_project
def withdraw(project: Project, *, share_id: str, reason: str, date: datetime | None) -> None:
    """撤回发布了的总结：网址还在，只写已撤回和日期；订阅、搜索和列表里不再有。

    文件别删：删了，别人存的链接就断了。

    例子：
      qunce summary withdraw florist --reason 嘉宾改了主意
    """
    take_step(project, SummaryStep.WITHDRAW, share_id, date=date, words=reason)
    click.echo("下次生成站点就撤下。发到公众号、微博和群里的，自己去删", err=True)
