"""One thing split into groups side by side, and where they come together again."""

from collections.abc import Iterator, Sequence

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
    Text,
    lines_of,
    paragraph,
)

EDGE = 2
GAP = 10
PADDING = 9
END = 40
"""Height of what is split, and of where it comes together."""
DROP = 32
"""How far the lines between them lead down."""
MIDDLE = WIDTH // 2


def split(diagram: Diagram) -> Drawing:
    """What is split on top, groups below, and what becomes of them at the foot."""
    source, *together = diagram.parts
    boxes = _groups(source.groups, diagram.here)
    foot = boxes[0].y + boxes[0].height
    shapes: list[Shape] = [*_end(source, EDGE, diagram.here), _fork(EDGE + END, boxes)]
    for box, part in zip(boxes, source.groups, strict=True):
        shapes += [box, *_words(box, part)]
    for part in together:
        shapes += [_join(foot, boxes), *_end(part, foot + DROP, diagram.here)]
    return Drawing(foot + EDGE + len(together) * (DROP + END), tuple(shapes))


def _end(part: Part, y: float, here: str) -> Iterator[Shape]:
    yield Box(EDGE, y, WIDTH - 2 * EDGE, END, part.name == here)
    yield Text(MIDDLE, y + END / 2 + 6, part.name, "qc-name", "middle")


def _groups(groups: Sequence[Part], here: str) -> list[Box]:
    """As high as the one with most words."""
    wide = (WIDTH - 2 * EDGE - GAP * (len(groups) - 1)) / len(groups)
    most = max(len(_lines(part, wide)) for part in groups)
    height = 2 * PADDING + NAME_LINE - 4 + most * WORDS_LINE + (2 if most else 0)
    return [
        Box(
            round(EDGE + n * (wide + GAP), 1),
            EDGE + END + DROP,
            round(wide, 1),
            height,
            part.name == here,
        )
        for n, part in enumerate(groups)
    ]


def _lines(part: Part, wide: float) -> list[str]:
    return lines_of(part.words, (wide - 2 * PADDING) / WORDS)


def _words(box: Box, part: Part) -> Iterator[Shape]:
    x, y = box.x + PADDING, box.y + PADDING + NAME - 2
    yield from paragraph(x, y, [part.name], "qc-name")
    yield from paragraph(x, y + NAME_LINE, _lines(part, box.width), "qc-words")


def _fork(y: float, boxes: Sequence[Box]) -> Path:
    middles = [box.x + box.width / 2 for box in boxes]
    half, arrow = y + DROP / 2, "l-5 -6m5 6l5 -6"
    drops = "".join(f"M{x:g} {half:g}V{boxes[0].y - 2:g}{arrow}" for x in middles)
    return Path(f"M{MIDDLE} {y:g}V{half:g}M{middles[0]:g} {half:g}H{middles[-1]:g}{drops}")


def _join(foot: float, boxes: Sequence[Box]) -> Path:
    middles = [box.x + box.width / 2 for box in boxes]
    half = foot + DROP / 2
    drops = "".join(f"M{x:g} {foot:g}V{half:g}" for x in middles)
    arrow = f"M{MIDDLE} {half:g}V{foot + DROP - 2:g}l-5 -6m5 6l5 -6"
    return Path(f"{drops}M{middles[0]:g} {half:g}H{middles[-1]:g}{arrow}")
