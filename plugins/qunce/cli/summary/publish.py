"""`qunce summary publish`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import one_change_at_a_time, print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import day_of, edited, known, rewrite, text_for
from qunce.cli.summary.lacking import lacking_for_publication
from qunce.model.summary_moves import SummaryStep
from qunce.writing.summary_edit import with_publication


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
    with one_change_at_a_time(project):
        found = known(project, SummaryStep.PUBLISH, share_id)
        lacking = [*lacking_for_publication(found)]
        if lacking:
            head = f"{share_id} 的总结还不能发，没有改动。先补上："
            raise Failure("\n".join([head, *lacking]))
        day = day_of(found, date, after=found.summary.speaker_approved)
        text = edited(found.summary, lambda: with_publication(found.source, found.after, day))
        changed = rewrite(found, text)
    if not found.share.is_public:
        click.echo(f"{share_id} 没有公开，总结也只在内部的站点上，不用通知群里", err=True)
        return
    snippet = text_for(changed, found.share, "summary")
    if snippet is None:
        click.echo(f"手册 {found.share.playbook} 里没有总结的通知文案，请自己写一段", err=True)
        return
    print_texts(changed, found.share, snippet)
