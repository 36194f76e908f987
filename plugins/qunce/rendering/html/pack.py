"""发布包: every message of one share in the order it is sent, filled in and ready to copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.offset import Moment
from qunce.model.snippet import Snippet
from qunce.rendering.html.asked import iso_due
from qunce.rendering.html.copy_card import count_text, folded_copy_card
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.announcement import Announcement
from qunce.rendering.text.chinese_dates import clock_text, day_text
from qunce.rendering.text.offset_words import offset_label, offset_words


@dataclass(frozen=True, slots=True)
class Message:
    """A snippet filled in for a share, when to send it, and where to change a few words."""

    snippet: Snippet
    moment: Moment | None
    announcements: tuple[Announcement, ...]
    edit_url: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A message on the rail."""

    day: str
    clock: str
    offset: str
    due: str
    card: Markup


def pack_html(messages: Sequence[Message], reference_year: int) -> Markup:
    """The messages on a rail, those without a moment last."""
    return html_fragment("pack.html", stops=[_stop(m, reference_year) for m in messages])


def message_anchor(snippet: Snippet) -> str:
    """Where a snippet's message stands on its share's page."""
    return f"pack-{snippet.id}"


def _stop(message: Message, reference_year: int) -> Stop:
    moment = message.moment
    card = folded_copy_card(
        message.snippet.title,
        anchor=message_anchor(message.snippet),
        note=_channel(message.announcements),
        announcements=message.announcements,
        edit_url=message.edit_url,
    )
    offset = message.snippet.at
    if not moment:
        return Stop(offset_words(offset) or "现场或需要时", "", "", "", card)
    return Stop(
        day_text(moment.day, reference_year),
        clock_text(moment.at) if moment.at else "",
        offset_label(offset) if offset and offset.in_days else "",
        iso_due(moment),
        card,
    )


def _channel(announcements: Sequence[Announcement]) -> str:
    """The only channel and its count; several have tabs that name them."""
    if len(announcements) != 1:
        return ""
    return f"{announcements[0].channel.name}，{count_text(announcements[0])}"
