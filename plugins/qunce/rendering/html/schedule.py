"""What stands around the months of a schedule: filters, legend, subscription, other months."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


def filters_html(choices: Sequence[tuple[str, str]]) -> Markup:
    """A button per series and group, `(key, title)`; nothing when there is no choice."""
    return html_fragment("filters.html", choices=choices) if len(choices) > 1 else Markup()


def legend_html(tags: Sequence[tuple[Tag, str]]) -> Markup:
    """The tags that occur, each with a word of explanation if it needs one."""
    return html_fragment("legend.html", tags=tags) if tags else Markup()


def months_html(months: Sequence[Ref]) -> Markup:
    """Links to the months that have a page."""
    return html_fragment("months.html", months=months)


def crumb_html(parent: Ref) -> Markup:
    """The way back up, above a title."""
    return html_fragment("crumb.html", parent=parent)


def subscribe_html(*, calendar_url: str, download_url: str, series: Sequence[Ref]) -> Markup:
    """How to get the schedule into one's calendar.

    `calendar_url` starts with webcal: and is empty while the site does not know its address;
    `series` are the feeds of single series.
    """
    return html_fragment(
        "subscribe.html", calendar_url=calendar_url, download_url=download_url, series=series
    )
