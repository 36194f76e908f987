"""Stages round a loop: down on the left, up on the right, and back to the first."""

from collections.abc import Iterator

from qunce.model.figures.diagram import Diagram
from qunce.rendering.html.figures.sheet import Dot, Drawing, Path, Shape, Text

LEFT, RIGHT = 15, 172
PITCH = 56
FIRST = 48
CORNER = 26
TO_TEXT = 16


def loop(diagram: Diagram) -> Drawing:
    """Where the parts cannot be halved the left side has one more."""
    down = (len(diagram.parts) + 1) // 2
    foot = FIRST + (down - 1) * PITCH
    return Drawing(foot + FIRST, (*_ring(foot), *_stops(diagram, down, foot)))


def _ring(foot: float) -> Iterator[Shape]:
    top, bottom, middle = FIRST - 36, foot + 36, (LEFT + RIGHT) // 2
    yield Path(
        f"M{LEFT} {top + CORNER}V{bottom - CORNER}q0 {CORNER} {CORNER} {CORNER}"
        f"H{RIGHT - CORNER}q{CORNER} 0 {CORNER} -{CORNER}V{top + CORNER}"
        f"q0 -{CORNER} -{CORNER} -{CORNER}H{LEFT + CORNER}q-{CORNER} 0 -{CORNER} {CORNER}"
    )
    yield Path(f"M{middle + 5} {top - 8}l-9 8 9 8M{middle - 5} {bottom - 8}l9 8 -9 8")


def _stops(diagram: Diagram, down: int, foot: float) -> Iterator[Shape]:
    up = len(diagram.parts) - down
    pitch = (foot - FIRST) / (up - 1) if up > 1 else 0
    for number, part in enumerate(diagram.parts):
        back = number - down
        x = LEFT if back < 0 else RIGHT
        y = FIRST + number * PITCH if back < 0 else round(foot - back * pitch)
        is_here = part.name == diagram.here
        yield Dot(x, y, is_here)
        kind = "qc-name" if is_here else "qc-part"
        yield Text(x + TO_TEXT, y + 6, f"{number + 1} {part.name}", kind)
