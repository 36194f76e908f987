"""`qunce summary correct`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import one_change_at_a_time
from qunce.cli.moments import as_of, reference_year
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import day_of, edited, known, rewrite
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary_moves import SummaryStep
from qunce.rendering.text.share_values import share_values
from qunce.writing.summary_edit import with_correction


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option(
    "--text", required=True, metavar="改了什么", help="原来是什么，现在是什么；写在总结最上面"
)
@options.date
@with_project
def correct(project: Project, *, share_id: str, text: str, date: datetime | None) -> None:
    """更正：发布以后改了内容，记下改了什么、哪天改的，读者和订阅的人都看得到。

    先把正文改对，再用这个命令。错别字不用记。

    例子：
      qunce summary correct florist --text '第二段的人数改为 120，原来写成 210'
    """
    with one_change_at_a_time(project):
        found = known(project, SummaryStep.CORRECT, share_id)
        day = day_of(found, date, after=found.summary.published)
        new = edited(found.summary, lambda: with_correction(found.source, found.after, day, text))
        changed = rewrite(found, new)
    click.echo("发到公众号、微博和群里的，也要改，或者补一句更正：", err=True)
    click.echo(correction_line(changed, found.share, text))


def correction_line(library: Library, share: Share, text: str) -> str:
    """What is sent where the summary has gone; with its address, where the site has one."""
    values = share_values(library, share, reference_year(library, as_of(library, None)))
    link = values["总结链接"]
    return f"【更正】「{share.title}」的总结：{text}" + (f"\n全文： {link}" if link else "")
