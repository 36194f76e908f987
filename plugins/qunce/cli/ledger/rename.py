"""`qunce rename`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.diffs import unified_diff
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import one_change_at_a_time
from qunce.cli.lookup import pick
from qunce.cli.param_types import record_id
from qunce.cli.project import Project, with_project
from qunce.cli.whole_lines import same_line
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.writing.rename import Renaming, rename, renaming


@click.command("rename", cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.argument("new_id", type=record_id, metavar="新编号")
@with_project
def rename_share(project: Project, *, share_id: str, new_id: str) -> None:
    """给分享换一个编号：文件夹改名，链接跟着改，旧网址转到新网址，日历里还是同一场。

    别直接改文件夹的名字：订阅了日历的人会看到一场没了、又多出一场。

    例子：
      qunce rename florist florist-regulars
    """
    if share_id == new_id:
        raise Failure(f"{new_id} 本来就是这个编号，没有改动")
    with one_change_at_a_time(project):
        library = project.library()
        share = share_to_rename(library, share_id, new_id)
        refuse_taken(library, share, new_id)
        try:
            todo = renaming(project.config_file, library, share, share_id, new_id)
        except ValueError as refused:
            raise Failure(f"{share.path}：{refused}") from refused
        carry_out(project, todo)
    click.echo(f"改好了：{todo.folder} 现在是 {todo.new_folder}", err=True)
    click.echo("清单上勾过的记在各人的浏览器里，按编号认，改名以后从头勾", err=True)


def share_to_rename(library: Library, old: str, new: str) -> Share:
    """The share; one that an interrupted run has renamed already still has links to be changed."""
    renamed = library.shares.get(new)
    if old not in library.shares and renamed and old in renamed.former_ids:
        return renamed
    return pick(library.shares, old, "shares")


def refuse_taken(library: Library, share: Share, new: str) -> None:
    """Refuse an id that another share has or had: its addresses lead there."""
    for other in library.shares.values():
        if other is not share and new in (other.id, other.calendar_id, *other.former_ids):
            now = "" if other.id == new else f"（现在叫 {other.id}）"
            raise Failure(f"编号 {new} 是另一场分享的{now}，没有改动；换一个编号")


def carry_out(project: Project, todo: Renaming) -> None:
    """Change it, and show what has changed."""
    if todo.index and (project.root / todo.new_folder).exists():
        raise Failure(f"已经有 {todo.new_folder}，没有改动；换一个编号，或者先移走它")
    try:
        rename(project.root, todo)
    except OSError:
        if not (project.root / todo.folder).exists():
            click.echo(f"文件夹已经改名，链接没有全改完；修好以后再运行：{same_line()}", err=True)
        raise
    for edit in (*([todo.index] if todo.index else []), *todo.links):
        click.echo(unified_diff(edit.path, edit.before, edit.after), nl=False, err=True)
