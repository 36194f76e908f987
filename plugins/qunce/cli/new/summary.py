"""`qunce new summary`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.project import Project, with_project
from qunce.operations.summaries.scaffold import promised, refuse_unwanted, summary_file
from qunce.writing.first_words import SummaryWords, summary_body


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def summary(project: Project, share_id: str) -> None:
    """给一场分享起一份总结的草稿。

    标题和时间跟着分享，作者先写主持人。小节固定：讲了什么（简介里的要点各一节）、问答、下一步、
    资料（有回放、课件的）。有聊天记录的用 qunce summary draft，问答也整理好。

    例子：
      qunce new summary florist
    """
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    refuse_unwanted(share)
    words = SummaryWords(sections=[(point, ()) for point in promised(share)])
    create_file(project, summary_file(library, share, summary_body(share, words)))
