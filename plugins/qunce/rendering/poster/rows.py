"""Labelled rows that share the height they are given: the last ones give way, the gaps grow."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import Fonts, Text, Weight
from qunce.rendering.poster.parts import ABOUT, BODY, NAME
from qunce.rendering.poster.words import PosterWords

LEAST_GAP, MOST_GAP = 26, 64
TOGETHER = Style(44, Weight.BOLD)
HOST = "主持"
"""The one row that any sheet can do without."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text of a row, and how many lines it may take."""

    words: str
    style: Style
    most_lines: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its place: marks, and the top and height of its first line."""

    label: str
    marks: tuple[Text, ...]
    top: float
    first: int


def rows_for(
    words: PosterWords, fonts: Fonts, *, before: Sequence[Row] = (), width: float, height: float
) -> list[Row]:
    """Who speaks, where and how, after what stands before; as much of it as a height allows.

    Many speakers stand in one row before a place is left out, and the host is the first to go.
    """
    rest = tuple(_fact_rows(words))
    ways = [[*before, who(words), *rest] for who in (_one_by_one, _all_together)]
    needed = (height_of(rows, fonts, width, without_host=True) <= height for rows in ways)
    return next((rows for rows, fits in zip(ways, needed, strict=True) if fits), ways[-1])


def without_labels(rows: Iterable[Row]) -> list[Row]:
    """The rows that say by themselves what they are."""
    return [row for row in rows if row.label != HOST]


def _one_by_one(words: PosterWords) -> Row:
    """Each speaker with a line on who that is; how many more there are."""
    lines: list[Line] = []
    for one in words.speakers:
        lines.append(Line(one.name, NAME, 2))
        if one.about:
            lines.append(Line(one.about, ABOUT, 2))
    if words.more_speakers:
        lines.append(Line(words.more_speakers.strip(), ABOUT))
    return Row("嘉宾", tuple(lines))


def _all_together(words: PosterWords) -> Row:
    """Their names alone."""
    names = "、".join(one.name for one in words.speakers) + words.more_speakers
    return Row("嘉宾", (Line(names, TOGETHER, 2),) if names else ())


def _fact_rows(words: PosterWords) -> Iterator[Row]:
    """Where and how, what matters most first."""
    if words.place:
        yield Row("地点", (Line(words.place, BODY, 2),))
    groups = (Line(words.groups, ABOUT, 2),) if words.groups else ()
    yield Row("怎么参加", (Line(words.way_in, BODY, 2), *groups))
    if words.host:
        yield Row(HOST, (Line(words.host, BODY),))


def set_rows(
    rows: Sequence[Row], fonts: Fonts, *, left: float, width: float, top: float, bottom: float
) -> list[SetRow]:
    """Put as many rows as there is room for between `top` and `bottom`, evenly apart."""
    shown = [row for row in rows if row.lines]
    heights = [row_height(row, fonts, width) for row in shown]
    while len(shown) > 1 and sum(heights) + LEAST_GAP * (len(shown) - 1) > bottom - top:
        shown.pop()
        heights.pop()
    spare = (bottom - top - sum(heights)) / max(len(shown), 1)
    gap = round(min(max(spare, LEAST_GAP), MOST_GAP))
    placed: list[SetRow] = []
    for row, height in zip(shown, heights, strict=True):
        placed.append(_set(row, fonts, left, width, top))
        top += height + gap
    return placed


def height_of(
    rows: Sequence[Row], fonts: Fonts, width: float, *, without_host: bool = False
) -> float:
    """What rows need at least."""
    heights = [
        row_height(row, fonts, width)
        for row in rows
        if row.lines and not (without_host and row.label == HOST)
    ]
    return sum(heights) + LEAST_GAP * (len(heights) - 1)


def row_height(row: Row, fonts: Fonts, width: float) -> float:
    """How high a row is."""
    return _column(row, fonts, 0, width, 0).y


def _set(row: Row, fonts: Fonts, left: float, width: float, top: float) -> SetRow:
    marks = _column(row, fonts, left, width, top).marks
    texts = tuple(mark for mark in marks if isinstance(mark, Text))
    return SetRow(row.label, texts, top, row.lines[0].style.line)


def _column(row: Row, fonts: Fonts, left: float, width: float, top: float) -> Column:
    column = Column(fonts, left, width, top)
    for line in row.lines:
        column.text(line.words, line.style, line.most_lines)
    return column
