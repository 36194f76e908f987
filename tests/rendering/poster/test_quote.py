"""A card for one takeaway."""

from io import BytesIO
from itertools import combinations

import pytest
import zxingcpp
from PIL import Image

from qunce.rendering.poster.marks import Box, Code, Text
from qunce.rendering.poster.order import (
    COVER,
    COVER_HEIGHT,
    COVER_WIDTH,
    QUOTE,
    QUOTE_HEIGHT,
    QUOTE_WIDTH,
)
from qunce.rendering.poster.parts import MARGIN
from qunce.rendering.poster.poster import draw, sheet_of
from qunce.rendering.poster.quote_words import QuoteWords
from tests.rendering.poster.posters import HOSTILE, SIXTY, faces

URL = "https://qunce.example/shares/florist/summary/"
SENTENCES = {"short": "先问一句", "usual": "一周发两条就够，一条养护，一条到货", "long": SIXTY * 3}
SENTENCES |= HOSTILE


def words_of(sentence, **changes):
    values = {
        "sentence": sentence,
        "speaker": "林夏（示例）",
        "series": "周日分享 第 12 期",
        "day": "2026年12月6日（周日）",
        "url": URL,
        "site": "群策",
    }
    return QuoteWords(**(values | changes))


on_every_card = pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)


@on_every_card
def test_words_stay_within_the_margins_and_off_the_code(sentence):
    sheet = sheet_of(words_of(sentence), QUOTE, faces(), with_photo=False)
    inner = Box(MARGIN, MARGIN, QUOTE_WIDTH - MARGIN + 0.5, QUOTE_HEIGHT - MARGIN + 1)
    texts = [mark for mark in sheet.marks if isinstance(mark, Text)]
    (code,) = [mark for mark in sheet.marks if isinstance(mark, Code)]
    assert [text for text in texts if not inner.holds(text.box)] == []
    assert [text for text in texts if upon(text.box, code.box)] == []


def upon(one: Box, other: Box) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    return not (beside or one.bottom <= other.top or other.bottom <= one.top)


@on_every_card
def test_the_words_of_a_cover_stand_in_the_square_that_lists_show(sentence):
    sheet = sheet_of(words_of(sentence), COVER, faces(), with_photo=False)
    left = (COVER_WIDTH - COVER_HEIGHT) / 2
    square = Box(left + 20, 20, left + COVER_HEIGHT - 20, COVER_HEIGHT - 20)
    texts = [mark for mark in sheet.marks if isinstance(mark, Text)]
    assert [text for text in texts if not square.holds(text.box)] == []
    lines = sorted(text.box for text in texts)
    assert [one for one, other in combinations(lines, 2) if upon(one, other)] == []


def test_a_short_sentence_is_larger_than_a_long_one():
    sizes = [
        max(
            mark.size
            for mark in sheet_of(words_of(sentence), QUOTE, faces(), with_photo=False).marks
            if isinstance(mark, Text)
        )
        for sentence in ("先问一句", SIXTY)
    ]
    assert sizes[0] > sizes[1] >= 46


def test_its_code_leads_to_the_summary_also_at_the_size_of_a_phone():
    image = Image.open(BytesIO(draw(words_of("先问一句"), QUOTE, faces(), None)))
    assert image.size == (1080, 1440)
    for shown in (image, image.convert("L").resize((360, 480))):
        assert [code.text for code in zxingcpp.read_barcodes(shown)] == [URL]


def test_the_same_words_give_the_same_bytes_and_others_do_not():
    one, same, other = (
        draw(words_of(sentence), QUOTE, faces(), None) for sentence in ("甲", "甲", "乙")
    )
    assert (one == same, one == other) == (True, False)


def test_who_does_not_see_it_is_told_its_words():
    assert words_of("先问一句。").in_one_sentence == (
        "先问一句。林夏（示例），周日分享 第 12 期，2026年12月6日（周日）。右下角是这篇总结的二维码。"
    )
    assert words_of("先问", speaker="", series="", day="").in_one_sentence.startswith(
        "先问。右下角"
    )
