"""`qunce summary approve`."""

from collections.abc import Sequence
from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger import options as ledger_options
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import lacking_after, take_step
from qunce.cli.summary.guide import SummaryLines
from qunce.cli.whole_lines import whole_line
from qunce.model.summary_moves import SummaryStep
from qunce.operations.summaries.steps import TakenStep
from qunce.operations.summaries.told import text_for


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
    taken = take_step(project, SummaryStep.APPROVE, share_id, date=date, even_so=even_so)
    _tell_how_to_ask(taken)
    _tell_what_comes_next(share_id, lacking_after(taken))


def _tell_what_comes_next(share_id: str, lacking: Sequence[str]) -> None:
    line = SummaryLines().step(share_id, SummaryStep.PUBLISH)
    if not lacking:
        click.echo(f"接着发布：{line}", err=True)
        return
    head = "还不能发布，先补上；嘉宾没看过的改动，再请他看一遍："
    click.echo("\n".join([head, *lacking, f"补好了再发布：{line}"]), err=True)


def _tell_how_to_ask(taken: TakenStep) -> None:
    snippet = text_for(taken.before, taken.share, "approval")
    if snippet:
        line = whole_line("announce", snippet.id, taken.share.id)
        click.echo(f"请嘉宾过稿的文案，还没发过就发：{line}", err=True)
