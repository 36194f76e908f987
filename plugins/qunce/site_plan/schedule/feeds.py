"""The calendars that the site offers to other programs."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import (
    CALENDAR_FEED,
    TEAM_FEED,
    group_feed_uri,
    person_feed_uri,
    series_feed_uri,
)
from qunce.model.people import Series
from qunce.model.share import Share
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import Feed, feed_ics, share_calendar, with_alarms
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.shown_people import shown_people
from qunce.site_plan.frame.site import Site


def feeds(site: Site) -> Iterator[PlannedFile]:
    """Every feed of the site, and a calendar of one event for each share."""
    events = Events(site.library, site.as_of)
    for feed in (*feeds_of(site), *share_calendars(site)):
        yield PlannedFile(feed.path, partial(feed_ics, events, feed))


def feeds_of(site: Site) -> Iterator[Feed]:
    """All shares, those of each series, person and group; each with reminders as well.

    They hold what is announced, on an internal site too: only the team's feed has the rest.
    """
    for feed in _feeds(site):
        yield feed
        yield with_alarms(feed)


def share_calendars(site: Site) -> Iterator[Feed]:
    """Of each share whose hour is known, one that is quiet and one that reminds."""
    for share in site.shares:
        if share.slot and not share.slot.is_whole_day:
            yield share_calendar(share)
            yield with_alarms(share_calendar(share))


def calendar_feed(site: Site) -> Feed:
    """Every share that is announced."""
    return Feed(site.library.settings.site_name, CALENDAR_FEED, _announced(site.shares))


def series_feed(site: Site, series: Series) -> Feed:
    """The announced shares of one series."""
    shares = _announced(site.shares_of_series(series.id))
    return Feed(series.title, series_feed_uri(series.id), shares)


def _feeds(site: Site) -> Iterator[Feed]:
    yield calendar_feed(site)
    if site.is_internal:
        yield Feed(f"{site.library.settings.site_name}（内部）", TEAM_FEED, site.shares)
    for series in site.library.series.values():
        yield series_feed(site, series)
    for person in shown_people(site):
        shares = _announced(site.shares_of_person(person.id))
        yield Feed(f"{person.title}的分享", person_feed_uri(person.id), shares)
    for group in site.library.groups.values():
        shares = _announced(site.shares_in_group(group.id))
        yield Feed(f"{group.title}的分享", group_feed_uri(group.id), shares)


def _announced(shares: tuple[Share, ...]) -> tuple[Share, ...]:
    return tuple(share for share in shares if share.is_public)
