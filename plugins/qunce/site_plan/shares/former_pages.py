"""Addresses that a share had before it was renamed: links in chats and calendars go on working."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import alarm_feed_uri, share_feed_uri, share_uri, summary_uri
from qunce.model.share import Share
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import feed_ics, share_calendar, with_alarms
from qunce.rendering.html.link_list import link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.page_source import page_source
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
    return PlannedFile(uri, partial(_page, site, share, uri, target), edit=share.path)


def _page(site: Site, share: Share, uri: str, target: str) -> str:
    """Sends the reader on at once, and has a link for who does not want to be sent."""
    url = site.addresses.relative_url(uri, target)
    front_matter = {
        "title": share.title,
        "description": f"换了网址：{share.title}",
        "robots": "noindex",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
        "qunce_moved_to": url,
    }
    head = page_head(share.title, lead="这一页换了网址，在这里：")
    return page_source(front_matter, head, link_sentence([Ref(share.title, url)]))
