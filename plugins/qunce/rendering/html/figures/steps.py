"""Steps that follow only when the one before did not do: each stands further in."""

from collections.abc import Iterator

from qunce.model.figures.diagram import Diagram, Part
from qunce.rendering.html.figures.sheet import (
    NAME,
    NAME_LINE,
    WIDTH,
    WORDS,
    WORDS_LINE,
    Box,
    Drawing,
    Path,
    Shape,
    lines_of,
    paragraph,
)

INDENT = 26
GAP = 14
PADDING = 12
EDGE = 2
"""Room for the strokes of the outermost frames."""


def steps(diagram: Diagram) -> Drawing:
    """Boxes below each other, with a line that leads from each into the next."""
    shapes: list[Shape] = []
    y: float = EDGE
    for number, part in enumerate(diagram.parts):
        x = EDGE + number * INDENT
        box = _box(x, y, part, is_here=part.name == diagram.here)
        shapes += [box, *_words(box, number, part)]
        if number:
            shapes.append(_into(x, y - GAP, box))
        y += box.height + GAP
    return Drawing(y - GAP + EDGE, tuple(shapes))


def _box(x: float, y: float, part: Part, *, is_here: bool) -> Box:
    said = _lines(x, part)
    height = 2 * PADDING + NAME_LINE - 6 + len(said) * WORDS_LINE + (4 if said else 0)
    return Box(x, y, WIDTH - EDGE - x, height, is_here)


def _lines(x: float, part: Part) -> list[str]:
    return lines_of(part.words, (WIDTH - EDGE - x - 2 * PADDING) / WORDS)


def _words(box: Box, number: int, part: Part) -> Iterator[Shape]:
    x, y = box.x + PADDING, box.y + PADDING + NAME - 2
    yield from paragraph(x, y, [f"{number + 1} {part.name}"], "qc-name")
    yield from paragraph(x, y + NAME_LINE + 1, _lines(box.x, part), "qc-words")


def _into(x: float, above: float, box: Box) -> Path:
    """From the foot of the box above down, and into the left side of this one."""
    down, middle = x - INDENT / 2, box.y + box.height / 2
    return Path(f"M{down:g} {above:g}V{middle:g}H{x - 3:g}M{x - 9:g} {middle - 5:g}l6 5 -6 5")
