"""A column of text that grows downwards, each line as wide as the column allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qunce.rendering.poster.line_breaking import broken, torn
from qunce.rendering.poster.marks import INK, Box, Fonts, Mark, Text, Weight

MUCH_SMALLER, LITTLE_SMALLER = 0.6, 0.8
"""How much size a title gives up to keep its clauses whole, and to have fewer torn."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; `leading` in sizes."""

    size: int
    weight: Weight = Weight.REGULAR
    colour: str = INK
    leading: float = 1.4

    @property
    def line(self) -> int:
        """How high a line is, in pixels."""
        return round(self.size * self.leading)


Way = tuple[Style, list[str]]
"""A text in lines, at one size."""


@dataclass(slots=True)
class Column:
    """Where the next line goes, and the marks made so far."""

    fonts: Fonts
    left: float
    width: float
    y: float
    marks: list[Mark] = field(default_factory=list)

    def text(self, words: str, style: Style, most_lines: int | None = None) -> None:
        """Set a text, in as many lines as it needs or may have."""
        for line in self.lines(words, style, most_lines):
            self.line(line, style)

    def line(self, words: str, style: Style) -> None:
        """Set one line as it is."""
        measure = self.fonts.measure(style.weight, style.size)
        right = self.left + sum(map(measure, words))
        box = Box(self.left, self.y, right, self.y + style.line)
        self.marks.append(Text(box, words, style.size, style.weight, style.colour))
        self.y += style.line

    def lines(self, words: str, style: Style, most_lines: int | None = None) -> list[str]:
        """How a text would be broken."""
        return broken(words, self.width, self.fonts.measure(style.weight, style.size), most_lines)

    def fitting(self, words: str, styles: Sequence[Style], height: float) -> None:
        """Set a title within a height, as large as it fits; at the last size, cut it."""
        ways = ((style, self.lines(words, style)) for style in styles)
        best = _best(way for way in ways if len(way[1]) * way[0].line <= height)
        if best is None:
            style = styles[-1]
            self.text(words, style, max(1, int(height // style.line)))
            return
        style, lines = best
        for line in lines:
            self.line(line, style)


def _best(ways: Iterator[Way]) -> Way | None:
    """The largest of which no clause is torn, else the one of the largest that is torn least.

    They come from the largest to the smallest, and no more are asked for than are needed.
    """
    near: list[Way] = []
    for way in ways:
        largest = near[0][0].size if near else way[0].size
        if way[0].size < largest * MUCH_SMALLER:
            break
        if not torn(way[1]):
            return way
        if way[0].size >= largest * LITTLE_SMALLER:
            near.append(way)
    return min(near, key=lambda way: torn(way[1]), default=None)
