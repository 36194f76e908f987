"""From a sheet to a picture: the same bytes for the same sheet, fonts and photo.

It is painted in its few colours from the start: in true colours it would have three times as many
bytes, for each of which the nearest of the few had to be found afterwards.
"""

import math
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from qunce.rendering.poster.code import BORDER, modules, scale_within
from qunce.rendering.poster.letters import ALL, PIECE
from qunce.rendering.poster.marks import (
    INK,
    PAPER,
    Box,
    Code,
    Fill,
    Fonts,
    Mark,
    Node,
    Picture,
    Sheet,
    Text,
)
from qunce.rendering.poster.palette import Palette, palette_of
from qunce.rendering.poster.png import png

BASELINE = 0.88
"""Where the letters stand in a box as high as their size: the ascent of Noto Sans CJK."""
RING = 4


def painted(sheet: Sheet, fonts: Fonts, photo: Image.Image | None) -> bytes:
    """The sheet as a PNG of few colours."""
    palette = palette_of(sheet.marks, photo)
    image = Image.new("P", (sheet.width, sheet.height))
    image.putpalette(palette.channels)
    for mark in sheet.marks:
        _paint(image, mark, fonts, palette, photo)
    return _with_photo(image) if photo else png(image)


def _with_photo(image: Image.Image) -> bytes:
    """Dithered, it has no runs that our own way of writing could make use of."""
    stream = BytesIO()
    # The best compression saves a fifth of the bytes and takes seven times as long.
    image.save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _paint(
    image: Image.Image, mark: Mark, fonts: Fonts, palette: Palette, photo: Image.Image | None
) -> None:
    draw = ImageDraw.Draw(image)
    match mark:
        case Text():
            _write(image, mark, fonts, palette)
        case Fill():
            draw.rectangle(_pixels(mark.box), fill=mark.colour)
        case Node():
            ground = mark.colour if mark.is_filled else PAPER
            draw.ellipse(_pixels(mark.box), fill=ground, outline=mark.colour, width=RING)
        case Picture() if photo:
            left, top, right, bottom = map(round, mark.box)
            cut = ImageOps.fit(photo, (right - left, bottom - top), centering=(0.5, 0.4))
            image.paste(cut.quantize(palette=image), (left, top))
        case Code():
            _draw_code(draw, mark)


def _write(image: Image.Image, text: Text, fonts: Fonts, palette: Palette) -> None:
    over = (text.box.bottom - text.box.top - text.size) / 2
    left, baseline = round(text.box.left), round(text.box.top + over + text.size * BASELINE)
    line = _line(text, fonts)
    # Only where there is ink: the empty part may lie on the line above.
    if inked := line.getbbox():
        place = (left + inked[0] - text.size, baseline + inked[1] - 2 * text.size)
        words = line.crop(inked)
        colours = words.tobytes().translate(palette.ramps[text.colour])
        image.paste(Image.frombuffer("P", words.size, colours, "raw", "P", 0, 1), place)


def _line(text: Text, fonts: Fonts) -> Image.Image:
    """How much ink there is, with room on all sides for letters that reach beyond their width."""
    width = math.ceil(text.box.right - text.box.left) + 2 * text.size
    line = Image.new("L", (width, 3 * text.size))
    measure, pen = fonts.measure(text.weight, text.size), float(text.size)
    for piece in PIECE.findall(text.words):
        letters = fonts.letters(text.weight, text.size, piece)
        place = (round(pen) + letters.left, 2 * text.size + letters.top)
        line.paste(ALL, place, letters.amounts)
        pen += measure(piece)
    return line


def _draw_code(draw: ImageDraw.ImageDraw, code: Code) -> None:
    """A pixel for each module, then made as large as there is room for."""
    rows = modules(code.url)
    count, scale = len(rows), scale_within(code.url, code.box.right - code.box.left)
    dark = Image.frombytes("L", (count, count), b"".join(rows).replace(b"\1", b"\xff"))
    large = dark.resize((count * scale, count * scale), Image.Resampling.NEAREST)
    draw.rectangle(_pixels(code.box), fill=PAPER)
    left, top = round(code.box.left), round(code.box.top)
    draw.bitmap((left + BORDER * scale, top + BORDER * scale), large, fill=INK)


def _pixels(box: Box) -> tuple[int, int, int, int]:
    """The corners that Pillow fills, both included."""
    left, top, right, bottom = map(round, box)
    return left, top, right - 1, bottom - 1
