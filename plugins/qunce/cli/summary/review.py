"""`qunce summary review`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import one_change_at_a_time, print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary.changing import Known, edited, known, rewrite, step_line, text_for
from qunce.cli.whole_lines import whole_line
from qunce.model.summary_moves import SummaryStep
from qunce.rendering.publishing.exports import Target
from qunce.writing.summary_edit import with_summary_status


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def review(project: Project, *, share_id: str) -> None:
    """送审：草稿写完，改成待审，打印发给嘉宾、请他过稿的文案。

    例子：
      qunce summary review florist
    """
    with one_change_at_a_time(project):
        found = known(project, SummaryStep.REVIEW, share_id)
        text = edited(found.summary, lambda: with_summary_status(found.source, found.after))
        changed = rewrite(found, text)
    snippet = text_for(changed, found.share, "approval")
    if snippet:
        print_texts(changed, found.share, snippet)
    else:
        print_plain_request(found)
    click.echo(f"嘉宾回了“可以发”，记下来：{step_line(share_id, SummaryStep.APPROVE)}", err=True)


def print_plain_request(found: Known) -> None:
    """A request that says nothing of its own, where the playbook has none, and how to have one."""
    share = found.share
    click.echo(f"手册 {share.playbook} 里没有请嘉宾过稿的文案，先用这一段：", err=True)
    click.echo(
        f"「{share.title}」的文字总结写好了，请您看看。想删想改的直接改；您回“可以发”，我们才发。"
    )
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
