"""What stands in the list: pages with their sections, text around the hit, dates by the clock."""

import re

import pytest
from playwright.sync_api import expect

from tests.search.box.typing import ANSWERED


def test_a_page_has_its_sections_below_it(any_box):
    any_box.type("群规")
    rules = any_box.item("群规模板")
    links = rules.locator(":not(details) > a.qs-section")
    expect(links).to_have_count(3)
    rest = rules.locator("details")
    hidden = rest.locator("a").count()
    assert rest.locator("summary").inner_text() == f"还有 {hidden} 处"
    rest.locator("summary").click()
    expect(rest.locator("a").first).to_be_visible()


def test_a_section_leads_to_its_place(box, origin):
    box.type("发广告怎么处理")
    box.item("群规模板").locator(".qs-section").first.click()
    box.page.wait_for_url(re.compile(f"{origin}rules/.*#"))
    expect(box.page.get_by_role("heading", name="发广告怎么处理")).to_be_in_viewport()


def test_the_words_searched_for_are_marked(box):
    box.type("群规")
    item = box.item("群规更新通知")
    expect(item.locator(".qs-title mark")).to_have_text("群规")
    expect(item.locator(".qs-excerpt")).to_have_text("通知大家群规变了。")
    expect(item.locator(".qs-excerpt mark")).to_have_text("群规")


def test_nothing_moves_when_the_text_around_the_hit_arrives(page, any_box):
    waiting, released = [], []
    page.route(
        "**/texts/**", lambda route: route.continue_() if released else waiting.append(route)
    )
    page.keyboard.press("/")
    any_box.input.fill("群规")
    expect(any_box.items.nth(5)).to_be_visible()
    tops = "items => items.map(item => item.getBoundingClientRect().top)"
    before = any_box.items.evaluate_all(tops)
    released.append(True)
    for route in waiting:
        route.continue_()
    expect(any_box.panel.locator(".qs-excerpt--awaited")).to_have_count(0)
    assert any_box.items.evaluate_all(tops) == before


def test_the_text_of_a_result_is_read_when_it_is_seen(page, any_box):
    page.set_viewport_size({"width": 390, "height": 420})
    any_box.type("群规")
    last = any_box.items.last.locator(".qs-excerpt")
    expect(last).to_be_empty()
    last.scroll_into_view_if_needed()
    expect(last).to_contain_text("群规")


def test_a_page_that_begins_below_its_heading_shows_its_beginning(box):
    box.type("类型:文案")
    expect(box.item("群规更新通知").locator(".qs-excerpt")).to_have_text("通知大家群规变了。")


def test_on_a_narrow_phone_no_row_of_facts_begins_with_a_line(box):
    box.page.set_viewport_size({"width": 320, "height": 640})
    box.type("群规怎么定")
    facts = box.item("群规怎么定").locator(".qs-facts")
    left, lines = facts.evaluate(
        """facts => [facts.getBoundingClientRect().left, [...facts.children].map(fact => {
          const {left, top} = fact.getBoundingClientRect();
          return [left, top];
        })]"""
    )
    first_of_rows = {top: line for line, top in reversed(lines)}
    assert len(first_of_rows) == 2
    assert all(line < left for line in first_of_rows.values())
    assert facts.evaluate("facts => getComputedStyle(facts).overflowX") == "hidden"


@pytest.mark.parametrize(
    ("title", "facts"),
    [
        ("群规怎么定", ["分享", "即将", "12月6日（周日）20:30"]),
        ("群规失灵以后", ["分享", "往期", "3月1日（周日）"]),
        ("群规辩论会", ["分享", "已取消", "12月20日（周日）20:30"]),
        ("新人欢迎语", ["文案"]),
        ("群规模板", []),
    ],
)
def test_what_a_page_says_of_itself_is_shown(box, title, facts):
    box.type("群规")
    assert box.item(title).locator(".qs-fact").all_inner_texts() == facts


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("2026-12-06T20:29:00+08:00", "即将"),
        ("2026-12-06T20:30:00+08:00", "正在进行"),
        ("2026-12-06T21:59:00+08:00", "正在进行"),
        ("2026-12-06T22:00:00+08:00", "往期"),
    ],
)
def test_the_readers_clock_decides_what_is_ahead(box, now, status):
    box.set_clock(now)
    box.type("群规怎么定")
    assert box.item("群规怎么定").locator(".qs-fact").nth(1).inner_text() == status


def test_a_date_of_another_year_says_which(box):
    box.set_clock("2027-01-05T12:00:00+08:00")
    box.type("群规怎么定")
    date = box.item("群规怎么定").locator(".qs-fact").nth(2)
    assert date.inner_text() == "2026年12月6日（周日）20:30"


def test_enter_opens_the_first(box, origin):
    box.type("欢迎语")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(f"{origin}welcome/**")


def test_a_page_opened_beside_leaves_the_search_open(box):
    box.type("群规")
    with box.page.context.expect_page():
        box.items.first.locator("a").first.click(modifiers=["Control"])
    assert box.is_open


def test_markup_in_titles_and_texts_is_text(box):
    box.page.on("dialog", lambda _: pytest.fail("something was executed"))
    box.type("的故事")
    item = box.items.first
    assert item.locator(".qs-title").inner_text() == "<img src=x onerror=alert(1)>与</script>的故事"
    assert item.locator("img, script, b").count() == 0
    expect(item.locator(".qs-section")).to_have_text("<script>alert(2)</script>小节")


@pytest.mark.parametrize(
    "query",
    [
        "。，！？…… ——",
        "(*+?[{|\\^$",
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "🧧🎉👨‍👩‍👧",
        "\u200b\u200d\ufeff群\u2060规",
        "类型: 状态：",
        "__proto__",
        "群" * 10_000,
    ],
    ids=["marks", "regex", "tag", "script", "emoji", "zero-width", "filters", "proto", "long"],
)
def test_any_query_is_answered_and_nothing_runs(box, query):
    box.page.on("dialog", lambda _: pytest.fail("something was executed"))
    box.page.keyboard.press("/")
    box.input.fill(query)
    expect(box.status).to_contain_text(re.compile("找到 [0-9]|没有找到|可以输入|标点不参加"))
    box.input.fill("欢迎语")
    expect(box.items.first).to_contain_text("新人欢迎语")


def test_half_of_a_character_is_answered(box):
    box.page.keyboard.press("/")
    box.page.evaluate(
        "() => { const input = document.querySelector('.md-search__input');"
        "input.value = '群规\\ud83d'; input.dispatchEvent(new Event('input')) }"
    )
    expect(box.status).to_contain_text(ANSWERED)
    box.page.get_by_role("button", name="复制这次搜索的链接").click()
    expect(box.status).to_have_text("已复制这次搜索的链接")
