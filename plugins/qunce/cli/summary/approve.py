"""`qunce summary approve`."""

from collections.abc import Sequence
from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger import options as ledger_options
from qunce.cli.ledger.guide import Lines
from qunce.cli.ledger.share_change import one_change_at_a_time
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import Known, day_of, edited, known, rewrite, step_line, text_for
from qunce.cli.summary.lacking import lacking_for_publication
from qunce.cli.whole_lines import whole_line
from qunce.model.summary_moves import SummaryStep
from qunce.operations.ledger.refusals import refuse_unless_sure
from qunce.writing.summary_edit import with_approval


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@options.date
@ledger_options.even_so
@with_project
def approve(project: Project, *, share_id: str, date: datetime | None, even_so: bool) -> None:
    """嘉宾明确说了“可以发”，记下这一天；没有它，总结发不出去。

    “我看看”“应该行”不算，不回也不算。

    例子：
      qunce summary approve florist
      qunce summary approve florist --date 2026-12-08
    """
    with one_change_at_a_time(project):
        found = known(project, SummaryStep.APPROVE, share_id)
        before = found.summary.speaker_approved
        if before and not even_so:
            refuse_unless_sure(f"{share_id} 在 {before} 已经确认过", "要改成另一天", Lines())
        day = day_of(found, date)
        text = edited(found.summary, lambda: with_approval(found.source, found.after, day))
        rewrite(found, text)
        lacking = [*lacking_for_publication(known(project, SummaryStep.PUBLISH, share_id))]
    _tell_how_to_ask(found)
    _tell_what_comes_next(share_id, lacking)


def _tell_what_comes_next(share_id: str, lacking: Sequence[str]) -> None:
    line = step_line(share_id, SummaryStep.PUBLISH)
    if not lacking:
        click.echo(f"接着发布：{line}", err=True)
        return
    head = "还不能发布，先补上；嘉宾没看过的改动，再请他看一遍："
    click.echo("\n".join([head, *lacking, f"补好了再发布：{line}"]), err=True)


def _tell_how_to_ask(found: Known) -> None:
    snippet = text_for(found.library, found.share, "approval")
    if snippet:
        line = whole_line("announce", snippet.id, found.share.id)
        click.echo(f"请嘉宾过稿的文案，还没发过就发：{line}", err=True)
