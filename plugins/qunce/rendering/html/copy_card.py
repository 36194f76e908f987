"""A card with one text to copy, in a wording per channel."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.announcement import Announcement


def copy_card(
    title: str, *, anchor: str, note: str, announcements: Sequence[Announcement], edit_url: str
) -> Markup:
    """An open card: title, when or where it is sent (`note`), a tab per channel, 复制.

    `anchor` is unique on the page and starts the ids inside; `edit_url` is the fill-in page.
    """
    return html_fragment(
        "copy_card.html",
        title=title,
        anchor=anchor,
        note=note,
        panels=_panels(announcements),
        edit_url=edit_url,
    )


def count_text(announcement: Announcement) -> str:
    """How long it is against what its channel bears: `132 / 500 字`, `41 字`.

    Once that is passed, what comes of it: `620 / 2000 字，500 字以上很少有人读完`.
    """
    channel, weight = announcement.channel, announcement.weight
    unit = channel.unit.word
    is_long = channel.warn_from is not None and weight > channel.warn_from
    bound = (channel.limit if is_long else channel.warn_from) or channel.limit
    count = f"{weight} / {bound} {unit}" if bound else f"{weight} {unit}"
    if channel.limit is not None and weight > channel.limit:
        return f"{count}，超出 {weight - channel.limit} {unit}"
    return f"{count}，{channel.warning}" if is_long else count


def blanks_text(announcement: Announcement) -> str:
    """What a person still has to fill in, or nothing: `还差 2 项：报名链接、名额`."""
    blanks = announcement.blanks
    return f"还差 {len(blanks)} 项：{'、'.join(blanks)}" if blanks else ""


def _panels(announcements: Sequence[Announcement]) -> list[tuple[Announcement, str, str]]:
    return [(text, count_text(text), blanks_text(text)) for text in announcements]
