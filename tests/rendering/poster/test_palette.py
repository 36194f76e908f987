import pytest
from PIL import ImageColor

from qunce.rendering.poster.marks import INK, LINE, PAPER, QING
from qunce.rendering.poster.order import COVER, HEADLINE, LAYOUTS, QUOTE
from qunce.rendering.poster.palette import palette_of
from qunce.rendering.poster.png import FEW
from qunce.rendering.poster.poster import sheet_of
from qunce.rendering.poster.quote_words import QuoteWords
from tests.rendering.poster.posters import faces, make_words

WORDS = QuoteWords(
    "先问一句", "林夏（示例）", "周日分享", "12月6日", "https://example.com/", "群策"
)


def palette(words, layout):
    return palette_of(sheet_of(words, layout, faces(), with_photo=False).marks, None)


@pytest.mark.parametrize("layout", [QUOTE, COVER])
def test_the_many_pictures_of_summaries_have_so_few_colours_that_half_a_byte_holds_a_pixel(layout):
    assert len(palette(WORDS, layout).colours) <= FEW


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_site_s_own_colours_are_among_them_and_paper_is_the_first(layout):
    colours = palette(make_words(), layout).colours
    assert colours[0] == ImageColor.getrgb(PAPER)
    assert {ImageColor.getrgb(colour) for colour in (INK, LINE, QING)} <= {*colours}


def test_more_ink_is_never_lighter():
    palette_here = palette(make_words(), HEADLINE)
    for ink, ramp in palette_here.ramps.items():
        shades = [palette_here.colours[number] for number in ramp]
        away = [sum(abs(a - b) for a, b in zip(shade, shades[0], strict=True)) for shade in shades]
        assert away == sorted(away)
        assert shades[-1] == ImageColor.getrgb(ink)
