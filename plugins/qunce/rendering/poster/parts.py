"""Parts that the layouts share: the foot with the code, people, facts, the photo."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qunce.rendering.poster.code import BORDER, modules, scale_within
from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import INK2, LINE, Box, Code, Fill, Fonts, Mark, Weight
from qunce.rendering.poster.order import HEIGHT, WIDTH
from qunce.rendering.poster.words import PosterWords

MARGIN = 88
RIGHT = WIDTH - MARGIN
INNER = WIDTH - 2 * MARGIN
CODE = 420
"""The square that a code with its border has to fit into: its dark part then measures 300 to
354 px for any address of up to 250 characters."""
FOOT_TOP = 1436
"""Where the hairline over the foot runs."""
BODY_BOTTOM = FOOT_TOP - 28

CALL = Style(56, Weight.BOLD, leading=1.35)
HINT = Style(34, colour=INK2, leading=1.5)
LABEL = Style(36, colour=INK2, leading=1.5)
BODY = Style(42, leading=1.4)
NAME = Style(52, Weight.BOLD, leading=1.4)
ABOUT = Style(38, colour=INK2, leading=1.45)

HOW_TO_SCAN = "微信里长按图片，识别二维码"


def title_styles(*sizes: int, colour: str = "#1a2327") -> tuple[Style, ...]:
    """The steps in which a long title shrinks."""
    return tuple(Style(size, Weight.BOLD, colour, leading=1.28) for size in sizes)


def rule(left: float, top: float, right: float, height: float = 2, colour: str = LINE) -> Fill:
    """A horizontal line."""
    return Fill(Box(left, top, right, top + height), colour)


def foot(words: PosterWords, fonts: Fonts) -> Iterator[Mark]:
    """The code at the right, before it what it is for, how to scan it, whose site it is."""
    yield rule(MARGIN, FOOT_TOP, RIGHT)
    code = _code_box(words.url)
    yield Code(code, words.url)
    beside = Column(fonts, MARGIN, code.left - MARGIN, 0)
    for text, style in ((words.call, CALL), (HOW_TO_SCAN, HINT), (words.site, HINT)):
        beside.text(text, style, 2)
        beside.y += 8
    yield from moved(beside.marks, down=(code.top + code.bottom - beside.y) / 2)


def _code_box(url: str) -> Box:
    """The dark part stands on the margins: the border around it is white as the sheet is."""
    scale = scale_within(url, CODE)
    side = scale * (len(modules(url)) + 2 * BORDER)
    right, bottom = RIGHT + BORDER * scale, HEIGHT - MARGIN + BORDER * scale
    return Box(right - side, bottom - side, right, bottom)


def moved(marks: Sequence[Mark], *, down: float) -> Iterator[Mark]:
    """The same marks further down by whole pixels."""
    for mark in marks:
        left, top, right, bottom = mark.box
        yield replace(mark, box=Box(left, top + round(down), right, bottom + round(down)))
