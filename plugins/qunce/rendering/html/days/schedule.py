"""What stands around the months of a schedule: filters, legend, subscription, other months."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """A calendar under its name: quiet, and with reminders."""

    title: str
    url: str
    alarm_url: str


def filters_html(
    *,
    series: Sequence[tuple[str, str]],
    groups: Sequence[tuple[str, str]],
    now_url: str,
    season: Ref | None = None,
) -> Markup:
    """What narrows a schedule down, `(id, title)`, and the way to what is on now.

    One series or one group is no choice. `season` is the quarter at a glance.
    """
    return html_fragment(
        "filters.html",
        series=series if len(series) > 1 or groups else (),
        groups=groups if len(groups) > 1 else (),
        now_url=now_url,
        season=season,
    )


def legend_html(tags: Sequence[tuple[Tag, str]]) -> Markup:
    """The tags that occur, each with a word of explanation if it needs one."""
    return html_fragment("legend.html", tags=tags) if tags else Markup()


def months_html(months: Sequence[tuple[str, Ref]]) -> Markup:
    """Links to the months that have a page, each with its key: `2026-12`."""
    return html_fragment("months.html", months=months)


def links_html(refs: Iterable[Ref]) -> Markup:
    """Links in a row."""
    return html_fragment("links.html", refs=refs)


def crumb_html(parent: Ref) -> Markup:
    """The way back up, above a title."""
    return html_fragment("crumb.html", parent=parent)


def subscribe_html(feeds: Sequence[FeedLinks], news: Sequence[Ref]) -> Markup:
    """Which calendars there are, and the `news` for feed readers."""
    return html_fragment("subscribe.html", feeds=feeds, news=news)
