"""`qunce summary review`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import one_change_at_a_time, print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary.changing import edited, known, rewrite, step_line, text_for
from qunce.model.summary_moves import SummaryStep
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
    click.echo(f"嘉宾回了“可以发”，记下来：{step_line(share_id, SummaryStep.APPROVE)}", err=True)
