import random
from io import BytesIO

import pytest
from PIL import Image

from qunce.rendering.poster.png import png


def drawing(size, count):
    """Each pixel is one of so many colours."""
    chance = random.Random(1)
    image = Image.frombytes("P", size, bytes(chance.choices(range(count), k=size[0] * size[1])))
    image.putpalette([channel for number in range(count) for channel in (number, 7, 255 - number)])
    return image


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (64, 40)])
@pytest.mark.parametrize("count", [2, 16, 17, 256])
def test_another_program_reads_the_same_pixels(size, count):
    image = drawing(size, count)
    read = Image.open(BytesIO(png(image)))
    read.load()
    assert (read.mode, read.size, read.tobytes()) == ("P", size, image.tobytes())
    assert read.convert("RGB").tobytes() == image.convert("RGB").tobytes()


@pytest.mark.parametrize("box", [(0, 0, 0, 0), (5, 300, 700, 800), (0, 0, 2, 900)])
def test_bare_paper_above_below_and_between_is_read_the_same(box):
    image = Image.new("P", (700, 900))
    image.putpalette([channel for number in range(16) for channel in (number, number, number)])
    image.paste(7, box)
    image.paste(9, (20, 880, 30, 890))
    read = Image.open(BytesIO(png(image)))
    read.load()
    assert read.tobytes() == image.tobytes()
