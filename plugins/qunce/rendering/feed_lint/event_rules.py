"""What one VEVENT has to be (RFC 5545 §3.6.1), and what subscribers need beyond that."""

from collections.abc import Iterator
from datetime import datetime

from qunce.rendering.feed_lint.components import Component
from qunce.rendering.feed_lint.fault import Fault, Rule
from qunce.rendering.feed_lint.values import instant

ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "LAST-MODIFIED")
AT_MOST_ONCE = ("DESCRIPTION", "LOCATION", "URL")
STATUSES = frozenset({"CONFIRMED", "CANCELLED", "TENTATIVE"})
OFF_PREFIXES = ("【已取消】", "【已延期】")
OF_RECURRENCE = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
OF_PEOPLE = ("ATTENDEE", "ORGANIZER", "CONTACT")

NEEDED = Rule("event-properties", "RFC 5545 §3.6.1", f"每场要有一行 {'、'.join(ONCE)}")
REPEATED = Rule("event-repeats", "RFC 5545 §3.6.1", f"{'、'.join(AT_MOST_ONCE)} 最多一行")
STAMP_ZONE = Rule("stamp-utc", "RFC 5545 §3.8.7.2、§3.8.7.3", "DTSTAMP 和 LAST-MODIFIED 用 UTC")
STAMP_REVISION = Rule(
    "stamp-revision",
    "RFC 5545 §3.8.7.2",
    "没有 METHOD 的日历，DTSTAMP 是最后一次改动的时刻，和 LAST-MODIFIED 一样",
)
ORDER = Rule("end-after-start", "RFC 5545 §3.8.2.2", "DTEND 在 DTSTART 之后")
SEQUENCE_FORM = Rule("sequence-form", "RFC 5545 §3.8.7.4", "SEQUENCE 是 0 或正整数")
STATUS_KNOWN = Rule("status", "RFC 5545 §3.8.1.11", f"STATUS 是 {'、'.join(sorted(STATUSES))} 之一")
OFF_SAID = Rule(
    "off-in-title",
    "RFC 5545 §3.8.1.11；很多日历不显示 STATUS",
    "停办的 STATUS 是 CANCELLED，标题以【已取消】或【已延期】开头；没停办的两样都没有",
)
NO_RECURRENCE = Rule(
    "no-recurrence",
    "RFC 5545 §3.8.4.4；各家日历合并的办法不同",
    "每场单独一个 VEVENT，不用重复规则",
)
NO_PEOPLE = Rule("no-people", "RFC 5545 §3.8.4.1、§3.8.4.3", "不写参加的人和组织者，那是别人的隐私")
ALARM_FORM = Rule("alarm-form", "RFC 5545 §3.6.6", "提醒要有 ACTION:DISPLAY、DESCRIPTION、TRIGGER")


def event_faults(event: Component) -> Iterator[Fault]:
    """What is wrong with an event, whatever else its feed holds."""
    here = event.number
    if any(len(event.by_name.get(name, ())) != 1 for name in ONCE):
        yield Fault(here, NEEDED)
    if any(len(event.by_name.get(name, ())) > 1 for name in AT_MOST_ONCE):
        yield Fault(here, REPEATED)
    yield from _times(event)
    sequence = event.value("SEQUENCE")
    if not (sequence.isascii() and sequence.isdigit()):
        yield Fault(event.number_of("SEQUENCE"), SEQUENCE_FORM)
    status = event.value("STATUS")
    if status not in STATUSES:
        yield Fault(event.number_of("STATUS"), STATUS_KNOWN)
    if event.value("SUMMARY").startswith(OFF_PREFIXES) != (status == "CANCELLED"):
        yield Fault(event.number_of("SUMMARY"), OFF_SAID)
    for rule, names in ((NO_RECURRENCE, OF_RECURRENCE), (NO_PEOPLE, OF_PEOPLE)):
        for name in names:
            if name in event.by_name:
                yield Fault(event.number_of(name), rule)
    for alarm in event.all("VALARM"):
        if alarm.value("ACTION") != "DISPLAY" or not alarm.value("DESCRIPTION"):
            yield Fault(alarm.number, ALARM_FORM)


def _times(event: Component) -> Iterator[Fault]:
    start, end = (_instant(event, name) for name in ("DTSTART", "DTEND"))
    if start and end and end <= start:
        yield Fault(event.number_of("DTEND"), ORDER)
    stamps = [event.value(name) for name in ("DTSTAMP", "LAST-MODIFIED")]
    if not all(stamp.endswith("Z") for stamp in stamps):
        yield Fault(event.number_of("DTSTAMP"), STAMP_ZONE)
    if stamps[0] != stamps[1]:
        yield Fault(event.number_of("DTSTAMP"), STAMP_REVISION)


def _instant(event: Component, name: str) -> datetime | None:
    lines = event.by_name.get(name)
    return instant(lines[0]) if lines else None
