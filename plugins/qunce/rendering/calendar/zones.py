"""VTIMEZONE components that cover just the days of a calendar's events.

icalendar's own `Timezone.from_tzinfo` is not used: it names the onset of summer time by the
clock after the change, where RFC 5545 §3.6.5 wants the clock before it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def zone_component(name: str, first: datetime, last: datetime) -> Timezone:
    """The rules of an IANA zone from the day before `first` to the day after `last`.

    One observance for what holds at the beginning and one per change of clocks: a zone without
    summer time has one.
    """
    zone = ZoneInfo(name)
    midnight = datetime.combine(first.astimezone(zone).date(), time(), zone)
    since = midnight.astimezone(UTC) - DAY
    component = Timezone()
    component.add("TZID", name)
    component.add_component(_observance(zone, since, since))
    for change in _changes(zone, since, last.astimezone(UTC) + DAY):
        component.add_component(_observance(zone, change, change - SECOND))
    return component


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


def _observance(
    zone: ZoneInfo, onset: datetime, before: datetime
) -> TimezoneStandard | TimezoneDaylight:
    local = onset.astimezone(zone)
    observance = TimezoneDaylight() if local.dst() else TimezoneStandard()
    former = _offset(zone, before)
    observance.DTSTART = (onset + former).replace(tzinfo=None)
    observance.TZOFFSETFROM = former
    observance.TZOFFSETTO = _offset(zone, onset)
    observance.add("TZNAME", local.tzname())
    return observance


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()
