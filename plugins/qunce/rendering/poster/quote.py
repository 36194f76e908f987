"""一句话: a takeaway, large, under a rule; below it who said it, and the code of the summary."""

from qunce.rendering.poster.code import BORDER, modules, scale_within
from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import INK, INK2, Box, Code, Fonts, Sheet, Weight
from qunce.rendering.poster.order import QUOTE_HEIGHT, QUOTE_WIDTH
from qunce.rendering.poster.parts import moved, rule, title_styles
from qunce.rendering.poster.quote_words import QuoteWords

MARGIN = 88
RIGHT, BOTTOM = QUOTE_WIDTH - MARGIN, QUOTE_HEIGHT - MARGIN
SIDE = 420
"""The square that the code with its border has to fit into, as on a poster."""
SENTENCE = title_styles(120, 104, 92, 84, 76, 68, 60, 52, 46)
TOP = MARGIN + 64
GAP = 48
NAME = Style(44, Weight.BOLD, INK, leading=1.4)
ABOUT = Style(34, colour=INK2, leading=1.5)


def quote(words: QuoteWords, fonts: Fonts, *, with_photo: bool) -> Sheet:  # noqa: ARG001 - as the posters
    """The sheet in this layout; it has no photo."""
    code = _code_box(words.url)
    head = Column(fonts, MARGIN, RIGHT - MARGIN, TOP)
    head.fitting(words.sentence, SENTENCE, code.top - TOP - GAP)
    foot = Column(fonts, MARGIN, code.left - MARGIN, 0)
    for text, style in ((words.speaker, NAME), (words.series, ABOUT), (words.day, ABOUT)):
        foot.text(text, style, 2)
    foot.text(words.site, ABOUT, 1)
    below = moved(foot.marks, down=BOTTOM - foot.y)
    line = rule(MARGIN, MARGIN, RIGHT, 6, INK)
    return Sheet(QUOTE_WIDTH, QUOTE_HEIGHT, (line, *head.marks, *below, Code(code, words.url)))


def _code_box(url: str) -> Box:
    """The dark part stands on the margins: the border around it is white as the sheet is."""
    scale = scale_within(url, SIDE)
    side = scale * (len(modules(url)) + 2 * BORDER)
    right, bottom = RIGHT + BORDER * scale, BOTTOM + BORDER * scale
    return Box(right - side, bottom - side, right, bottom)
