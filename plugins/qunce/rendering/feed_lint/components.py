"""The components that content lines make up (RFC 5545 §3.6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qunce.rendering.feed_lint.fault import Fault, Rule
from qunce.rendering.feed_lint.lines import Line

NESTING = Rule("nesting", "RFC 5545 §3.6", "BEGIN 和 END 要成对")


@dataclass
class Component:
    """What stands between a BEGIN, which is in line `number`, and its END."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    @cached_property
    def by_name(self) -> dict[str, list[Line]]:
        """Its own properties."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.name, []).append(line)
        return found

    @cached_property
    def zones(self) -> frozenset[str]:
        """The time zones that its own properties name."""
        named = (line.params.get("TZID", "").strip('"') for line in self.lines)
        return frozenset(filter(None, named))

    @cached_property
    def triggers(self) -> tuple[str, ...]:
        """When its alarms ring, sorted."""
        return tuple(sorted(alarm.value("TRIGGER") for alarm in self.all("VALARM")))

    def value(self, name: str) -> str:
        """The value of its first property of a name; empty without one."""
        lines = self.by_name.get(name)
        return lines[0].value if lines else ""

    def number_of(self, name: str) -> int:
        """Where its first property of a name stands, else where it begins itself."""
        lines = self.by_name.get(name)
        return lines[0].number if lines else self.number

    def all(self, kind: str) -> Iterator["Component"]:
        """The parts of a kind that stand right in it."""
        return (part for part in self.parts if part.name == kind)


def read_components(lines: Sequence[Line]) -> tuple[list[Component], list[Fault]]:
    """The outermost components, and what does not nest."""
    root = Component("", 1)
    within, faults = [root], []
    for line in lines:
        if line.name == "BEGIN":
            part = Component(line.value.upper(), line.number)
            within[-1].parts.append(part)
            within.append(part)
        elif line.name != "END":
            within[-1].lines.append(line)
        elif len(within) > 1 and within[-1].name == line.value.upper():
            within.pop()
        else:
            faults.append(Fault(line.number, NESTING))
    stray = (*(part.number for part in within[1:]), *(line.number for line in root.lines))
    return root.parts, [*faults, *(Fault(number, NESTING) for number in stray)]
