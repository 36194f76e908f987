"""What comes when, from top to bottom: to scale where every part says its minutes."""

from collections.abc import Iterator, Sequence

from qunce.model.figures.diagram import Diagram, Part
from qunce.rendering.html.figures.sheet import Box, Dot, Drawing, Path, Shape, Text

LINE = 30
"""Between two lines of words, at least."""
SHORTEST = 240
TOP = 12
BAR, AXIS = 18, 11
WHEN, WHAT = 46, 144
NARROWEST = 3
"""Height of a part that takes no time."""


def timeline(diagram: Diagram) -> Drawing:
    """A bar of stretches, or a line with points."""
    parts = diagram.parts
    if all(part.minutes for part in parts):
        return _to_scale(diagram)
    places = [TOP + 6 + LINE * number for number in range(len(parts))]
    shapes: list[Shape] = [Path(f"M{AXIS} {places[0]}V{places[-1]}")]
    for part, y in zip(parts, places, strict=True):
        shapes += [Dot(AXIS, y, part.name == diagram.here), *_words(part, y, diagram.here)]
    return Drawing(places[-1] + TOP + 6, tuple(shapes))


def _to_scale(diagram: Diagram) -> Drawing:
    parts = diagram.parts
    height = max(SHORTEST, LINE * len(parts))
    bars = list(_bars(diagram, height))
    middles = [bar.y + bar.height / 2 for bar in bars]
    places = spread(middles, TOP + 4, TOP + height - 4)
    shapes: list[Shape] = [*bars]
    for part, middle, place in zip(parts, middles, places, strict=True):
        shapes.append(Path(f"M{BAR + 5} {middle:g}L{WHEN - 6} {place:g}"))
        shapes += _words(part, place, diagram.here)
    return Drawing(height + 2 * TOP, tuple(shapes))


def _bars(diagram: Diagram, height: float) -> Iterator[Box]:
    spans = [part.minutes for part in diagram.parts if part.minutes]
    start, total = spans[0].start, (spans[-1].end - spans[0].start) or 1
    for part, span in zip(diagram.parts, spans, strict=True):
        y = TOP + height * (span.start - start) / total
        long = max(height * (span.end - span.start) / total, NARROWEST)
        is_here = part.name == diagram.here
        yield Box(2, round(y, 1), BAR, round(long, 1), is_here, corner=1)


def spread(wanted: Sequence[float], first: float, last: float) -> list[float]:
    """Places in the same order, near those that are wanted, and a line apart."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + LINE if places else first))
    limit = last
    for number in reversed(range(len(places))):
        places[number] = round(min(places[number], limit), 1)
        limit = places[number] - LINE
    return places


def _words(part: Part, y: float, here: str) -> Iterator[Shape]:
    kind = "qc-name" if part.name == here else "qc-part"
    yield Text(WHEN if part.minutes else BAR + 10, y + 5, part.name, "qc-words")
    yield Text(WHAT if part.minutes else WHAT - 18, y + 6, part.words, kind)
