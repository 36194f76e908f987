"""`qunce summary publish`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import take_step
from qunce.model.summary_moves import SummaryStep
from qunce.operations.summaries.told import text_for


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@options.date
@with_project
def publish(project: Project, *, share_id: str, date: datetime | None) -> None:
    """发布：总结从下次生成起在公开的站点上，打印要发的通知。

    缺嘉宾确认、缺授权、收获不是 3 到 5 条，都不发，缺什么一次说完。

    例子：
      qunce summary publish florist
    """
    taken = take_step(project, SummaryStep.PUBLISH, share_id, date=date)
    if not taken.share.is_public:
        click.echo(f"{share_id} 没有公开，总结也只在内部的站点上，不用通知群里", err=True)
        return
    snippet = text_for(taken.after, taken.share, "summary")
    if snippet is None:
        click.echo(f"手册 {taken.share.playbook} 里没有总结的通知文案，请自己写一段", err=True)
        return
    print_texts(taken.after, taken.share, snippet)
