"""Roles, names and what is announced; axe finds nothing in any state of the box."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.chromium import DESKTOP, PHONE

DARKEN = "document.body.setAttribute('data-md-color-scheme', 'slate')"


def test_the_box_is_a_named_dialog_with_a_search_in_it(any_box):
    any_box.type("欢迎语")
    expect(any_box.page.get_by_role("dialog", name="搜索")).to_match_aria_snapshot(
        """
        - dialog "搜索":
          - search:
            - textbox "搜索": 欢迎语
            - button "复制这次搜索的链接"
            - button "清空"
            - button "关闭搜索"
            - status: /找到 \\d+ 页/
            - group "类型":
              - button "文案 1"
            - list "搜索结果":
              - listitem:
                - link /^新人欢迎语 文案 一段/
                - button "复制 新人欢迎语"
            - status
        """
    )


def test_the_pressed_chip_says_so(box):
    box.type("群规")
    box.chip("文案").click()
    expect(box.page.get_by_role("button", name="文案 2", pressed=True)).to_be_visible()


def test_who_cannot_tap_the_arrow_of_the_phone_has_a_button(box):
    box.page.set_viewport_size(PHONE)
    box.type("群规")
    box.page.get_by_role("button", name="关闭搜索").press("Enter")
    expect(box.panel).to_be_hidden()


def test_a_closed_box_has_nothing_but_its_field_in_the_tab_order(box):
    box.type("群规")
    box.page.keyboard.press("Escape")
    expect(box.panel.get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(box, size, scheme):
    page = box.page
    page.set_viewport_size(size)
    if scheme == "dark":
        page.evaluate(DARKEN)
    found = {"closed": violations(page)}
    page.keyboard.press("/")
    expect(box.status).to_contain_text("可以输入")
    found["empty"] = violations(page)
    box.input.fill("群规")
    expect(box.item("新人欢迎语").get_by_role("button")).to_be_visible()
    found["results"] = violations(page)
    box.panel.locator("summary").first.click()
    box.item("新人欢迎语").get_by_role("button").click()
    found["copied"] = violations(page)
    box.chip("文案").click()
    expect(box.status).to_have_text("找到 2 页")
    found["filtered"] = violations(page)
    box.input.fill("区块链")
    expect(box.status).to_contain_text("没有找到")
    found["nothing"] = violations(page)
    box.input.fill("")
    expect(box.panel.get_by_role("button", name="清空最近搜过的")).to_be_visible()
    found["recent"] = violations(page)
    assert {state: what for state, what in found.items() if what} == {}


def test_on_a_phone_everything_is_big_enough_to_press_and_nothing_scrolls_sideways(box):
    box.page.set_viewport_size({"width": 320, "height": 640})
    box.type("群规")
    expect(box.item("新人欢迎语").get_by_role("button")).to_be_visible()
    low = box.panel.locator("a, button, summary").evaluate_all(
        """all => all.filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.9)
        .map(e => e.outerHTML)"""
    )
    assert low == []
    assert box.panel.evaluate("panel => panel.scrollWidth") == 320
    assert box.input.evaluate("input => parseFloat(getComputedStyle(input).fontSize)") >= 16
