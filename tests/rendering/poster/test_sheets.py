"""Where everything stands, looked at before it is drawn."""

from itertools import combinations, product

import pytest

from qunce.rendering.poster.code import BORDER, modules
from qunce.rendering.poster.marks import PAPER, Box, Code, Fill, Node, Picture, Text
from qunce.rendering.poster.order import CARD, HEADLINE, LAYOUTS
from qunce.rendering.poster.parts import MARGIN
from qunce.rendering.poster.poster import sheet_of
from tests.rendering.poster.posters import EMPTY, FULL, HOSTILE, SIXTY, faces, make_words

WORDS = {"usual": make_words(), "full": FULL, "empty": EMPTY}
WORDS |= {name: make_words(title=title) for name, title in HOSTILE.items()}
SHEETS = [
    pytest.param(layout, words, with_photo, id=f"{layout}, {name}, photo {with_photo}")
    for layout, (name, words), with_photo in product((*LAYOUTS, CARD), WORDS.items(), (False, True))
]
on_every_sheet = pytest.mark.parametrize(("layout", "words", "with_photo"), SHEETS)


def of_kind(sheet, kind):
    return [mark for mark in sheet.marks if isinstance(mark, kind)]


def texts_of(layout, words=None, *, with_photo=False):
    sheet = sheet_of(words or make_words(), layout, faces(), with_photo=with_photo)
    return [mark.words for mark in of_kind(sheet, Text)]


@on_every_sheet
def test_words_stay_within_the_margins(layout, words, with_photo):
    sheet = sheet_of(words, layout, faces(), with_photo=with_photo)
    margin = 72 if layout == CARD else MARGIN
    inner = Box(margin, 0, sheet.width - margin + 0.5, sheet.height - margin + 14)
    assert [text for text in of_kind(sheet, Text) if not inner.holds(text.box)] == []


@on_every_sheet
def test_nothing_lies_upon_words_but_their_ground(layout, words, with_photo):
    sheet = sheet_of(words, layout, faces(), with_photo=with_photo)
    texts, others = of_kind(sheet, Text), of_kind(sheet, (Code, Picture, Node))
    pairs = [*combinations(texts, 2), *product(texts, others)]
    rules = [fill for fill in of_kind(sheet, Fill) if fill.box.bottom - fill.box.top < 20]
    assert [pair for pair in [*pairs, *product(texts, rules)] if overlap(pair)] == []


@on_every_sheet
def test_words_stand_out_from_their_ground(layout, words, with_photo):
    sheet = sheet_of(words, layout, faces(), with_photo=with_photo)
    texts = of_kind(sheet, Text)
    weak = [text for text in texts if contrast(text.colour, ground(sheet, text)) < 4.5]
    assert (len(texts) > 0, weak) == (True, [])


@on_every_sheet
def test_words_are_large_enough_for_a_phone(layout, words, with_photo):
    """A poster is seen at 360 px: 34 px are then some 11."""
    sheet = sheet_of(words, layout, faces(), with_photo=with_photo)
    assert min(text.size for text in of_kind(sheet, Text)) >= 34


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", [make_words(), FULL], ids=["usual", "full"])
def test_the_code_is_large_and_has_its_white_border(layout, words):
    sheet = sheet_of(words, layout, faces(), with_photo=False)
    (code,) = of_kind(sheet, Code)
    modules_in_all = len(modules(words.url)) + 2 * BORDER
    scale, rest = divmod(code.box.right - code.box.left, modules_in_all)
    assert rest == 0
    assert 300 <= scale * (modules_in_all - 2 * BORDER) <= 360
    assert Box(0, 0, sheet.width, sheet.height).holds(code.box)


@pytest.mark.parametrize("with_photo", [False, True])
@pytest.mark.parametrize("layout", [*LAYOUTS, CARD])
def test_a_title_of_sixty_characters_is_there_in_full(layout, with_photo):
    words = make_words(title=SIXTY[:60])
    assert words.title in "".join(texts_of(layout, words, with_photo=with_photo))


@pytest.mark.parametrize("with_photo", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_time_speaker_groups_and_way_in_are_on_every_poster(layout, with_photo):
    words = make_words()
    found = "".join(texts_of(layout, words, with_photo=with_photo))
    expected = (words.series, words.day, words.weekday, words.hours, "林夏（示例）")
    expected += (words.groups, words.way_in, words.call, words.site)
    assert [part for part in expected if part not in found] == []


@pytest.mark.parametrize("with_photo", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_many_speakers_give_way_to_the_place(layout, with_photo):
    found = "".join(texts_of(layout, FULL, with_photo=with_photo))
    assert ("杭州市西湖区" in found, "林夏（示例）、张小明" in found) == (True, True)


def test_a_title_is_torn_less_at_a_smaller_size():
    title = make_words(title="年末店主见面会：带一件货来换")
    assert "年末店主见面会：" in texts_of(HEADLINE, title)


def overlap(pair):
    one, other = (mark.box for mark in pair)
    return (
        min(one.right, other.right) - max(one.left, other.left) > 1
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 1
    )


def ground(sheet, text):
    under = [fill.colour for fill in of_kind(sheet, Fill) if fill.box.holds(text.box)]
    return under[-1] if under else PAPER


def contrast(one, other):
    """WCAG 2.2, 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
