"""A column of text that grows downwards, each line as wide as the column allows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from qunce.rendering.poster.line_breaking import broken, torn
from qunce.rendering.poster.marks import INK, Box, Fonts, Mark, Text, Weight

SOMEWHAT_SMALLER = 0.6


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
        right = self.left + self.fonts(style.weight, style.size).getlength(words)
        box = Box(self.left, self.y, right, self.y + style.line)
        self.marks.append(Text(box, words, style.size, style.weight, style.colour))
        self.y += style.line

    def lines(self, words: str, style: Style, most_lines: int | None = None) -> list[str]:
        """How a text would be broken."""
        return broken(words, self.width, self.fonts(style.weight, style.size).getlength, most_lines)

    def fitting(self, words: str, styles: Sequence[Style], height: float) -> None:
        """Set a title within a height, as large as it fits; at the last size, cut it.

        Somewhat smaller is better where then fewer of its clauses are torn.
        """
        ways = [(style, self.lines(words, style)) for style in styles]
        fitting = [(style, lines) for style, lines in ways if len(lines) * style.line <= height]
        if not fitting:
            style = styles[-1]
            self.text(words, style, max(1, int(height // style.line)))
            return
        least = fitting[0][0].size * SOMEWHAT_SMALLER
        near = [(style, lines) for style, lines in fitting if style.size >= least]
        style, lines = min(near, key=lambda way: torn(way[1]))
        for line in lines:
            self.line(line, style)
