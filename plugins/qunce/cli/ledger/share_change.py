"""Writing a change into a share's file, and telling the group about it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from qunce.cli.clock import now_in
from qunce.cli.diffs import unified_diff
from qunce.cli.ledger.guide import Lines
from qunce.cli.lookup import pick
from qunce.cli.moments import as_of, reference_year
from qunce.cli.project import Project, tidy
from qunce.cli.texts.output import print_headed
from qunce.cli.whole_lines import whole_line
from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.snippet import Snippet
from qunce.operations.ledger.steps import take
from qunce.operations.ledger.told import notice_of, remarks, texts_of
from qunce.operations.ledger.wanted import Taken, Wanted
from qunce.rendering.text.conversion import with_every_channel
from qunce.writing.atomic_write import write_atomically
from qunce.writing.unfinished import locked


def one_change_at_a_time(project: Project) -> AbstractContextManager[None]:
    """Two people's changes come one after the other: each is read, edited and written as one."""
    tidy(project)
    return locked(project.root / project.docs_dir)


def take_step(project: Project, share_id: str, wanted: Callable[[Share], Wanted]) -> Taken:
    """Take a step, write it, and tell what deserves a second look; raises RefusedError."""
    with one_change_at_a_time(project):
        library = project.library()
        share = pick(library.shares, share_id, "shares")
        taken = take(library, share, source_of(project, share), wanted(share), Lines())
        put_in_place(project, share.path, taken.text.encode())
    for remark in remarks(taken):
        click.echo(f"提醒：{remark}", err=True)
    return taken


def recorded_at(share: Share, date: datetime | None) -> datetime:
    """When the ledger says it happened: `date`, else this minute, in the share's zone."""
    return date.replace(tzinfo=ZoneInfo(share.timezone)) if date else now_in(share.timezone)


def source_of(project: Project, share: Share) -> str:
    """The share's file as it is, line ends included."""
    return (project.root / share.path).read_bytes().decode()


def put_in_place(project: Project, path: str, data: bytes) -> None:
    """Replace a record's file in one step, and show what has changed."""
    file = Path(project.root, path)
    before = file.read_bytes()
    write_atomically(file, data)
    click.echo(unified_diff(path, before, data), nl=False, err=True)
    click.echo(f"改好了 {path}", err=True)


def print_notices(library: Library, share: Share) -> None:
    """The notice of the share's last change, ready to paste, in each wording it has."""
    if share.status not in PUBLIC_STATUSES:
        click.echo(f"{share.id} 还没有公布，不用通知群里", err=True)
        return
    snippet = notice_of(library, share)
    if snippet is None:
        click.echo(f"手册 {share.playbook} 里没有这种变更的通知文案，请自己写一段", err=True)
        return
    print_texts(library, share, snippet)


def print_texts(library: Library, share: Share, snippet: Snippet) -> None:
    """A text about a share, ready to paste, in each wording it has; what is blank is named."""
    texts = texts_of(library, share, snippet, reference_year(library, as_of(library, None)))
    print_headed({text.channel.name: text.text for text in texts if not text.blanks})
    words = ("announce", snippet.id, share.id, "--channel")
    for text in texts:
        if text.blanks:
            blanks = "、".join(text.blanks)
            what = f"{text.channel.name}还差：{blanks}，补上再发"
            line = whole_line(*words, text.channel.name, "--set", f"{text.blanks[0]}=……")
            click.echo(f"{what}：{line}", err=True)
    own = [text.channel for text in snippet.texts]
    made = (text.channel for text in with_every_channel(snippet).texts if text.channel not in own)
    if other := next(made, None):
        click.echo(f"发别的渠道，例如{other.name}：{whole_line(*words, other.name)}", err=True)
