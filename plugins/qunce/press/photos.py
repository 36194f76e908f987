"""Photos beside a share, made ready to be set into its poster."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 60_000_000
"""What a good camera takes; a file of a few bytes can claim a million times as many."""
TOO_LARGE = (Image.DecompressionBombError, Image.DecompressionBombWarning)
LONGEST_SIDE = 1600
"""No sheet needs more."""


def open_photo(data: bytes) -> Image.Image | None:
    """The picture upright, without its transparency; None for what is no picture, or too large."""
    try:
        with _open(data) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image)
            return _on_white(ImageOps.contain(upright, (LONGEST_SIDE, LONGEST_SIDE)))
    except (UnidentifiedImageError, *TOO_LARGE, OSError, ValueError, SyntaxError):
        return None


def _open(data: bytes) -> Image.Image:
    with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
        return Image.open(BytesIO(data), formats=FORMATS)


def _on_white(image: Image.Image) -> Image.Image:
    layered = image.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "#ffffff")
    return Image.alpha_composite(ground, layered).convert("RGB")
