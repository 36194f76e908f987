"""A playbook's chapters: closed to who opens the page, open to who asks for a place in one."""

import pytest

from tests.browser.axe import violations
from tests.chromium import PHONE

BOOK = "playbooks/retain/seven-day-checkin/"
COST = "#成本怎么算"
OPEN = "[...document.querySelectorAll('.qc-chapter')].filter(c => c.open).map(c => c.querySelector('h2').textContent)"
IN_SIGHT = """id => {
  const { top } = document.getElementById(id).getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}"""


@pytest.fixture
def phone(page):
    page.set_viewport_size(PHONE)
    return page


AT_REST = "() => document.getAnimations().every(({ playState }) => playState !== 'running')"
"""The tabs fade as a page is scrolled, and a colour on its way has less contrast."""


def words_above(book):
    """How much stands on the first screen: the longest are the ones that may not fit."""
    return len(book.title + book.goal + book.effort) + sum(len(i.text) for i in book.first_items)


def test_what_to_do_first_is_on_the_first_screen_and_the_rest_is_closed(phone, handbook):
    for book in sorted(handbook.library.playbooks.values(), key=words_above)[-3:]:
        phone.goto(f"{handbook.origin}playbooks/{book.section}/{book.id}/")
        bottom = phone.locator(".qc-three").evaluate("s => s.getBoundingClientRect().bottom")
        assert (book.id, bottom <= PHONE["height"]) == (book.id, True)
        assert (book.id, phone.evaluate(OPEN)) == (book.id, [])


def test_an_address_opens_the_chapter_it_points_into(phone, handbook):
    phone.goto(handbook.origin + BOOK + COST)
    assert phone.evaluate(OPEN) == ["步骤与清单"]
    phone.wait_for_function(IN_SIGHT, arg=COST[1:])


def test_a_link_on_the_page_opens_its_chapter_each_time_it_is_clicked(page, handbook):
    page.goto(handbook.origin + BOOK)
    entry = page.locator(".md-sidebar--secondary a", has_text="常见问题与应急")
    for _ in range(2):
        entry.click()
        page.wait_for_function(f"() => {OPEN}.length === 1")
        page.locator("summary", has_text="常见问题与应急").click()
        page.wait_for_function(f"() => {OPEN}.length === 0")


def test_one_button_opens_all_and_closes_them_again(phone, handbook):
    phone.goto(handbook.origin + BOOK)
    button = phone.locator("[data-chapters-all]")
    count = phone.locator(".qc-chapter").count()
    button.click()
    assert len(phone.evaluate(OPEN)) == count
    phone.get_by_role("button", name="全部收起").click()
    assert phone.evaluate(OPEN) == []


def test_paper_has_every_chapter_and_the_screen_is_as_before(phone, handbook):
    phone.goto(handbook.origin + BOOK)
    phone.evaluate(f"addEventListener('beforeprint', () => (window.printed = {OPEN}.length))")
    phone.pdf()
    assert phone.evaluate("printed") == phone.locator(".qc-chapter").count()
    assert phone.evaluate(OPEN) == []


def test_a_tick_holds_in_both_places(phone, handbook):
    phone.goto(handbook.origin + BOOK)
    first = phone.locator(".qc-three [data-item]").first
    first.locator("label").click()
    id = first.get_attribute("data-item")
    assert phone.locator(f"form [data-item={id}] input").is_checked()
    assert phone.locator(".qc-three [role=status]").first.inner_text().startswith("已完成 1 / ")


def test_without_scripts_everything_stands_open(open_context, handbook):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(handbook.origin + BOOK)
    assert page.locator(".qc-chapter:not([open])").count() == 0
    assert page.locator("[data-chapters-all]").is_hidden()


def test_a_link_to_a_term_opens_its_group_and_what_is_typed_leaves_the_terms_of_that_name(
    phone, handbook
):
    phone.goto(handbook.origin + "glossary/#checkin")
    assert phone.evaluate(OPEN) == ["群里的每一天"]
    phone.wait_for_function(IN_SIGHT, arg="checkin")
    field = phone.get_by_label("找一个词")
    field.fill("打卡")
    terms = phone.locator(".qc-term:visible h3")
    assert [term.inner_text() for term in terms.all()] == ["签到、打卡"]
    assert phone.locator("[data-glossary] [role=status]").inner_text().startswith("1 / ")
    field.fill("")
    assert phone.evaluate(OPEN) == []
    phone.wait_for_function(AT_REST)
    assert violations(phone) == []
