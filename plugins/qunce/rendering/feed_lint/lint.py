"""Every rule that a feed has to keep, in one question."""

from dataclasses import dataclass, field
from itertools import chain

from qunce.rendering.feed_lint.components import Component, read_components
from qunce.rendering.feed_lint.event_rules import event_faults
from qunce.rendering.feed_lint.fault import Fault
from qunce.rendering.feed_lint.feed_rules import ONE_CALENDAR, Expected, calendar_faults
from qunce.rendering.feed_lint.lines import read_lines
from qunce.rendering.feed_lint.values import value_faults

BEGIN, END = b"\r\nBEGIN:VEVENT\r\n", b"\r\nEND:VEVENT"


def feed_faults(feed: bytes, expected: Expected) -> list[Fault]:
    """What is wrong with a feed, in the order of its lines; nothing for a good one.

    It is read strictly and by code that shares nothing with what writes it.
    """
    calendars, faults = _read(feed)
    if [calendar.name for calendar in calendars] != ["VCALENDAR"]:
        faults.append(Fault(1, ONE_CALENDAR))
    for calendar in calendars:
        faults += calendar_faults(calendar, expected)
        faults += chain.from_iterable(map(event_faults, calendar.all("VEVENT")))
    return sorted(set(faults))


@dataclass(frozen=True)
class FeedLint:
    """The same for many feeds of the same events, each of which is looked at once."""

    _events: dict[bytes, Component | None] = field(default_factory=dict)

    def faults(self, feed: bytes, expected: Expected) -> list[Fault]:
        """What `feed_faults` says."""
        return [] if self._is_good(feed, expected) else feed_faults(feed, expected)

    def _is_good(self, feed: bytes, expected: Expected) -> bool:
        """Whether events that are good stand in a calendar that is."""
        head, *pieces = feed.split(BEGIN)
        parted = [piece.partition(END) for piece in pieces]
        events = [self._event(body) for body, _, _ in parted]
        around = head + b"".join(tail for _, _, tail in parted)
        calendars, faults = _read(around)
        is_whole = all(end for _, end, _ in parted) and all(events)
        if faults or len(calendars) != 1 or not is_whole:
            return False
        calendars[0].parts += [event for event in events if event]
        return not any(calendar_faults(calendars[0], expected))

    def _event(self, body: bytes) -> Component | None:
        """An event, or None for one that has a fault."""
        if body not in self._events:
            found, faults = _read(BEGIN.lstrip() + body + END + b"\r\n")
            is_good = not faults and len(found) == 1 and not any(event_faults(found[0]))
            self._events[body] = found[0] if is_good else None
        return self._events[body]


def _read(text: bytes) -> tuple[list[Component], list[Fault]]:
    """The components of a text, and what is wrong with its letters, values and nesting."""
    lines, faults = read_lines(text)
    components, nesting = read_components(lines)
    return components, [*faults, *nesting, *chain.from_iterable(map(value_faults, lines))]
