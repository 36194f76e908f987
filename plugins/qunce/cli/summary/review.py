"""`qunce summary review`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary.changing import take_step
from qunce.cli.summary.guide import SummaryLines
from qunce.cli.whole_lines import whole_line
from qunce.model.share import Share
from qunce.model.summary_moves import SummaryStep
from qunce.operations.summaries.told import plain_request, text_for
from qunce.rendering.publishing.exports import Target


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def review(project: Project, *, share_id: str) -> None:
    """送审：草稿写完，改成待审，打印发给嘉宾、请他过稿的文案。

    例子：
      qunce summary review florist
    """
    taken = take_step(project, SummaryStep.REVIEW, share_id)
    snippet = text_for(taken.after, taken.share, "approval")
    if snippet:
        print_texts(taken.after, taken.share, snippet)
    else:
        print_plain_request(taken.share)
    line = SummaryLines().step(share_id, SummaryStep.APPROVE)
    click.echo(f"嘉宾回了“可以发”，记下来：{line}", err=True)


def print_plain_request(share: Share) -> None:
    """A request that says nothing of its own, where the playbook has none, and how to have one."""
    click.echo(f"手册 {share.playbook} 里没有请嘉宾过稿的文案，先用这一段：", err=True)
    click.echo(plain_request(share))
    draft = whole_line("summary", "export", share.id, "--to", Target.MARKDOWN, "--for-review")
    click.echo(f"给他看的初稿：{draft}", err=True)
    words = (
        "share-approval",
        "--title",
        "请嘉宾过稿",
        "--purpose",
        "approval",
        "--channel",
        "私聊",
    )
    line = whole_line("new", "snippet", *words)
    click.echo(f"要有自己的文案：{line}，再写进手册的 snippets", err=True)
