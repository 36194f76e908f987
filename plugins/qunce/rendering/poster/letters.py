"""Letters as amounts of ink, in pieces that are drawn once and put together to lines."""

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

PIECE = re.compile(r"[\u2e80-\U0003ffff]| |[^\u2e80-\U0003ffff ]+")
"""A Chinese character, which stands where it stands whatever is beside it, or a word in others."""
ALL = 255
"""As much ink as there can be on a pixel."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How much ink is where, and the upper left corner of it, seen from the pen."""

    amounts: Image.Image
    left: int
    top: int


def letters_of(font: "FreeTypeFont", piece: str) -> Letters:
    """A piece as it is written from a pen on the baseline."""
    left, top, right, bottom = font.getbbox(piece, anchor="ls")
    x, y = math.floor(left), math.floor(top)
    amounts = Image.new("L", (math.ceil(right) - x, math.ceil(bottom) - y))
    ImageDraw.Draw(amounts).text((-x, -y), piece, ALL, font, anchor="ls")
    return Letters(amounts, x, y)
