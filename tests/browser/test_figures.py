"""Chats, tables to compare and diagrams as a phone, a tablet and paper show them."""

import pytest

from tests.chromium import DESKTOP, PHONE

TABLET = {"width": 768, "height": 1024}
NARROWEST = {"width": 320, "height": 640}
LETTERS = """[...document.querySelectorAll('.qc-fig text')].map(text =>
  parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""
BEYOND = """[...document.querySelectorAll('.qc-fig svg')].flatMap(svg => {
  const sheet = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(text => {
    const words = text.getBoundingClientRect();
    return words.left < sheet.left - 1 || words.right > sheet.right + 1;
  }).map(text => text.textContent);
})"""
ACROSS = """region => {
  const frame = region.getBoundingClientRect();
  const cells = [...region.querySelector('tr').cells].map(cell => cell.getBoundingClientRect());
  return cells.map(cell => cell.left >= frame.left - 1 && cell.right <= frame.right + 1);
}"""


@pytest.fixture
def blocks(page, handbook):
    page.goto(handbook.url("blocks"))
    return page


def test_on_a_phone_the_first_column_stays_and_two_others_stand_beside_it(blocks):
    blocks.set_viewport_size(PHONE)
    region = blocks.locator(".qc-scroll").first
    assert region.evaluate(ACROSS) == [True, True, True, False]
    assert blocks.locator(".qc-compare .qc-only-s").first.is_visible()
    region.focus()
    region.evaluate("region => region.scrollTo(region.scrollWidth, 0)")
    assert region.evaluate(ACROSS) == [True, False, True, True]


def test_a_wide_screen_and_paper_have_the_whole_table_and_no_hint(blocks):
    blocks.set_viewport_size(DESKTOP)
    region = blocks.locator(".qc-scroll").first
    assert region.evaluate(ACROSS) == [True] * 4
    assert not blocks.locator(".qc-compare .qc-only-s").first.is_visible()
    blocks.set_viewport_size(PHONE)
    blocks.emulate_media(media="print")
    assert region.evaluate(ACROSS) == [True] * 4


@pytest.mark.parametrize(("size", "is_beside"), [(PHONE, False), (TABLET, True)])
def test_two_chats_in_a_row_stand_side_by_side_from_a_tablet_on(blocks, size, is_beside):
    blocks.set_viewport_size(size)
    bad, good = (chat.bounding_box() for chat in blocks.locator(".qc-chats .qc-chat").all()[:2])
    assert (bad["y"] == good["y"]) is is_beside
    assert (bad["x"] == good["x"]) is not is_beside


def test_who_listens_hears_who_says_what_in_order(blocks):
    heard = blocks.locator(".qc-chat").first.aria_snapshot()
    assert heard.index("差") < heard.index("值班主持") < heard.index("今天才三个人")
    assert heard.index("今天才三个人") < heard.index("群友A") < heard.index("……在上班")


@pytest.mark.parametrize("size", [PHONE, NARROWEST])
def test_the_words_of_diagrams_can_be_read_on_a_phone(blocks, size):
    blocks.set_viewport_size(size)
    assert min(blocks.evaluate(LETTERS)) >= 12
    assert blocks.evaluate(BEYOND) == []
