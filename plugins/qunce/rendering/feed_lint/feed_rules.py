"""What a whole feed has to be: its head, its zones, and which events stand in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qunce.rendering.feed_lint.components import Component
from qunce.rendering.feed_lint.fault import Fault, Rule

ONCE = ("VERSION", "PRODID", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL")
OF_OBSERVANCE = ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO")
ONE_OFFSET_SINCE = ("19920101", {"Asia/Shanghai": "+0800"})
"""Zones that have had one offset since that day, with it."""

ONE_CALENDAR = Rule("one-calendar", "RFC 5545 §3.4", "一个文件是一个 VCALENDAR")
HEAD = Rule("calendar-properties", "RFC 5545 §3.6；RFC 7986 §5", f"日历要有一行 {'、'.join(ONCE)}")
VERSION = Rule("version", "RFC 5545 §3.7.4", "VERSION 是 2.0")
NAMES = Rule("names", "RFC 7986 §5.1", "NAME 和旧写法 X-WR-CALNAME 一样")
REFRESH = Rule(
    "refresh", "RFC 7986 §5.7", "REFRESH-INTERVAL 写明 VALUE=DURATION，和 X-PUBLISHED-TTL 一样"
)
SOURCE = Rule("source", "RFC 7986 §5.8", "SOURCE 写明 VALUE=URI")
NO_METHOD = Rule("no-method", "RFC 5546 §3.2.1", "订阅的日历没有 METHOD，有它就要有 ORGANIZER")
NOT_EMPTY = Rule("not-empty", "RFC 5545 §3.6", "日历里至少有一个组成部分")
UID_ONCE = Rule("uid-once", "RFC 5545 §3.8.4.7", "一场分享一个 UID，不重复")
ZONE_TOLD = Rule("zone-told", "RFC 5545 §3.2.19", "用到的每个 TZID 都有 VTIMEZONE，没用到的没有")
ZONE_FORM = Rule("zone-form", "RFC 5545 §3.6.5", f"时区的每一段要有 {'、'.join(OF_OBSERVANCE)}")
ZONE_SHORT = Rule(
    "zone-short", "RFC 5545 §3.6.5", "只写这些日子用到的规则：北京时间是一段 STANDARD，+0800"
)
EXPECTED_EVENTS = Rule(
    "events", "RFC 5546 §3.2.5", "该在的每一场都在，停办的留够 90 天；不该在的不在"
)
SEQUENCE_COUNT = Rule("sequence-count", "RFC 5545 §3.8.7.4", "SEQUENCE 等于变更记录的条数")
TENTATIVE = Rule("tentative", "RFC 5545 §3.8.1.11", "还没公布的（TENTATIVE）只在内部日历里")
ALARMS = Rule("alarms", "RFC 5545 §3.6.6", "提醒只在带提醒的日历里，一场几个就是几个，停办的没有")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a feed is for."""

    sequences: Mapping[str, int]
    """The UID of each event that has to be in it, and its SEQUENCE."""
    alarms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """When each rings that does, as durations."""
    tentative: frozenset[str] = frozenset()
    """UIDs that may be TENTATIVE."""


def calendar_faults(calendar: Component, expected: Expected) -> Iterator[Fault]:
    """What is wrong with a feed beside the values and events in it."""
    yield from _head(calendar)
    yield from _zones(calendar)
    yield from _events(calendar, expected)


def _head(calendar: Component) -> Iterator[Fault]:
    if any(len(calendar.by_name.get(name, ())) != 1 for name in ONCE):
        yield Fault(calendar.number, HEAD)
    if calendar.value("VERSION") != "2.0":
        yield Fault(calendar.number_of("VERSION"), VERSION)
    if calendar.value("NAME") != calendar.value("X-WR-CALNAME"):
        yield Fault(calendar.number_of("NAME"), NAMES)
    (refresh,) = calendar.by_name.get("REFRESH-INTERVAL", [None])[:1]
    if refresh and (
        refresh.params.get("VALUE") != "DURATION"
        or refresh.value != calendar.value("X-PUBLISHED-TTL")
    ):
        yield Fault(refresh.number, REFRESH)
    for source in calendar.by_name.get("SOURCE", ()):
        if source.params.get("VALUE") != "URI":
            yield Fault(source.number, SOURCE)
    if "METHOD" in calendar.by_name:
        yield Fault(calendar.number_of("METHOD"), NO_METHOD)
    if not calendar.parts:
        yield Fault(calendar.number, NOT_EMPTY)


def _zones(calendar: Component) -> Iterator[Fault]:
    told = [zone.value("TZID") for zone in calendar.all("VTIMEZONE")]
    named = frozenset[str]().union(*(event.zones for event in calendar.all("VEVENT")))
    # A calendar without events holds a zone for want of another component.
    if sorted(told) != sorted(named) and named:
        yield Fault(calendar.number, ZONE_TOLD)
    for zone in calendar.all("VTIMEZONE"):
        yield from _zone(zone)


def _zone(zone: Component) -> Iterator[Fault]:
    if not zone.parts or any(not part.value(name) for part in zone.parts for name in OF_OBSERVANCE):
        yield Fault(zone.number, ZONE_FORM)
        return
    day, offsets = ONE_OFFSET_SINCE
    offset = offsets.get(zone.value("TZID"))
    observances = [(part.name, part.value("TZOFFSETTO")) for part in zone.parts]
    is_since = min(part.value("DTSTART") for part in zone.parts) >= day
    if offset and (not is_since or observances != [("STANDARD", offset)]):
        yield Fault(zone.number, ZONE_SHORT)


def _events(calendar: Component, expected: Expected) -> Iterator[Fault]:
    seen: set[str] = set()
    for event in calendar.all("VEVENT"):
        uid = event.value("UID")
        if uid in seen:
            yield Fault(event.number_of("UID"), UID_ONCE)
        seen.add(uid)
        if uid not in expected.sequences:
            yield Fault(event.number_of("UID"), EXPECTED_EVENTS)
        elif event.value("SEQUENCE") != str(expected.sequences[uid]):
            yield Fault(event.number_of("SEQUENCE"), SEQUENCE_COUNT)
        if event.value("STATUS") == "TENTATIVE" and uid not in expected.tentative:
            yield Fault(event.number_of("STATUS"), TENTATIVE)
        is_off = event.value("STATUS") == "CANCELLED"
        if event.triggers != (() if is_off else tuple(sorted(expected.alarms.get(uid, ())))):
            yield Fault(event.number, ALARMS)
    if expected.sequences.keys() - seen:
        yield Fault(calendar.number, EXPECTED_EVENTS)
