"""One text of a snippet, for `qunce announce`: about what, for whom, in which wording."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import click

from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.whole_lines import whole_line
from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.library import Library
from qunce.model.people import PLATFORM_TITLES, Group
from qunce.model.placeholder import Subject
from qunce.model.platforms.known import NOTICES
from qunce.model.share import ChangeType
from qunce.model.share_moves import Step
from qunce.model.snippet import Snippet
from qunce.operations.ledger.told import notice_of
from qunce.reading.words.wording import did_you_mean
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.conversion import with_channel
from qunce.rendering.text.states import CHANGE_WORDS, off_words
from qunce.rendering.text.subject_values import subject_values
from qunce.rendering.text.whole_notice import whole_notice
from qunce.rules.asked.due import CHANGE_NOTICES

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


def group_of(library: Library, snippet: Snippet, about: str | None, id: str | None) -> Group | None:
    """The group of a share that a copy is for."""
    if id is None:
        return None
    if snippet.subject is not Subject.SHARE or about is None:
        raise click.UsageError(f"{snippet.id} 不是写给分享的，不用写 --group")
    groups = library.shares[about].groups
    if id not in groups:
        known = "、".join(groups) or "还没有写在哪个群"
        raise Failure(f"{about} 不在{_guess(id, list(groups))}它在：{known}")
    return library.groups[id]


def in_channel(
    snippet: Snippet, values: Mapping[str, str], given: Mapping[str, str], name: str | None
) -> Announcement:
    """The text for a channel, or the first one; a converted one is told on stderr."""
    own = [text.channel.name for text in snippet.texts]
    if name is None or name in own:
        texts = announcements(snippet, values, given)
        return texts[own.index(name) if name else 0]
    made = with_channel(snippet, CHANNELS_BY_NAME[name]) if name in CHANNELS_BY_NAME else None
    if made is None:
        raise Failure(f"这段文案没有{_guess(name, own)}它有：{'、'.join(own)}")
    (announcement,) = announcements(made, values, given)
    if announcement.converted_from:
        click.echo(f"文案里没有{name}，从{announcement.converted_from.name}转换", err=True)
    return announcement


def as_a_whole(announcement: Announcement, group: Group | None) -> Announcement:
    """The notice with the group's standing part."""
    if group is None:
        raise click.UsageError("--whole 要和 --group 一起写：各群的固定部分不一样")
    whole = whole_notice(announcement, group)
    if whole is None:
        raise Failure(why_no_whole(announcement, group))
    return whole


def why_no_whole(announcement: Announcement, group: Group) -> str:
    """What stands against it."""
    if announcement.channel.name != "群公告":
        return f"--whole 只用于群公告，这一段是{announcement.channel.name}，没有打印"
    if not group.notice:
        return f"{group.id} 没有写群公告固定部分，没有打印；在 {group.path} 里加一项 notice"
    fact = NOTICES[group.platform]
    return f"{PLATFORM_TITLES[group.platform]}的群公告{fact.slot}，不用连固定部分，没有打印"


def checked(snippet: Snippet, given: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What was given with --set, each for a word of the text and one of its choices."""
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
