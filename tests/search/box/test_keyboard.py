"""The list is walked by arrows; letters go back to the field."""

import pytest
from playwright.sync_api import expect

FOCUSED = "document.activeElement.innerText.split('\\n')[0]"


def press(box, *keys):
    for key in keys:
        box.page.keyboard.press(key)
    return box.page.evaluate(FOCUSED)


@pytest.fixture
def rules(box):
    """The box with one page found, its sections, and more of them folded away."""
    box.type("群规放在哪里")
    box.page.evaluate(
        """[...document.querySelectorAll('.md-search-result__item')].slice(1)
        .forEach(item => item.remove())"""
    )
    return box


def test_arrows_go_through_links_and_round(rules):
    links = rules.panel.locator("a:visible, summary:visible").all_inner_texts()
    assert len(links) >= 2
    names = [link.split("\n")[0] for link in links]
    assert [press(rules, "ArrowDown") for _ in names] == names
    press(rules, "ArrowDown")
    expect(rules.input).to_be_focused()
    assert press(rules, "ArrowUp") == names[-1]


def test_arrows_open_nothing_and_do_not_scroll_the_page(rules):
    press(rules, "ArrowDown", "ArrowDown")
    assert rules.page.evaluate("scrollY") == 0
    assert rules.is_open


def test_letters_go_on_with_the_query(rules):
    press(rules, "ArrowDown", "x")
    expect(rules.input).to_be_focused()
    assert rules.input.input_value() == "群规放在哪里x"


def test_from_a_button_the_arrows_go_on_from_its_result(box):
    box.type("群规")
    box.item("群规更新通知").get_by_role("button").focus()
    assert press(box, "ArrowUp") == "群规更新通知"
    box.item("群规更新通知").get_by_role("button").focus()
    press(box, "ArrowDown")
    after = box.titles[box.titles.index("群规更新通知") + 1]
    assert box.page.evaluate(FOCUSED) == after


def test_recent_queries_are_walked_too(box):
    box.type("欢迎语")
    box.items.first.locator("a").first.click(modifiers=["Control"])
    box.page.reload()
    box.page.keyboard.press("/")
    expect(box.status).to_have_text("最近搜过")
    assert press(box, "ArrowDown") == "欢迎语"
    box.page.keyboard.press("Enter")
    expect(box.items.first).to_contain_text("新人欢迎语")


def test_arrows_choose_among_what_an_input_method_offers(box):
    box.type("群规")
    box.page.evaluate(
        """document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))"""
    )
    expect(box.input).to_be_focused()
