"""Shares as an iCalendar feed (RFC 5545, RFC 7986), byte for byte the same at every build.

Single VEVENTs, also for a series: programs disagree about overridden recurrences. No METHOD:
with PUBLISH a feed would have to name an ORGANIZER.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qunce.model.addresses import SCHEDULE, share_feed_uri
from qunce.model.library import Library
from qunce.model.share import Share, Slot
from qunce.rendering.calendar.content_lines import component, ics_bytes, text, zone_of
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.zones import Zones

PRODID = "-//Qunce//Qunce//ZH"
REFRESH_HOURS = 6
OFF_FOR = timedelta(days=90)
"""How long after its end a share that is off stays in a feed, so that every subscriber sees it."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar that others subscribe to."""

    name: str
    path: str
    """Where it stands on the site."""
    shares: Sequence[Share]
    alarms: Sequence[str] = ()
    """Reminders of each event, as durations: `-P1D`. Only in a feed that says so, as they would
    ring for everybody who subscribes."""


def feed_ics(events: Events, feed: Feed) -> bytes:
    """The file of a feed, earliest share first.

    Shares without a slot have no event, nor have those whose hour is not known: a VEVENT of a whole
    day is an anniversary or a reminder (RFC 5545 §3.6.1), and any other would name a false hour.
    Shares that are off leave 90 days after their end.
    """
    listed = [share for share in feed.shares if not is_forgotten(share, events.as_of)]
    return _calendar(events, replace(feed, shares=listed))


def share_ics(events: Events, share: Share) -> bytes:
    """A calendar of one share, also when it was called off long ago."""
    return _calendar(events, Feed(share.title, share_feed_uri(share.id), [share]))


def is_forgotten(share: Share, as_of: datetime) -> bool:
    """Whether it was called off so long ago that nobody looks for it any more."""
    return share.is_off and share.slot is not None and as_of - share.slot.end > OFF_FOR


def _calendar(events: Events, feed: Feed) -> bytes:
    library, as_of = events.library, events.as_of
    booked = sorted(
        ((s.slot, s) for s in feed.shares if s.slot and not s.slot.is_whole_day),
        key=lambda entry: (entry[0].start.timestamp(), entry[1].id),
    )
    lines = list(calendar_head(library, feed.name, feed.path))
    # A calendar must hold a component (RFC 5545 §3.6), so one without events tells its zone.
    for zone in _zones(events.zones, booked) or [
        events.zones.component(library.settings.timezone, as_of, as_of)
    ]:
        lines += zone
    for slot, share in booked:
        lines += events.of(share, slot, feed.alarms)
    return ics_bytes(component("VCALENDAR", lines))


def calendar_head(library: Library, name: str, path: str) -> Iterator[str]:
    """What a calendar says of itself.

    NAME, SOURCE, URL and REFRESH-INTERVAL are RFC 7986; the X- properties are older spellings.
    """
    yield "VERSION:2.0"
    yield f"PRODID:{PRODID}"
    yield f"NAME:{text(name)}"
    yield f"X-WR-CALNAME:{text(name)}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:PT{REFRESH_HOURS}H"
    addresses = library.settings.addresses
    if addresses.site_url:
        yield f"SOURCE;VALUE=URI:{addresses.public_url(path)}"
        yield f"URL:{addresses.public_url(SCHEDULE)}"
    yield f"X-PUBLISHED-TTL:PT{REFRESH_HOURS}H"


def _zones(zones: Zones, booked: Iterable[tuple[Slot, Share]]) -> list[list[str]]:
    """The rules of every zone that an event names; times in UTC name none."""
    moments: dict[str, list[datetime]] = defaultdict(list)
    for slot, _ in booked:
        if zone := zone_of(slot.start):
            moments[zone] += [slot.start, slot.end]
    return [
        zones.component(zone, min(moments[zone]), max(moments[zone])) for zone in sorted(moments)
    ]
