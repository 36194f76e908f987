"""What stands on a sheet, as values: a test can look at them before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from qunce.rendering.poster.letters import Letters


class Weight(StrEnum):
    """Two weights are enough: what leads, and the rest."""

    REGULAR = "Regular"
    BOLD = "Bold"


Measure = Callable[[str], float]
"""How wide a text is, in pixels."""


class Fonts(Protocol):
    """A typeface at any size in pixels."""

    def measure(self, weight: Weight, size: int, /) -> Measure:
        """The widths of its characters and words."""

    @property
    def letters(self) -> Callable[[Weight, int, str], "Letters"]:
        """Its characters and words, to be put together to lines."""


PAPER = "#ffffff"
INK = "#1a2327"
INK2 = "#54616a"
LINE = "#dfe5e8"
QING = "#1b5e8a"
QING_TINT = "#e8f1f7"
"""The site's own, as in theme/styles/tokens.css."""


class Box(NamedTuple):
    """Pixels from the sheet's upper left corner; right and bottom lie outside."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Box") -> bool:
        """Whether another box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One line; its box is as wide as the words and as high as the line."""

    box: Box
    words: str
    size: int
    weight: Weight
    colour: str


@dataclass(frozen=True, slots=True)
class Fill:
    """A flat field, a rule where it is thin."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class Node:
    """A point on a rail: filled, or a ring on the ground."""

    box: Box
    colour: str
    is_filled: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Where the photo goes, cut to the shape of the box."""

    box: Box


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone."""

    box: Box
    url: str


Mark = Text | Fill | Node | Picture | Code


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size in pixels and all that stands on it, in the order it is drawn."""

    width: int
    height: int
    marks: tuple[Mark, ...]
