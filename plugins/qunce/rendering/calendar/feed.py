"""Shares as an iCalendar feed (RFC 5545, RFC 7986), byte for byte the same at every build.

Single VEVENTs, also for a series: programs disagree about overridden recurrences. No METHOD:
with PUBLISH a feed would have to name an ORGANIZER.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from qunce.model.addresses import SCHEDULE, share_feed_uri
from qunce.model.library import Library
from qunce.model.share import Share, Slot
from qunce.rendering.calendar.content_lines import component, ics_bytes, text, zone_of
from qunce.rendering.calendar.event import share_event
from qunce.rendering.calendar.zones import zone_component

PRODID = "-//Qunce//Qunce//ZH"
REFRESH_HOURS = 6
OFF_FOR = timedelta(days=90)
"""How long after its end a share that is off stays in a feed, so that every subscriber sees it."""


def feed_ics(
    library: Library, shares: Iterable[Share], *, name: str, path: str, as_of: datetime
) -> bytes:
    """The feed of these shares, earliest first; `path` is where it stands on the site.

    Shares without a slot have no event, nor have those whose hour is not known: a VEVENT of a whole
    day is an anniversary or a reminder (RFC 5545 §3.6.1), and any other would name a false hour.
    Shares that are off leave 90 days after their end.
    """
    listed = [share for share in shares if not _is_forgotten(share, as_of)]
    return _calendar(library, listed, name, path, as_of)


def share_ics(library: Library, share: Share, *, as_of: datetime) -> bytes:
    """A calendar of one share, also when it was called off long ago."""
    return _calendar(library, [share], share.title, share_feed_uri(share.id), as_of)


def _is_forgotten(share: Share, as_of: datetime) -> bool:
    return share.is_off and share.slot is not None and as_of - share.slot.end > OFF_FOR


def _calendar(
    library: Library, shares: Iterable[Share], name: str, path: str, as_of: datetime
) -> bytes:
    booked = sorted(
        ((s.slot, s) for s in shares if s.slot and not s.slot.is_whole_day),
        key=lambda entry: (entry[0].start.timestamp(), entry[1].id),
    )
    lines = list(calendar_head(library, name, path))
    # A calendar must hold a component (RFC 5545 §3.6), so one without events tells its zone.
    for zone in _zones(booked) or [zone_component(library.settings.timezone, as_of, as_of)]:
        lines += zone
    for slot, share in booked:
        lines += share_event(library, share, slot, as_of)
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


def _zones(booked: Iterable[tuple[Slot, Share]]) -> list[list[str]]:
    """The rules of every zone that an event names; times in UTC name none."""
    moments: dict[str, list[datetime]] = defaultdict(list)
    for slot, _ in booked:
        if zone := zone_of(slot.start):
            moments[zone] += [slot.start, slot.end]
    return [
        zone_component(zone, min(moments[zone]), max(moments[zone])) for zone in sorted(moments)
    ]
