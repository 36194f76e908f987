from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from qunce.rendering.poster.marks import INK, PAPER, QING
from qunce.rendering.poster.order import CARD, HEADLINE, LAYOUTS, PLAIN, PROGRAMME
from qunce.rendering.poster.parts import MARGIN
from qunce.rendering.poster.poster import draw
from tests.rendering.poster.posters import EMPTY, FULL, HOSTILE, faces, make_words

PHONE = (360, 640)


def picture(layout, words=None, photo=None):
    return Image.open(BytesIO(draw(words or make_words(), layout, faces(), photo)))


def colours(image, box=None):
    part = image.convert("RGB").crop(box) if box else image.convert("RGB")
    return {f"#{r:02x}{g:02x}{b:02x}" for _, (r, g, b) in part.getcolors(1 << 24)}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_poster_is_a_png_of_few_colours_in_the_shape_of_a_phone(layout):
    image = picture(layout)
    assert (image.format, image.size, image.mode) == ("PNG", (1080, 1920), "P")
    assert len(image.getpalette()) <= 128 * 3


def test_the_card_has_the_shape_of_a_link_preview():
    assert picture(CARD).size == (1200, 630)


@pytest.mark.parametrize("layout", [*LAYOUTS, CARD])
def test_the_same_words_give_the_same_bytes(layout):
    photo = grid()
    for given in (None, photo):
        one, other = (draw(make_words(), layout, faces(), given) for _ in range(2))
        assert one == other


@pytest.mark.parametrize("words", [make_words(), FULL, EMPTY], ids=["usual", "full", "empty"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_code_leads_to_the_page_of_the_share(layout, words):
    (found,) = zxingcpp.read_barcodes(picture(layout, words).convert("L"))
    assert (found.text, str(found.format)) == (words.url, "QR Code")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_code_is_read_off_a_picture_as_wide_as_a_phone(layout):
    small = picture(layout).convert("L").resize(PHONE, Image.Resampling.LANCZOS)
    (found,) = zxingcpp.read_barcodes(small)
    assert found.text == make_words().url


def test_the_code_of_a_poster_with_a_photo_is_read():
    (found,) = zxingcpp.read_barcodes(picture(HEADLINE, photo=grid()).convert("L"))
    assert found.text == make_words().url


@pytest.mark.parametrize("words", [make_words(), FULL, make_words(title=HOSTILE["one word"])])
@pytest.mark.parametrize("layout", [PROGRAMME, PLAIN])
def test_the_margins_are_blank(layout, words):
    image = picture(layout, words)
    edges = [(0, 0, MARGIN - 2, 1920), (1080 - MARGIN + 2, 0, 1080, 1920)]
    edges += [(0, 0, 1080, MARGIN - 2), (0, 1920 - MARGIN + 2, 1080, 1920)]
    assert [colours(image, edge) for edge in edges] == [{PAPER}] * 4


def test_flat_colours_are_exactly_those_of_the_site_also_beside_a_photo():
    assert {PAPER, INK, QING} <= colours(picture(HEADLINE))
    beside = picture(HEADLINE, photo=grid())
    assert colours(beside, (0, 410, 80, 890)) == {QING}
    assert colours(beside, (0, 910, 80, 1900)) == {PAPER}


@pytest.mark.parametrize("size", [(2000, 700), (700, 2000), (900, 900)])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_photo_is_cut_and_never_stretched(layout, size):
    """A square within what is kept is still one."""
    photo = Image.new("RGB", size, "#e0c080")
    middle, side = (size[0] / 2, size[1] * 0.43), min(size) / 16
    box = (middle[0] - side, middle[1] - side, middle[0] + side, middle[1] + side)
    ImageDraw.Draw(photo).rectangle(box, fill="#00ff00")
    drawn = picture(layout, photo=photo).convert("RGB")
    green = drawn.getchannel("R").point(lambda value: 255 * (value < 3))
    left, top, right, bottom = green.getbbox()
    assert abs((right - left) - (bottom - top)) <= 4


def grid():
    photo = Image.new("RGB", (1200, 900), "#c08040")
    draw_on = ImageDraw.Draw(photo)
    for step in range(0, 1200, 60):
        draw_on.line((step, 0, step, 900), fill="#204060", width=12)
        draw_on.line((0, step, 1200, step), fill="#f0e0d0", width=6)
    return photo
