"""大字: the title on a field of 石青, or under a photo; the rest in few lines below."""

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import (
    PAPER,
    QING,
    QING_TINT,
    Box,
    Fill,
    Fonts,
    Mark,
    Picture,
    Sheet,
    Weight,
)
from qunce.rendering.poster.order import HEIGHT, WIDTH
from qunce.rendering.poster.parts import (
    BODY_BOTTOM,
    INNER,
    MARGIN,
    foot,
    moved,
    title_styles,
)
from qunce.rendering.poster.rows import rows_for, set_rows, without_labels
from qunce.rendering.poster.words import PosterWords

FIELD_BOTTOM = 900
PHOTO_BOTTOM = 340
SERIES = Style(42, Weight.BOLD, QING_TINT)
TITLE = title_styles(168, 152, 136, 120, 104, 92, 80, 70, 62, 54, 48, colour=PAPER)
WHEN = Style(66, Weight.BOLD, PAPER, leading=1.3)
ZONE = Style(36, colour=QING_TINT)


def headline(words: PosterWords, fonts: Fonts, *, with_photo: bool) -> Sheet:
    """The sheet in this layout."""
    top = PHOTO_BOTTOM if with_photo else 0
    field: list[Mark] = [Fill(Box(0, top, WIDTH, FIELD_BOTTOM), QING)]
    if with_photo:
        field.append(Picture(Box(0, 0, WIDTH, PHOTO_BOTTOM)))
    when = _when(words, fonts)
    head = Column(fonts, MARGIN, INNER, top + (40 if with_photo else MARGIN))
    if words.series:
        head.text(words.series, SERIES, 1)
        head.y += 12
    head.fitting(words.title, TITLE, when[0].box.top - head.y - 20)
    top = FIELD_BOTTOM + 44
    rows = rows_for(words, fonts, width=INNER, height=BODY_BOTTOM - top)
    below = set_rows(
        without_labels(rows), fonts, left=MARGIN, width=INNER, top=top, bottom=BODY_BOTTOM
    )
    texts = [mark for row in below for mark in row.marks]
    return Sheet(WIDTH, HEIGHT, (*field, *head.marks, *when, *texts, *foot(words, fonts)))


def _when(words: PosterWords, fonts: Fonts) -> list[Mark]:
    """Day and hours at the foot of the field."""
    column = Column(fonts, MARGIN, INNER, 0)
    column.text(" ".join((words.day, words.weekday, words.hours)).strip(), WHEN, 2)
    if words.zone:
        column.text(words.zone, ZONE, 1)
    return list(moved(column.marks, down=FIELD_BOTTOM - 52 - column.y))
