"""Shares as an iCalendar feed (RFC 5545, RFC 7986), byte for byte the same at every build.

Single VEVENTs, also for a series: programs disagree about overridden recurrences. No METHOD:
with PUBLISH a feed would have to name an ORGANIZER.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qunce.model.addresses import SCHEDULE, alarm_feed_uri, share_feed_uri
from qunce.model.library import Library
from qunce.model.share import Share, Slot
from qunce.rendering.calendar.content_lines import ics_bytes, text, zone_of
from qunce.rendering.calendar.event import ALARMS, Events
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
    off_for: timedelta = OFF_FOR
    """How long after its end a share that is off stays in it."""


def feed_ics(events: Events, feed: Feed) -> bytes:
    """The file of a feed, earliest share first.

    Shares without a slot have no event, nor have those whose hour is not known: a VEVENT of a whole
    day is an anniversary or a reminder (RFC 5545 §3.6.1), and any other would name a false hour.
    Shares that are off leave some time after their end.
    """
    library, as_of = events.library, events.as_of
    booked = sorted(
        (
            (share.slot, share)
            for share in feed.shares
            if share.slot and not (share.slot.is_whole_day or _is_forgotten(feed, share, as_of))
        ),
        key=lambda entry: (entry[0].start.timestamp(), entry[1].id),
    )
    lines = ["BEGIN:VCALENDAR", *calendar_head(library, feed.name, feed.path)]
    # A calendar must hold a component (RFC 5545 §3.6), so one without events tells its zone.
    for zone in _zones(events.zones, booked) or [
        events.zones.component(library.settings.timezone, as_of, as_of)
    ]:
        lines += zone
    written = (events.of(share, slot, feed.alarms) for slot, share in booked)
    return b"".join((ics_bytes(lines), *written, ics_bytes(["END:VCALENDAR"])))


def share_calendar(share: Share) -> Feed:
    """A calendar of one share, which it does not leave: its page goes on offering it."""
    return Feed(share.title, share_feed_uri(share.id), [share], off_for=timedelta.max)


def with_alarms(feed: Feed) -> Feed:
    """The same calendar with reminders, beside it."""
    path, name = alarm_feed_uri(feed.path), f"{feed.name}（带提醒）"
    return replace(feed, path=path, name=name, alarms=ALARMS)


def _is_forgotten(feed: Feed, share: Share, as_of: datetime) -> bool:
    """Whether it was called off so long ago that nobody looks for it any more."""
    return share.is_off and share.slot is not None and as_of - share.slot.end > feed.off_for


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
