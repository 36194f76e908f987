"""What stands around the months: filters, legend and how to subscribe."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import CALENDAR_FEED, relative_url, series_feed_uri, webcal_url
from qunce.rendering.html.month_table import Entry
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.schedule import filters_html, legend_html, subscribe_html
from qunce.rendering.html.share_tag import CANCELLED, DRAFT, INTERNAL, POSTPONED, RESCHEDULED
from qunce.site_plan.frame.site import Month, Site
from qunce.site_plan.schedule.calendar_entries import MOVED_AWAY

LEGEND = {
    RESCHEDULED: "",
    MOVED_AWAY: "原来的日子",
    POSTPONED: "新时间待定",
    CANCELLED: "",
    DRAFT: "只在内部站显示",
    INTERNAL: "只在内部站显示",
}


def filters(site: Site, months: Iterable[Month]) -> Markup:
    """A button for each series and each group that a share of these months belongs to."""
    shares = [share for month in months for share in site.shares_by_month[month]]
    series = {share.series for share in shares if share.series}
    groups = {group for share in shares for group in share.groups}
    return filters_html(
        [
            *((f"series-{id}", site.library.series[id].title) for id in sorted(series)),
            *((f"group-{id}", site.library.groups[id].title) for id in sorted(groups)),
        ]
    )


def legend(entries: Iterable[Entry]) -> Markup:
    """Only the tags that occur."""
    present = {entry.tag for entry in entries}
    return legend_html([(tag, words) for tag, words in LEGEND.items() if tag in present])


def subscription(site: Site, from_uri: str) -> Markup:
    """The feed of everything, and those of single series."""
    site_url = site.library.settings.site_url
    download = relative_url(from_uri, CALENDAR_FEED)
    series = [
        Ref(series.title, webcal_url(site_url, feed) or relative_url(from_uri, feed))
        for series in site.library.series.values()
        for feed in [series_feed_uri(series.id)]
    ]
    return subscribe_html(
        calendar_url=webcal_url(site_url, CALENDAR_FEED), download_url=download, series=series
    )
