"""发布包: every message of one share, a row for each group that it goes to, ready to copy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from markupsafe import Markup

from qunce.model.offset import Moment
from qunce.model.snippet import Snippet
from qunce.rendering.html.asked import iso_due
from qunce.rendering.html.copy_card import blanks_text, count_text
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.announcement import Announcement
from qunce.rendering.text.chinese_dates import moment_text
from qunce.rendering.text.offset_words import offset_words


class Phase(StrEnum):
    """When a message is sent, as its part of the pack is called."""

    BEFORE = "会前"
    LIVE = "现场"
    AFTER = "会后"
    ANY_TIME = "需要时"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A group that a message goes to; without an id whoever its first channel reaches."""

    id: str
    title: str
    announcements: tuple[Announcement, ...]
    """The message as this group gets it, a wording per channel."""

    @property
    def main(self) -> Announcement:
        """What is copied for a group: its first wording for groups; for others the first."""
        for_groups = (text for text in self.announcements if self.id and text.channel.is_group)
        return next(for_groups, self.announcements[0])


@dataclass(frozen=True, slots=True)
class Message:
    """A snippet filled in for a share, when to send it, and where to change a few words."""

    snippet: Snippet
    moment: Moment | None
    announcements: tuple[Announcement, ...]
    edit_url: str
    recipients: tuple[Recipient, ...] = ()
    role: str = ""
    """Who sends it."""
    phase: Phase = Phase.ANY_TIME
    position: int = 0
    """Where it stands among the messages of its share."""

    @property
    def to(self) -> tuple[Recipient, ...]:
        """Whom it goes to; somebody at least."""
        if self.recipients or not self.announcements:
            return self.recipients
        return (Recipient("", self.announcements[0].channel.name, self.announcements),)


@dataclass(frozen=True, slots=True)
class Row:
    """One group that a message goes to."""

    mark: str
    """What its tick is filed under, in the list `<share>:sent`."""
    title: str
    text: str
    """Id of the element with the text to copy."""
    blanks: int
    is_group: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """One text of a channel, and whose it is where groups get different ones."""

    id: str
    whose: str
    groups: tuple[str, ...]
    """Ids of the groups that get it."""
    text: Announcement
    count: str
    blanks: str


def pack_html(messages: Sequence[Message], reference_year: int) -> Markup:
    """The messages by phase; those that are sent everywhere the script puts in a fold."""
    phases = [
        (phase.value, phase.name.lower(), [message_html(m, reference_year) for m in group])
        for phase, group in groupby(sorted(messages, key=_phase_order), key=lambda m: m.phase)
    ]
    return html_fragment("pack.html", phases=phases)


def message_html(
    message: Message, reference_year: int, *, anchor: str = "", verb: str = "复制"
) -> Markup:
    """One message: a row for each group, the full text and the other channels in a fold.

    `anchor` starts the ids inside where its share is not the only one on the page; `verb` is what
    the buttons say, and if it is more than 复制 every other channel has a button of its own.
    """
    anchor = anchor or message_anchor(message.snippet)
    wordings = wordings_of(message, anchor)
    mains = {to.main for to in message.to}
    return html_fragment(
        "message.html",
        message=message,
        anchor=anchor,
        due=iso_due(message.moment) if message.moment else "",
        when=when_text(message, reference_year),
        rows=rows_of(message, wordings),
        panels=[(name, list(texts)) for name, texts in groupby(wordings, key=_channel)],
        count=_count(message),
        verb=verb,
        others=[w for w in wordings if verb != "复制" and w.text not in mains and not w.blanks],
    )


def message_anchor(snippet: Snippet) -> str:
    """Where a snippet's message stands on its share's page."""
    return f"pack-{snippet.id}"


def when_text(message: Message, reference_year: int) -> str:
    """`12月4日（周五）20:00`, or in words what nobody can date."""
    if message.moment:
        return moment_text(message.moment, reference_year)
    return offset_words(message.snippet.at) or "需要时"


def wordings_of(message: Message, anchor: str) -> list[Wording]:
    """Every text of a message, channel by channel; what several groups get alike stands once."""
    found: list[Wording] = []
    for position in range(len(message.announcements)):
        alike: dict[Announcement, list[Recipient]] = {}
        for recipient in message.to:
            alike.setdefault(recipient.announcements[position], []).append(recipient)
        for text, whose in alike.items():
            found.append(
                Wording(
                    f"{anchor}-{len(found) + 1}",
                    "、".join(to.title for to in whose) if len(alike) > 1 else "",
                    tuple(to.id for to in whose),
                    text,
                    count_text(text),
                    blanks_text(text),
                )
            )
    return found


def rows_of(message: Message, wordings: Iterable[Wording]) -> list[Row]:
    """A row for each recipient, with the text that is copied for it."""
    ids = {wording.text: wording.id for wording in wordings}
    return [
        Row(
            f"{message.snippet.id}@{to.id}" if to.id else message.snippet.id,
            to.title,
            ids[to.main],
            len(to.main.blanks),
            bool(to.id),
        )
        for to in message.to
    ]


def channels_text(message: Message) -> str:
    """`群公告、朋友圈`"""
    return "、".join(text.channel.name for text in message.announcements)


def _count(message: Message) -> str:
    return count_text(message.to[0].main) if message.to else ""


def _channel(wording: Wording) -> str:
    return wording.text.channel.name


def _phase_order(message: Message) -> int:
    return list(Phase).index(message.phase)
