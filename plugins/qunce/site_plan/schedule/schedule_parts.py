"""What stands around the months: filters, legend and how to subscribe."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import (
    CALENDAR_FEED,
    CHANGES_FEED,
    SCHEDULE,
    SUMMARIES_FEED,
    alarm_feed_uri,
    quarter_uri,
    series_feed_uri,
)
from qunce.rendering.html.days.month_table import Entry
from qunce.rendering.html.days.schedule import FeedLinks, filters_html, legend_html, subscribe_html
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import CANCELLED, DRAFT, INTERNAL, POSTPONED, RESCHEDULED
from qunce.site_plan.frame.feed_links import feed_url
from qunce.site_plan.frame.site import Month, Site, quarter_of
from qunce.site_plan.schedule.calendar_entries import MOVED_AWAY
from qunce.site_plan.schedule.season_pages import quarters

LEGEND = {
    RESCHEDULED: "",
    MOVED_AWAY: "原来的日子",
    POSTPONED: "新时间待定",
    CANCELLED: "",
    DRAFT: "只在内部站显示",
    INTERNAL: "只在内部站显示",
}


def filters(site: Site, months: Iterable[Month], from_uri: str, month: Month) -> Markup:
    """A choice of each series and each group that a share of these months belongs to.

    And the way to the quarter of `month`, or to the last one that there is.
    """
    shares = [share for month in months for share in site.shares_by_month[month]]
    series = {share.series for share in shares if share.series}
    groups = {group for share in shares for group in share.groups}
    return filters_html(
        series=[(id, site.library.series[id].title) for id in sorted(series)],
        groups=[(id, site.library.groups[id].title) for id in sorted(groups)],
        season=_season(site, month, from_uri),
        now_url=site.addresses.relative_url(from_uri, SCHEDULE),
    )


def _season(site: Site, month: Month, from_uri: str) -> Ref | None:
    found = [quarter for quarter in quarters(site) if quarter <= quarter_of(*month)]
    nearest = (found or list(quarters(site)))[-1:]
    urls = (site.addresses.relative_url(from_uri, quarter_uri(*quarter)) for quarter in nearest)
    return next((Ref("按季看", url) for url in urls), None)


def legend(entries: Iterable[Entry]) -> Markup:
    """Only the tags that occur."""
    present = {entry.tag for entry in entries}
    return legend_html([(tag, words) for tag, words in LEGEND.items() if tag in present])


def subscription(site: Site, from_uri: str) -> Markup:
    """Every calendar of the schedule, and the news."""
    feeds = [(site.library.settings.site_name, CALENDAR_FEED)]
    feeds += [(series.title, series_feed_uri(series.id)) for series in site.library.series.values()]
    news = ((CHANGES_FEED, "排期变更"), (SUMMARIES_FEED, "总结"))
    return subscribe_html(
        [
            FeedLinks(
                title,
                feed_url(site, feed, from_uri),
                feed_url(site, alarm_feed_uri(feed), from_uri),
            )
            for title, feed in feeds
        ],
        [Ref(title, site.addresses.relative_url(from_uri, uri)) for uri, title in news],
    )
