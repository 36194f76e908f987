"""Every rule that a feed has to keep, in one question."""

from itertools import chain

from qunce.rendering.feed_lint.components import read_components
from qunce.rendering.feed_lint.event_rules import event_faults
from qunce.rendering.feed_lint.fault import Fault
from qunce.rendering.feed_lint.feed_rules import ONE_CALENDAR, Expected, calendar_faults
from qunce.rendering.feed_lint.lines import read_lines
from qunce.rendering.feed_lint.values import value_faults


def feed_faults(feed: bytes, expected: Expected) -> list[Fault]:
    """What is wrong with a feed, in the order of its lines; nothing for a good one.

    It is read strictly and by code that shares nothing with what writes it.
    """
    lines, faults = read_lines(feed)
    calendars, nesting = read_components(lines)
    faults += nesting
    faults += chain.from_iterable(map(value_faults, lines))
    if [calendar.name for calendar in calendars] != ["VCALENDAR"]:
        faults.append(Fault(1, ONE_CALENDAR))
    for calendar in calendars:
        faults += calendar_faults(calendar, expected)
        faults += chain.from_iterable(map(event_faults, calendar.all("VEVENT")))
    return sorted(set(faults))
