"""极简: the date large, the title, who speaks; much white, one hairline."""

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import INK, INK2, QING, Box, Fonts, Mark, Picture, Sheet, Weight
from qunce.rendering.poster.order import HEIGHT, WIDTH
from qunce.rendering.poster.parts import (
    BODY_BOTTOM,
    INNER,
    MARGIN,
    RIGHT,
    foot,
    title_styles,
)
from qunce.rendering.poster.rows import rows_for, set_rows, without_labels
from qunce.rendering.poster.words import PosterWords

DAYS = tuple(Style(size, Weight.BOLD, QING, leading=1.16) for size in (148, 120, 96))
WHEN = Style(64, Weight.REGULAR, INK, leading=1.3)
ZONE = Style(36, colour=INK2)
TITLE = title_styles(96, 88, 80, 72, 64, 56, 50)
TITLE_HEIGHT = 460
TITLE_HEIGHT_UNDER_PHOTO = 390
SERIES = Style(42, colour=INK2)
PHOTO = 300
"""A square at the right of the date."""


def plain(words: PosterWords, fonts: Fonts, *, with_photo: bool) -> Sheet:
    """The sheet in this layout."""
    width = INNER - (PHOTO + 40 if with_photo else 0)
    head = Column(fonts, MARGIN, width, MARGIN + 12)
    head.fitting(words.day, DAYS, DAYS[0].line)
    head.y += 8
    head.text(" ".join(filter(None, (words.weekday, words.hours))), WHEN, 2)
    if words.zone:
        head.text(words.zone, ZONE, 2)
    marks: list[Mark] = head.marks
    if with_photo:
        marks.append(Picture(Box(RIGHT - PHOTO, MARGIN + 24, RIGHT, MARGIN + 24 + PHOTO)))
        head.y = max(head.y, MARGIN + 24 + PHOTO)
    title = Column(fonts, MARGIN, INNER, head.y + 96)
    if words.series:
        title.text(words.series, SERIES, 1)
        title.y += 12
    title.fitting(words.title, TITLE, TITLE_HEIGHT_UNDER_PHOTO if with_photo else TITLE_HEIGHT)
    top = title.y + 48
    wanted = rows_for(words, fonts, width=INNER, height=BODY_BOTTOM - top)
    rows = set_rows(
        without_labels(wanted), fonts, left=MARGIN, width=INNER, top=top, bottom=BODY_BOTTOM
    )
    texts = [mark for row in rows for mark in row.marks]
    return Sheet(WIDTH, HEIGHT, (*marks, *title.marks, *texts, *foot(words, fonts)))
