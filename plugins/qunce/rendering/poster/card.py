"""The card that chats show beside a link: 1200×630, without a code, as whoever sees it can press it."""

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import INK, INK2, QING, Fonts, Sheet, Weight
from qunce.rendering.poster.order import CARD_HEIGHT, CARD_WIDTH
from qunce.rendering.poster.parts import moved, rule, title_styles
from qunce.rendering.poster.words import PosterWords

MARGIN = 72
RIGHT = CARD_WIDTH - MARGIN
SERIES = Style(36, Weight.BOLD, QING)
TITLE = title_styles(88, 78, 68, 60, 52, 46)
WHEN = Style(48, Weight.BOLD, QING, leading=1.35)
WHO = Style(36, colour=INK2, leading=1.4)


def card(words: PosterWords, fonts: Fonts, *, with_photo: bool) -> Sheet:  # noqa: ARG001 - as the posters
    """Series, title, time and speakers; no photo, which would leave the title no room."""
    foot = Column(fonts, MARGIN, RIGHT - MARGIN, 0)
    foot.text(words.time, WHEN, 1)
    names = "、".join(one.name for one in words.speakers)
    foot.text(" · ".join(filter(None, (f"{names}{words.more_speakers}", words.site))), WHO, 1)
    foot_marks = list(moved(foot.marks, down=CARD_HEIGHT - MARGIN + 12 - foot.y))
    head = Column(fonts, MARGIN, RIGHT - MARGIN, MARGIN + 28)
    head.marks.append(rule(MARGIN, MARGIN - 12, RIGHT, 10, INK))
    if words.series:
        head.text(words.series, SERIES, 1)
        head.y += 8
    head.fitting(words.title, TITLE, foot_marks[0].box.top - head.y - 20)
    return Sheet(CARD_WIDTH, CARD_HEIGHT, (*head.marks, *foot_marks))
