"""`qunce new summary`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.new.scaffold import create, page
from qunce.cli.project import Project, with_project
from qunce.model.share import Permission, Share
from qunce.rendering.text.plain_text import first_list

METADATA = {
    "status": "draft",
    "authors": "[]",
    "takeaways": "[]  # 带走的 3 到 5 条，一条一句",
    "speaker_approved": "# 嘉宾看过并同意发布的那天，写成 2026-12-08",
}

QUESTIONS = """\
## 问答

/// qa | 问题写成一句话？
回答一两段。提问的人不写名字。
///"""


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def summary(project: Project, share_id: str) -> None:
    """给一场分享起一份总结的草稿。

    标题和时间跟着分享；小节从简介里列的要点来，后面留好问答。

    例子：
      qunce new summary florist
    """
    share = pick(project.library().shares, share_id, "shares")
    if share.consent.publish_summary is Permission.NO:
        raise Failure(f"嘉宾不同意公开总结（{share.path} 里 publish_summary: no），没有新建")
    body = "\n\n".join([*(f"## {title}\n\n待写。" for title in sections(share)), QUESTIONS])
    create(project, f"{project.docs_dir}/shares/{share.id}/summary.md", page(METADATA, body))


def sections(share: Share) -> list[str]:
    """What the share promised to talk about, point by point."""
    points = (line.removeprefix("• ") for line in first_list(share.body).split("\n"))
    return [point for point in points if point] or ["讲了什么"]
