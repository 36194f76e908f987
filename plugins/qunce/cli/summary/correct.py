"""`qunce summary correct`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.moments import as_of, reference_year
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import take_step
from qunce.model.summary_moves import SummaryStep
from qunce.operations.summaries.told import correction_line


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
    taken = take_step(project, SummaryStep.CORRECT, share_id, date=date, words=text)
    year = reference_year(taken.after, as_of(taken.after, None))
    click.echo("发到公众号、微博和群里的，也要改，或者补一句更正：", err=True)
    click.echo(correction_line(taken.after, taken.share, text, year))
