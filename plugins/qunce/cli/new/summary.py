"""`qunce new summary`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.project import Project, with_project
from qunce.cli.summary.scaffold import one_sentence, promised, refuse_unwanted, summary_file
from qunce.writing.first_words import SummaryWords, summary_body


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def summary(project: Project, share_id: str) -> None:
    """给一场分享起一份总结的草稿。

    标题和时间跟着分享，作者先写主持人；小节是固定的，正文从简介里列的要点来。有聊天记录的用
    qunce summary draft，问答也整理好。

    例子：
      qunce new summary florist
    """
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    refuse_unwanted(share)
    points = promised(share)
    words = SummaryWords(
        sentence=one_sentence(library, share),
        points=points,
        sections=[(point, ()) for point in points],
    )
    create_file(project, summary_file(library, share, summary_body(words)))
