"""Addresses that a share had before it was renamed: links in chats and calendars go on working."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import alarm_feed_uri, share_feed_uri, share_uri, summary_uri
from qunce.model.share import Share
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import feed_ics, share_calendar, with_alarms
from qunce.site_plan.frame.moved_page import moved_page
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def former_pages(site: Site) -> Iterator[PlannedFile]:
    """For each former id what stood there: the page, the summary, the calendar file."""
    for share in site.shares:
        for id in share.former_ids:
            if id != share.id:
                yield from _of(site, share, id)


def _of(site: Site, share: Share, id: str) -> Iterator[PlannedFile]:
    yield _moved(site, share, share_uri(id), share_uri(share.id))
    if site.answers_for_summary(share.id):
        yield _moved(site, share, summary_uri(id), summary_uri(share.id))
    if share.slot and not share.slot.is_whole_day:
        events, quiet = Events(site.library, site.as_of), share_calendar(share)
        yield PlannedFile(share_feed_uri(id), partial(feed_ics, events, quiet))
        ringing = partial(feed_ics, events, with_alarms(quiet))
        yield PlannedFile(alarm_feed_uri(share_feed_uri(id)), ringing)


def _moved(site: Site, share: Share, uri: str, target: str) -> PlannedFile:
    return moved_page(site, share.title, uri, target, share.path)
