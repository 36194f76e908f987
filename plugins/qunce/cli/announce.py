"""`qunce announce`."""

from collections.abc import Iterable
from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import notice_of
from qunce.cli.lookup import pick
from qunce.cli.moments import as_of
from qunce.cli.output import print_text
from qunce.cli.param_types import assignment, day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.whole_lines import whole_line
from qunce.model.library import Library
from qunce.model.placeholder import Subject
from qunce.model.share import ChangeType
from qunce.model.share_moves import Step
from qunce.model.snippet import Snippet
from qunce.reading.words.wording import did_you_mean
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.states import CHANGE_WORDS, off_words
from qunce.rendering.text.subject_values import subject_values
from qunce.rules.due import CHANGE_NOTICES

SUBJECTS = {
    Subject.SHARE: ("分享", "shares"),
    Subject.GROUP: ("群", "groups"),
    Subject.PERSON: ("人", "people"),
    Subject.SERIES: ("系列", "series"),
}
"""What a snippet can be for: its Chinese name, and its mapping in the library."""

CALLS_OFF = {ChangeType.CANCELLED: Step.CANCEL, ChangeType.POSTPONED: Step.POSTPONE}
"""What a notice tells, and the command that does it."""
EVEN_SO = "确实要发这一段，加上 --even-so"


@click.command(cls=ChineseCommand)
@click.argument("snippet_id", metavar="文案")
@click.argument("about", required=False, metavar="[分享]")
@click.option("--channel", metavar="渠道", help="群公告、朋友圈……不写是文案里的第一个")
@click.option(
    "--set",
    "given",
    type=assignment,
    multiple=True,
    metavar="字段=值",
    help="填一个空，可以写几次",
)
@click.option("--even-so", is_flag=True, help="分享取消或延期了，也照样打印")
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来写（2026-12-06）")
@with_project
def announce(
    project: Project,
    *,
    snippet_id: str,
    about: str | None,
    channel: str | None,
    given: tuple[tuple[str, str], ...],
    even_so: bool,
    date: datetime | None,
) -> None:
    """打印一段填好的文案，原样粘贴就能发。

    写给群、人、系列的文案，第二个参数写那个群、人、系列的编号。有空没填就不打印，只说缺什么。
    分享取消或延期以后，只打印对应的通知；别的文案要加 --even-so。

    例子：
      qunce announce share-notice florist --channel 群公告
      qunce announce share-notice florist --set 名额=50
    """
    library = project.library()
    snippet = pick(library.snippets, snippet_id, "snippets")
    if not even_so:
        refuse_if_untrue(library, snippet, about)
    values = values_about(library, snippet, about, as_of(library, date)) | _checked(snippet, given)
    announcement = in_channel(announcements(snippet, values), channel)
    if announcement.blanks:
        blanks = "、".join(announcement.blanks)
        raise Failure(f"还差：{blanks}。补上资料，或者加 --set {announcement.blanks[0]}=……")
    print_text(announcement.text)


def refuse_if_untrue(library: Library, snippet: Snippet, about: str | None) -> None:
    """Refuse to announce as on what is off, and as off what is on."""
    share = library.shares.get(about or "") if snippet.subject is Subject.SHARE else None
    if share is None:
        return
    told = CHANGE_NOTICES.get(snippet.purpose)
    if share.is_off and not (share.last_change and told is share.last_change.type):
        notice = notice_of(library, share)
        line = f"通知用 {whole_line('announce', notice.id, share.id)}；" if notice else ""
        raise Failure(f"{share.id} {off_words(share)}，没有打印。{line}{EVEN_SO}")
    if not share.is_off and told in CALLS_OFF:
        line = whole_line(CALLS_OFF[told], share.id, "--reason", "原因")
        raise Failure(
            f"{share.id} 没有{CHANGE_WORDS[told]}，没有打印。先运行 {line}，它会打印通知；{EVEN_SO}"
        )


def values_about(
    library: Library, snippet: Snippet, about: str | None, moment: datetime
) -> dict[str, str]:
    """The values of the record that a snippet is about."""
    if snippet.subject is Subject.NONE:
        if about:
            raise click.UsageError(f"{snippet.id} 不针对哪一场分享，后面不用写 {about}")
        return {}
    title, kind = SUBJECTS[snippet.subject]
    if about is None:
        raise click.UsageError(f"{snippet.id} 是写给{title}的，后面要写{title}的编号")
    pick(getattr(library, kind), about, kind)
    return subject_values(library, snippet.subject, about, moment)


def in_channel(texts: tuple[Announcement, ...], name: str | None) -> Announcement:
    """The text for a channel, or the first one."""
    by_name = {text.channel.name: text for text in reversed(texts)}
    if name is None:
        return texts[0]
    if name not in by_name:
        names = [text.channel.name for text in texts]
        raise Failure(f"这段文案没有{_guess(name, names)}它有：{'、'.join(names)}")
    return by_name[name]


def _checked(snippet: Snippet, given: Iterable[tuple[str, str]]) -> dict[str, str]:
    names = [placeholder.name for placeholder in snippet.placeholders]
    choices = {field.name: field.choices for field in snippet.fields if field.choices}
    for name, value in given:
        if name not in names:
            raise Failure(f"这段文案里没有{_guess(name, names)}可以填：{'、'.join(names)}")
        if value not in choices.get(name, (value,)):
            raise Failure(f"“{name}”只能是：{'、'.join(choices[name])}")
    return dict(given)


def _guess(name: str, known: list[str]) -> str:
    close = did_you_mean(name, known)
    return f"“{name}”，是不是想写“{close}”？" if close else f"“{name}”。"
