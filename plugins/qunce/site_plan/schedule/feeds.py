"""The calendars that the site offers to other programs."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import CALENDAR_FEED, series_feed_uri, share_feed_uri
from qunce.model.people import Series
from qunce.rendering.calendar.feed import feed_ics, share_ics
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def feeds(site: Site) -> Iterator[PlannedFile]:
    """The whole calendar, one per series, and one per share."""
    yield PlannedFile(CALENDAR_FEED, partial(calendar_feed, site))
    for series in site.library.series.values():
        yield PlannedFile(series_feed_uri(series.id), partial(series_feed, site, series))
    for share in site.shares:
        if share.slot and not share.slot.is_whole_day:
            make = partial(share_ics, site.library, share, as_of=site.as_of)
            yield PlannedFile(share_feed_uri(share.id), make)


def calendar_feed(site: Site) -> bytes:
    """Every share of the site."""
    name = site.library.settings.site_name
    return feed_ics(site.library, site.shares, name=name, path=CALENDAR_FEED, as_of=site.as_of)


def series_feed(site: Site, series: Series) -> bytes:
    """The shares of one series."""
    shares, path = site.shares_of_series(series.id), series_feed_uri(series.id)
    return feed_ics(site.library, shares, name=series.title, path=path, as_of=site.as_of)
