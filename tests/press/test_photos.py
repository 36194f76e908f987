import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from qunce.press.photos import LONGEST_SIDE, open_photo


def encoded(image, format, **options):
    stream = BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_photo_of_a_usual_kind_is_opened_and_made_no_larger_than_needed(format):
    photo = open_photo(encoded(Image.new("RGB", (3000, 2000), "#c08040"), format))
    assert (photo.mode, photo.size) == ("RGB", (LONGEST_SIDE, round(LONGEST_SIDE * 2 / 3)))


def test_a_photo_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[274] = 6
    photo = open_photo(encoded(Image.new("RGB", (400, 200)), "JPEG", exif=exif))
    assert photo.height > photo.width


def test_what_is_transparent_becomes_white():
    photo = open_photo(encoded(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert photo.getpixel((5, 5)) == (255, 255, 255)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming(width, height):
    """A PNG of a few bytes that says it is that large."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        encoded(Image.effect_noise((400, 400), 90), "JPEG")[:2000],
        encoded(Image.new("RGB", (9, 9)), "GIF"),
        claiming(9000, 9000),
        claiming(12000, 9000),
        claiming(100_000, 100_000),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ids=["empty", "text", "cut off", "GIF", "81 MP", "108 MP", "10000 MP", "SVG"],
)
def test_what_is_no_photo_is_refused(data):
    assert open_photo(data) is None
