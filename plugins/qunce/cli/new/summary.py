"""`qunce new summary`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.project import Project, with_project
from qunce.model.kinds.summary import SUMMARY
from qunce.model.share import Permission
from qunce.model.summary import SummaryStatus
from qunce.rendering.text.plain_text import first_list
from qunce.writing.first_words import summary_body
from qunce.writing.new_file import new_record


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def summary(project: Project, share_id: str) -> None:
    """给一场分享起一份总结的草稿。

    标题和时间跟着分享。小节固定：讲了什么（简介里的要点各一节）、问答、下一步、资料（有回放、课件的）。

    例子：
      qunce new summary florist
    """
    share = pick(project.library().shares, share_id, "shares")
    if share.consent.publish_summary is Permission.NO:
        raise Failure(f"嘉宾不同意公开总结（{share.path} 里 publish_summary: no），没有新建")
    values = {"status": SummaryStatus.DRAFT, "authors": (), "takeaways": ()}
    points = (line.removeprefix("• ") for line in first_list(share.body).split("\n"))
    create_file(
        project,
        new_record(
            project.settings(),
            SUMMARY,
            share.id,
            values,
            body=summary_body(share, points),
            explained=("takeaways", "speaker_approved"),
        ),
    )
