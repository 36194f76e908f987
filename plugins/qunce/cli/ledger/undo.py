"""`qunce undo`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.ledger.share_change import one_change_at_a_time, put_in_place, source_of
from qunce.cli.lookup import pick
from qunce.cli.memory import PUBLISHED
from qunce.cli.project import Project, with_project
from qunce.cli.whole_lines import whole_line
from qunce.model.share import Share
from qunce.operations.ledger.undoing import take_back
from qunce.rendering.text.chinese_dates import start_text
from qunce.rendering.text.states import CHANGE_WORDS


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
        taken = take_back(library, share, source_of(project, share))
        put_in_place(project, share.path, taken.text.encode())
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
