"""VTIMEZONE components that cover just the days of a calendar's events."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qunce.rendering.calendar.content_lines import component, offset, text, time_line

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Zones:
    """What is known of zones, each year of one looked through once however many calendars ask."""

    _known: dict[tuple[str, int], list[datetime]] = field(default_factory=dict)
    _written: dict[tuple[str, datetime, datetime], list[str]] = field(default_factory=dict)

    def component(self, name: str, first: datetime, last: datetime) -> list[str]:
        """The rules of an IANA zone from the day before `first` to the day after `last`.

        One observance for what holds at the beginning and one per change of clocks: a zone
        without summer time has one.
        """
        zone = ZoneInfo(name)
        midnight = datetime.combine(first.astimezone(zone).date(), time(), zone)
        since = midnight.astimezone(UTC) - DAY
        until = last.astimezone(UTC) + DAY
        if (name, since, until) not in self._written:
            self._written[name, since, until] = self._component(name, since, until)
        return self._written[name, since, until]

    def _component(self, name: str, since: datetime, until: datetime) -> list[str]:
        zone = ZoneInfo(name)
        lines = [f"TZID:{name}", *_observance(zone, since, since)]
        for year in range(since.year, until.year + 1):
            for change in self._changes(name, year):
                if since < change <= until:
                    lines += _observance(zone, change, change - SECOND)
        return component("VTIMEZONE", lines)

    def _changes(self, name: str, year: int) -> list[datetime]:
        if (name, year) not in self._known:
            self._known[name, year] = list(_changes(ZoneInfo(name), year))
        return self._known[name, year]


def _changes(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """The instants of a year at which the offset changes, in UTC."""
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
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
