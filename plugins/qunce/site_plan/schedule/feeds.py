"""What the site offers to machines: calendars, and share values for the fill-in forms."""

from collections.abc import Iterator

from qunce.model.addresses import (
    CALENDAR_FEED,
    SHARES_SCRIPT,
    series_feed_uri,
    share_feed_uri,
)
from qunce.rendering.calendar.feed import feed_ics, share_ics
from qunce.rendering.payloads.shares_script import ShareChoice, shares_script
from qunce.rendering.text.values import share_values
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site

CHOICES = 60
"""How many shares a fill-in form offers: more than a year of weekly ones."""


def feeds(site: Site) -> Iterator[PlannedFile]:
    """The whole calendar, one per series, one per share, and the script of share values."""
    library, as_of = site.library, site.as_of
    name = library.settings.site_name
    everything = feed_ics(library, site.shares, name=name, path=CALENDAR_FEED, as_of=as_of)
    yield PlannedFile(CALENDAR_FEED, content=everything)
    for series in library.series.values():
        uri = series_feed_uri(series.id)
        shares = site.shares_of_series(series.id)
        feed = feed_ics(library, shares, name=series.title, path=uri, as_of=as_of)
        yield PlannedFile(uri, content=feed)
    for share in site.shares:
        if share.slot and not share.slot.is_whole_day:
            single = share_ics(library, share, as_of=as_of)
            yield PlannedFile(share_feed_uri(share.id), content=single)
    yield PlannedFile(SHARES_SCRIPT, content=shares_script(_choices(site)))


def _choices(site: Site) -> list[ShareChoice]:
    latest = [share for share in reversed(site.shares) if share.slot][:CHOICES]
    return [
        ShareChoice(share.id, share.title, share_values(site.library, share, site.reference_year))
        for share in latest
    ]
