"""Writing a change into a share's file, and telling the group about it."""

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from qunce.cli.clock import now_in
from qunce.cli.diffs import unified_diff
from qunce.cli.failures import Failure
from qunce.cli.ledger.refusals import next_try
from qunce.cli.lock import locked
from qunce.cli.moments import as_of, reference_year
from qunce.cli.project import Project, tidy
from qunce.cli.texts.output import print_headed
from qunce.cli.whole_lines import whole_line
from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Change, Share, Slot
from qunce.model.snippet import Snippet
from qunce.reading.records.reread import with_share_text
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.conversion import with_every_channel
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.due import CHANGE_NOTICES, announcement_pack
from qunce.rules.checks.clashes import clash_problems
from qunce.writing.atomic_write import write_atomically


def one_change_at_a_time(project: Project) -> AbstractContextManager[None]:
    """Two people's changes come one after the other: each is read, edited and written as one."""
    tidy(project)
    return locked(project.root / project.docs_dir)


def recorded_at(share: Share, date: datetime | None) -> datetime:
    """When the ledger says it happened: `date`, else this minute, in the share's zone."""
    return date.replace(tzinfo=ZoneInfo(share.timezone)) if date else now_in(share.timezone)


def slot_of(share: Share) -> Slot:
    """The slot that is to change."""
    if not share.slot:
        line = whole_line("confirm", share.id, f"{next_try(share):%Y-%m-%d %H:%M}")
        raise Failure(f"{share.id} 还没有时间，没有可改的；定了时间就写：{line}")
    if share.slot.is_whole_day:
        raise Failure(
            f"{share.id} 只有日期，没有钟点；先在 {share.path} 的 start 补上钟点，写上 end"
        )
    return share.slot


def source_of(project: Project, share: Share) -> str:
    """The share's file as it is, line ends included."""
    return (project.root / share.path).read_bytes().decode()


def rewrite(project: Project, library: Library, share: Share, text: str) -> Library:
    """Write the share's new text and return the library with it; refuses what no check passes."""
    data = text.encode()
    changed, problems = with_share_text(library, share, data)
    if changed is None:
        raise Failure("\n".join([*map(str, problems), f"没有改动 {share.path}"]))
    put_in_place(project, share.path, data)
    return changed


def put_in_place(project: Project, path: str, data: bytes) -> None:
    """Replace a record's file in one step, and show what has changed."""
    file = Path(project.root, path)
    before = file.read_bytes()
    write_atomically(file, data)
    click.echo(unified_diff(path, before, data), nl=False, err=True)
    click.echo(f"改好了 {path}", err=True)


def warn_if_over(before: Share, change: Change) -> None:
    """Tell when the share that was changed had already taken place by then."""
    if before.slot and before.slot.end <= change.at and not before.is_off:
        click.echo("提醒：原来的时间已经过去；办过的分享不用改，改错了就撤销", err=True)


def warn_of_clashes(before: Library, after: Library) -> None:
    """Tell the clashes that the change has brought about."""
    known = {(problem.path, problem.message) for problem in clash_problems(before)}
    for problem in clash_problems(after):
        if (problem.path, problem.message) not in known:
            click.echo(f"提醒：{problem}", err=True)


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
    year = reference_year(library, as_of(library, None))
    texts = announcements(snippet, share_values(library, share, year))
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


def notice_of(library: Library, share: Share) -> Snippet | None:
    """What the share's playbook sends after such a change."""
    snippets = (due.snippet for due in announcement_pack(library, share))
    return next((snippet for snippet in snippets if snippet.purpose in CHANGE_NOTICES), None)
