"""Which parts of a list or a map stay, which go, and what is new between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from qunce.writing.metadata.values import Said

FRONT = -1
"""In front of the first part."""


@dataclass(frozen=True, slots=True)
class New:
    """A part to be added; `name` is a map's key, empty in a list."""

    name: str
    value: Said


@dataclass(frozen=True, slots=True)
class Plan:
    """Parts go by their place in the file, from 0."""

    kept: dict[int, Said] = field(default_factory=dict)
    """Each with the value that it is to have."""
    added: dict[int, list[New]] = field(default_factory=dict)
    """What comes behind each kept part, and in `FRONT` of all."""

    @property
    def first(self) -> int:
        """The first part that is kept."""
        return min(self.kept)

    def add(self, behind: int, part: New) -> None:
        """One more part behind this one and what was added there before."""
        self.added.setdefault(behind, []).append(part)


def plan_list(old: Sequence[Said], new: Sequence[Said]) -> Plan:
    """Items that both have stay; of the others, those at the same place become one another."""
    plan = Plan()
    matcher = SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        places, values = range(start, end), new[new_start:new_end]
        plan.kept.update(zip(places, values, strict=False))
        behind = max(plan.kept, default=FRONT)
        for value in values[len(places) :]:
            plan.add(behind, New("", value))
    return plan


def plan_map(old: Sequence[str], new: dict[str, Said], order: Sequence[str]) -> Plan:
    """Keys stay where they are; a new one goes where the order puts it, one without at the end."""
    plan = Plan({place: new[name] for place, name in enumerate(old) if name in new})
    places = {old[place]: place for place in plan.kept}
    added = [*(name for name in order if name in new), *(name for name in new if name not in order)]
    for name in added:
        if name not in places:
            plan.add(_behind(name, places, order), New(name, new[name]))
    return plan


def plan_named(old: Sequence[str], new: dict[str, Said]) -> Plan:
    """The same where the author's order says something: one that moves goes, and is added."""
    plan, names = Plan(), [*new]
    matcher = SequenceMatcher(None, old, names, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            plan.kept.update((place, new[old[place]]) for place in range(start, end))
        else:
            for name in names[new_start:new_end]:
                plan.add(max(plan.kept, default=FRONT), New(name, new[name]))
    return plan


def _behind(name: str, places: dict[str, int], order: Sequence[str]) -> int:
    """Where fewest of the keys that are there stand on the wrong side of a new one."""
    slots = [FRONT, *places.values()]
    if name not in order:
        return slots[-1]
    known = [(order.index(one), place) for one, place in places.items() if one in order]
    own = order.index(name)
    return min(slots, key=lambda slot: sum((n < own) != (p <= slot) for n, p in known))
