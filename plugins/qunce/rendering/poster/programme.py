"""节目单: a run-of-show sheet as the site is one: a rail, labels before it, what holds behind it."""

from collections.abc import Iterator

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import (
    INK,
    QING,
    Box,
    Fill,
    Fonts,
    Mark,
    Node,
    Picture,
    Sheet,
    Weight,
)
from qunce.rendering.poster.order import HEIGHT, WIDTH
from qunce.rendering.poster.parts import (
    BODY_BOTTOM,
    INNER,
    LABEL,
    MARGIN,
    RIGHT,
    foot,
    rule,
    title_styles,
)
from qunce.rendering.poster.rows import Line, Row, SetRow, height_of, rows_for, set_rows
from qunce.rendering.poster.words import PosterWords

SERIES = Style(42, Weight.BOLD, QING)
TITLE = title_styles(116, 104, 92, 80, 70, 62, 54)
TITLE_HEIGHT = 480
TITLE_HEIGHT_OVER_PHOTO = 320
LEAST_PHOTO, MOST_PHOTO, PHOTO_GAP = 280, 440, 44
RAIL = MARGIN + 196
TEXT_LEFT = RAIL + 44
WHEN = Style(68, Weight.BOLD, QING, leading=1.28)
WHEN_IN_ONE_LINE = Style(48, Weight.BOLD, QING)
ZONE = Style(36, colour=INK)
POINT = 12


def programme(words: PosterWords, fonts: Fonts, *, with_photo: bool) -> Sheet:
    """The sheet in this layout."""
    head = Column(fonts, MARGIN, INNER, MARGIN + 44)
    head.marks.append(rule(MARGIN, MARGIN, RIGHT, 12, INK))
    if words.series:
        head.text(words.series, SERIES, 1)
        head.y += 12
    head.fitting(words.title, TITLE, TITLE_HEIGHT_OVER_PHOTO if with_photo else TITLE_HEIGHT)
    head.y += 40
    width, before = RIGHT - TEXT_LEFT, (_when(words, in_one_line=with_photo),)
    room = BODY_BOTTOM - head.y
    for_rows = room - PHOTO_GAP - LEAST_PHOTO if with_photo else room
    rows = rows_for(words, fonts, before=before, width=width, height=for_rows)
    if with_photo:
        spare = room - PHOTO_GAP - height_of(rows, fonts, width, without_host=True)
        height = round(min(max(spare, LEAST_PHOTO), MOST_PHOTO))
        head.marks.append(Picture(Box(MARGIN, head.y, RIGHT, head.y + height)))
        head.y += height + PHOTO_GAP
    placed = set_rows(rows, fonts, left=TEXT_LEFT, width=width, top=head.y, bottom=BODY_BOTTOM)
    return Sheet(WIDTH, HEIGHT, (*head.marks, *_rail(placed, fonts), *foot(words, fonts)))


def _when(words: PosterWords, *, in_one_line: bool) -> Row:
    day = f"{words.day} {words.weekday}".strip()
    if in_one_line:
        lines = [Line(f"{day} {words.hours}".strip(), WHEN_IN_ONE_LINE, 2)]
    else:
        lines = [Line(text, WHEN) for text in (day, words.hours) if text]
    if words.zone:
        lines.append(Line(words.zone, ZONE))
    return Row("时间", tuple(lines))


def _rail(rows: list[SetRow], fonts: Fonts) -> Iterator[Mark]:
    """The line runs from the first point to the last; the first, the time, is filled."""
    middles = [row.top + row.first / 2 for row in rows]
    yield Fill(Box(RAIL - 2, middles[0], RAIL + 1, middles[-1]), QING)
    for row, middle in zip(rows, middles, strict=True):
        box = Box(RAIL - POINT - 0.5, middle - POINT, RAIL + POINT - 0.5, middle + POINT)
        yield Node(box, QING, is_filled=row is rows[0])
        label = Column(fonts, MARGIN, RAIL - MARGIN, round(middle - LABEL.line / 2))
        label.text(row.label, LABEL, 1)
        yield from label.marks
        yield from row.marks
