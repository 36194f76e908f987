"""`qunce undo`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import one_change_at_a_time, rewrite, source_of
from qunce.cli.lookup import pick
from qunce.cli.memory import PUBLISHED
from qunce.cli.project import Project, with_project
from qunce.cli.whole_lines import whole_line
from qunce.model.share import Share
from qunce.model.share_moves import status_before_last
from qunce.rendering.text.chinese_dates import start_text
from qunce.rendering.text.states import CHANGE_WORDS
from qunce.writing.ledger_edit import without_last_change


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@with_project
def undo(project: Project, *, share_id: str) -> None:
    """撤回最后一项变更记录：改错了、还没发布的时候用。

    文件变回记这一项之前的样子。已经发布过的别撤回，再改一次：撤回不会通知任何人。

    例子：
      qunce undo florist
    """
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        if not share.changes:
            raise Failure(f"{share.id} 没有变更记录，没有可撤回的；只是改了进展的，直接改 status")
        start = share.slot.start if share.slot else None
        try:
            text = without_last_change(source_of(project, share), start, status_before_last(share))
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        rewrite(project, library, share, text)
    click.echo(taken_back(project, share), err=True)


def taken_back(project: Project, share: Share) -> str:
    """What is no longer on record, and who may have it all the same."""
    change = share.changes[-1]
    what = f"撤回了{start_text(change.at, change.at.year)}记的{CHANGE_WORDS[change.type]}：{change.reason}"
    return (
        f"{what}\n订阅了日历的人可能已经收到它，撤回不会通知他们。"
        f"不知道发布过没有，就{_how_to_find_out(project)}"
    )


def _how_to_find_out(project: Project) -> str:
    """A line that works where the usual site is, words where it is not."""
    site = project.root / "site"
    if (site / PUBLISHED).is_file():
        return f"和上一次的站点比：{whole_line('check', '--against', str(site))}"
    return "把线上的 api/shares.json 存成文件，用 qunce check 的 --against 和它比"
