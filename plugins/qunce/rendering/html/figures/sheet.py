"""What a diagram is made of, and how words fit into it. Units are those of the sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from qunce.model.figures.width import width

WIDTH = 320
"""Of every sheet: shown on a phone about as wide as it is, on paper and desks not much wider."""
NAME, WORDS = 16, 14
"""Size of letters. The narrowest phone shows the smaller one at more than 12 px."""
NAME_LINE, WORDS_LINE = 22, 19
CLOSING = frozenset("，。、；：？！）」』”’》】…")
"""What never begins a line; it hangs over the edge for that."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one line; `y` is their base line."""

    x: float
    y: float
    words: str
    kind: str
    """Their class: qc-name, qc-words."""
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Path:
    """A line, as SVG path data."""

    data: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on a line."""

    x: float
    y: float
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A frame around words."""

    x: float
    y: float
    width: float
    height: float
    is_here: bool = False
    corner: float = 4


Shape = Text | Path | Dot | Box


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet of a height of their own, in the order in which they are painted."""

    height: float
    shapes: tuple[Shape, ...]


def lines_of(words: str, most: float) -> list[str]:
    """Words in as few lines as hold them, all about as long, none above so many Chinese characters.

    Latin words and numbers stay whole; a sign that ends a clause hangs over the edge.
    """
    lines = _filled(words, most)
    narrower = most
    while len(lines) > 1 and narrower > most / 2:
        narrower -= 0.5
        evener = _filled(words, narrower)
        if len(evener) > len(lines):
            break
        lines = evener
    return lines


def _filled(words: str, most: float) -> list[str]:
    lines = [""]
    for piece in _pieces(words):
        fits = width((lines[-1] + piece).rstrip()) <= most
        if fits or piece in CLOSING or not lines[-1]:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines if line.strip()]


def _pieces(words: str) -> Iterator[str]:
    piece = ""
    for char in words:
        if (char.isascii() and char != " ") or char == "–":
            piece += char
            continue
        if piece:
            yield piece
        piece = ""
        yield char
    if piece:
        yield piece


def paragraph(x: float, y: float, lines: list[str], kind: str) -> Iterator[Text]:
    """Lines below each other, the first with its base line at `y`."""
    pitch = NAME_LINE if kind == "qc-name" else WORDS_LINE
    for number, line in enumerate(lines):
        yield Text(x, y + number * pitch, line, kind)
