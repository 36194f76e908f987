"""A diagram as data: what it shows, and how much of it fits on a phone."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What the parts of a diagram are to each other."""

    LOOP = "loop"
    STEPS = "steps"
    TIMELINE = "timeline"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Minutes:
    """A stretch of an event, counted from its start."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """One item of the list: a name, and what is said of it."""

    name: str
    words: str = ""
    groups: tuple["Part", ...] = ()
    """What it is split into; only in a split, and never deeper."""
    minutes: Minutes | None = None
    """What the name says, in a timeline that is to scale."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Within the limits of its shape."""

    title: str
    shape: Shape
    parts: tuple[Part, ...]
    here: str = ""
    """The name of the part that is marked; empty where none is."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many parts there may be, and how many Chinese characters of each."""

    fewest: int
    most: int
    name: int
    words: int
    """Zero where there is no place for any."""


LIMITS = {
    Shape.LOOP: Limits(3, 12, name=6, words=0),
    Shape.STEPS: Limits(2, 5, name=10, words=36),
    Shape.TIMELINE: Limits(2, 12, name=6, words=11),
    Shape.SPLIT: Limits(1, 2, name=17, words=0),
}
"""Of the list's first level; `rendering/html/figures` draws that much at 320 px."""

GROUPS = Limits(2, 3, name=5, words=24)
"""Of what a split is split into."""
