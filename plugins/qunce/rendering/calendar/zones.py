"""VTIMEZONE components that cover just the days of a calendar's events."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qunce.rendering.calendar.content_lines import component, offset, text, time_line

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def zone_component(name: str, first: datetime, last: datetime) -> list[str]:
    """The rules of an IANA zone from the day before `first` to the day after `last`.

    One observance for what holds at the beginning and one per change of clocks: a zone without
    summer time has one.
    """
    zone = ZoneInfo(name)
    midnight = datetime.combine(first.astimezone(zone).date(), time(), zone)
    since = midnight.astimezone(UTC) - DAY
    lines = [f"TZID:{name}", *_observance(zone, since, since)]
    for change in _changes(zone, since, last.astimezone(UTC) + DAY):
        lines += _observance(zone, change, change - SECOND)
    return component("VTIMEZONE", lines)


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    """The instants at which the offset changes, in UTC."""
    day = since
    while day < until:
        if _offset(zone, day) != _offset(zone, day + DAY):
            yield _change_within(zone, day, day + DAY)
        day += DAY


def _change_within(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    while after - before > SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if _offset(zone, middle) == _offset(zone, before):
            before = middle
        else:
            after = middle
    return after


def _observance(zone: ZoneInfo, onset: datetime, before: datetime) -> list[str]:
    """What holds from a moment on; its onset is told by the clock before it (RFC 5545 §3.6.5)."""
    local = onset.astimezone(zone)
    former = _offset(zone, before)
    lines = [
        time_line("DTSTART", (onset + former).replace(tzinfo=None)),
        f"TZNAME:{text(local.tzname() or '')}",
        f"TZOFFSETFROM:{offset(former)}",
        f"TZOFFSETTO:{offset(_offset(zone, onset))}",
    ]
    return component("DAYLIGHT" if local.dst() else "STANDARD", lines)


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()
