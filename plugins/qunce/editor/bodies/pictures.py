"""A picture that was pasted or dropped: made small, without what a camera writes into it."""

import struct
from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO
from itertools import count

from PIL import Image, ImageOps

LARGEST_SIDE = 1600
"""Pixels: sharp on every phone, and light enough for a page."""
MOST_PIXELS = 60_000_000
JPEG_QUALITY = 82
FEW_COLOURS = 256
"""A picture of no more is a drawing or a screenshot, which JPEG would blur."""

BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


class PictureError(ValueError):
    """Why a file is not taken as a picture, in Chinese."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is stored."""

    data: bytes
    suffix: str


def shrunk(data: bytes) -> Picture:
    """The picture as it is stored: at most 1600 pixels a side, turned upright, nothing else in it.

    Raises PictureError for what is no picture, or an enormous one.
    """
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG", "WEBP", "GIF", "BMP")) as opened:
            _refuse_enormous(opened)
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            return _stored(upright)
    except PictureError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, *BOMBS) as error:
        raise PictureError("这个文件不是图，或者坏了；能放 PNG、JPEG、WebP、GIF") from error


def _refuse_enormous(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise PictureError("图太大，先缩小到 6000 万像素以内再放")


def free_name(stem: str, suffix: str, taken: Collection[str]) -> str:
    """`picture-1.jpg`, with the first number that no file has."""
    return next(name for number in count(1) if (name := f"{stem}-{number}{suffix}") not in taken)


def _stored(picture: Image.Image) -> Picture:
    is_drawing = picture.mode in ("P", "1", "L") or picture.getcolors(FEW_COLOURS) is not None
    has_holes = "A" in picture.getbands() or "transparency" in picture.info
    written = BytesIO()
    if is_drawing or has_holes:
        picture.convert("RGBA" if has_holes else "RGB").save(written, "PNG", optimize=True)
        return Picture(written.getvalue(), ".png")
    picture.convert("RGB").save(written, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return Picture(written.getvalue(), ".jpg")
