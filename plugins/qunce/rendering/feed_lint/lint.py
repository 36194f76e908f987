"""Every rule that a feed has to keep, in one question."""

from dataclasses import dataclass, field
from itertools import chain

from qunce.rendering.feed_lint.components import Component, read_components
from qunce.rendering.feed_lint.event_rules import event_faults
from qunce.rendering.feed_lint.fault import Fault
from qunce.rendering.feed_lint.feed_rules import ONE_CALENDAR, Expected, calendar_faults
from qunce.rendering.feed_lint.lines import read_lines
from qunce.rendering.feed_lint.values import value_faults

REPEATED = (b"VTIMEZONE", b"VEVENT")
"""What feeds of one site have in common."""


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
    """The same for many feeds of the same events and zones, each of which is looked at once."""

    _parts: dict[bytes, Component | None] = field(default_factory=dict)

    def faults(self, feed: bytes, expected: Expected) -> list[Fault]:
        """What `feed_faults` says."""
        return [] if self._is_good(feed, expected) else feed_faults(feed, expected)

    def _is_good(self, feed: bytes, expected: Expected) -> bool:
        """Whether parts that are good stand in a calendar that is."""
        around, taken = feed, []
        for name in REPEATED:
            around, texts = _taken_out(around, name)
            taken += [self._part(text) for text in texts]
        parts = [part for part in taken if part]
        calendars, faults = _read(around)
        if faults or len(calendars) != 1 or len(parts) < len(taken):
            return False
        calendars[0].parts += parts
        return not any(calendar_faults(calendars[0], expected))

    def _part(self, text: bytes) -> Component | None:
        """A component, or None for one that has a fault."""
        if text not in self._parts:
            found, faults = _read(text)
            self._parts[text] = found[0] if len(found) == 1 and not faults else None
            if found and found[0].name == "VEVENT" and any(event_faults(found[0])):
                self._parts[text] = None
        return self._parts[text]


def _taken_out(feed: bytes, name: bytes) -> tuple[bytes, list[bytes]]:
    """A feed without its components of a name, and these; one that does not end has a fault."""
    begin, end = b"BEGIN:%b\r\n" % name, b"END:%b\r\n" % name
    head, *pieces = feed.split(begin)
    parted = [piece.partition(end) for piece in pieces]
    around = head + b"".join(rest for _, _, rest in parted)
    return around, [begin + body + found for body, found, _ in parted]


def _read(text: bytes) -> tuple[list[Component], list[Fault]]:
    """The components of a text, and what is wrong with its letters, values and nesting."""
    lines, faults = read_lines(text)
    components, nesting = read_components(lines)
    return components, [*faults, *nesting, *chain.from_iterable(map(value_faults, lines))]
