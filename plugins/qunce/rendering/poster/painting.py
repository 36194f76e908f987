"""From a sheet to a picture: the same bytes for the same sheet, fonts and photo."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageOps

from qunce.rendering.poster.code import BORDER, modules, scale_within
from qunce.rendering.poster.marks import (
    INK,
    INK2,
    LINE,
    PAPER,
    QING,
    QING_TINT,
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

COLOURS = 128
"""Enough for smooth letters; a poster then has some 50 KB instead of 150."""
INKS = ((PAPER, INK), (PAPER, INK2), (PAPER, QING), (QING, PAPER), (QING, QING_TINT))
"""What is written on what: the colours in between make the edges of letters smooth."""
SAMPLE = 320
"""How large a photo is when its colours are chosen: a larger one takes longer and has no others."""
BASELINE = 0.88
"""Where the letters stand in a box as high as their size: the ascent of Noto Sans CJK."""
RING = 4


def painted(sheet: Sheet, fonts: Fonts, photo: Image.Image | None) -> bytes:
    """The sheet as a PNG of 128 colours."""
    image = Image.new("RGB", (sheet.width, sheet.height), PAPER)
    for mark in sheet.marks:
        _paint(image, mark, fonts, photo)
    return _png(image, photo)


def _paint(image: Image.Image, mark: Mark, fonts: Fonts, photo: Image.Image | None) -> None:
    draw = ImageDraw.Draw(image)
    match mark:
        case Text():
            _write(draw, mark, fonts)
        case Fill():
            draw.rectangle(_pixels(mark.box), fill=mark.colour)
        case Node():
            ground = mark.colour if mark.is_filled else PAPER
            draw.ellipse(_pixels(mark.box), fill=ground, outline=mark.colour, width=RING)
        case Picture() if photo:
            left, top, right, bottom = map(round, mark.box)
            size = (right - left, bottom - top)
            image.paste(ImageOps.fit(photo, size, centering=(0.5, 0.4)), (left, top))
        case Code():
            _draw_code(draw, mark)


def _write(draw: ImageDraw.ImageDraw, text: Text, fonts: Fonts) -> None:
    over = (text.box.bottom - text.box.top - text.size) / 2
    baseline = round(text.box.top + over + text.size * BASELINE)
    font = fonts(text.weight, text.size)
    draw.text((round(text.box.left), baseline), text.words, text.colour, font, anchor="ls")


def _draw_code(draw: ImageDraw.ImageDraw, code: Code) -> None:
    draw.rectangle(_pixels(code.box), fill=PAPER)
    scale = scale_within(code.url, code.box.right - code.box.left)
    for y, row in enumerate(modules(code.url), start=BORDER):
        for x, is_dark in enumerate(row, start=BORDER):
            if is_dark:
                left, top = round(code.box.left) + x * scale, round(code.box.top) + y * scale
                draw.rectangle((left, top, left + scale - 1, top + scale - 1), fill=INK)


def _pixels(box: Box) -> tuple[int, int, int, int]:
    """The corners that Pillow fills, both included."""
    left, top, right, bottom = map(round, box)
    return left, top, right - 1, bottom - 1


def _png(image: Image.Image, photo: Image.Image | None) -> bytes:
    """Flat colours stay exactly what they are; a photo gets what its letters leave, dithered."""
    colours = [LINE, *_ramps(9 if photo else 24)]
    flat = [channel for colour in colours for channel in ImageColor.getrgb(colour)]
    if photo:
        small = ImageOps.contain(photo, (SAMPLE, SAMPLE))
        own = small.quantize(COLOURS - len(colours), Image.Quantize.MEDIANCUT).getpalette()
        flat += own or []
    palette = Image.new("P", (1, 1))
    palette.putpalette(flat)
    dither = Image.Dither.FLOYDSTEINBERG if photo else Image.Dither.NONE
    stream = BytesIO()
    # The best compression saves a fifth of the bytes and takes seven times as long.
    image.quantize(palette=palette, dither=dither).save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _ramps(steps: int) -> Iterator[str]:
    """From each ground to each ink on it, in even steps."""
    for ground, ink in INKS:
        ends = tuple(zip(ImageColor.getrgb(ground), ImageColor.getrgb(ink), strict=True))
        for step in range(steps):
            mixed = [round(a + (b - a) * step / (steps - 1)) for a, b in ends]
            yield "#{:02x}{:02x}{:02x}".format(*mixed)
