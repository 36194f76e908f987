"""Roles, names and what is announced; axe finds nothing in any state of the box."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import colour_violations, violations
from tests.chromium import DESKTOP, PHONE
from tests.search.box.typing import Box

LISTEN = """() => {
  const region = document.querySelector('.md-search [role=status]');
  window.announced = [];
  new MutationObserver(() => window.announced.push(region.textContent))
    .observe(region, {childList: true, characterData: true, subtree: true});
}"""
REACH = """icon => {
  const {left, top, width, height} = icon.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const far = (dx, dy) => {
    let steps = 0;
    while (icon.contains(document.elementFromPoint(x + dx * (steps + 1), y + dy * (steps + 1)))) steps++;
    return steps;
  };
  return [far(-1, 0) + 1 + far(1, 0), far(0, -1) + 1 + far(0, 1)];
}"""
"""How wide and how high the place is where a tap reaches an icon, in pixels."""
PAINT = "scheme => document.body.setAttribute('data-md-color-scheme', scheme)"


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
            - group "类型":
              - button "文案 1"
            - status: /找到 \\d+ 页/
            - list "搜索结果":
              - listitem:
                - link /^新人欢迎语 文案 一段/
                - button "复制 新人欢迎语"
        """
    )


@pytest.fixture
def announced(box):
    """A function: what was read out since it was asked last."""
    box.page.keyboard.press("/")
    expect(box.spoken).to_contain_text("可以输入")
    box.page.evaluate(LISTEN)
    return lambda: box.page.evaluate("announced.splice(0)")


def test_a_count_is_read_out_when_typing_pauses_not_for_every_letter(open_context, origin):
    page = open_context().new_page()
    page.clock.install(time="2026-11-22T12:00:00+08:00")
    page.goto(origin)
    box = Box(page)
    page.keyboard.press("/")
    expect(box.spoken).to_contain_text("可以输入")
    page.evaluate(LISTEN)
    page.clock.pause_at("2026-11-22T12:01:00+08:00")
    for letter in "群规怎么定":
        page.keyboard.insert_text(letter)
        page.clock.run_for(130)
        expect(box.items.first).to_be_visible()
    pages = page.evaluate(
        "qunceSearch.engine.search('群规怎么定').then(found => found.results.length)"
    )
    expect(box.status).to_have_text(f"找到 {pages} 页")
    assert page.evaluate("announced") == []
    page.clock.run_for(700)
    assert page.evaluate("announced") == [f"找到 {pages} 页"]


def test_another_query_with_the_same_answer_is_answered_aloud(box, announced):
    none = "没有找到。换个说法，或者少打几个字"
    for query in ("区块链", "元宇宙"):
        box.input.fill(query)
        expect(box.status).to_have_text(none)
        box.page.wait_for_function("() => announced.length")
        box.page.wait_for_timeout(200)
        assert announced() == [none]


def test_what_was_done_is_not_talked_over_by_the_count(box, announced):
    box.page.keyboard.insert_text("欢迎语")
    button = box.item("新人欢迎语").get_by_role("button", name="复制 新人欢迎语")
    button.wait_for()
    box.page.evaluate("qunceSearch.box.say('找到 1 页')")  # however long the answer has been there
    button.evaluate("button => button.click()")
    box.page.wait_for_timeout(900)
    assert announced()[-1] == "已复制"


def test_a_failure_is_read_out_once_not_for_every_letter(page, origin):
    tries = []
    page.route("**/search.js", lambda route: (tries.append(route), route.abort()))
    page.goto(origin)
    page.evaluate(LISTEN)
    page.keyboard.press("/")
    for tried, letter in enumerate("群规怎么定", 2):
        page.wait_for_timeout(100)
        page.keyboard.insert_text(letter)
        assert len(tries) <= tried
    assert len(tries) > 1
    assert page.evaluate("announced") == ["搜索没有加载成功。请检查网络，再输入一次会重试"]


def test_what_is_read_out_is_not_there_twice(box):
    box.type("欢迎语")
    expect(box.status).to_have_attribute("aria-hidden", "true")
    expect(box.spoken).to_have_count(1)


def test_what_has_a_name_is_not_described_by_the_same_words(box):
    box.type("欢迎语")
    tree = box.page.context.new_cdp_session(box.page).send("Accessibility.getFullAXTree")
    descriptions = {
        node["name"]["value"]: node.get("description", {}).get("value", "")
        for node in tree["nodes"]
        if node.get("role", {}).get("value") == "button"
    }
    assert {name: descriptions[name] for name in ("复制这次搜索的链接", "清空")} == {
        "复制这次搜索的链接": "",
        "清空": "",
    }


def test_the_list_is_called_what_it_is(box):
    box.type("欢迎语")
    expect(box.panel.get_by_role("list", name="搜索结果")).to_be_visible()
    box.items.first.locator("a").first.click(modifiers=["Control"])
    box.input.fill("")
    expect(box.panel.get_by_role("list", name="最近搜过")).to_be_visible()


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
def test_axe_finds_no_violation(box, size):
    page = box.page
    page.set_viewport_size(size)
    found = {"closed": faults_of(page)}
    page.keyboard.press("/")
    expect(box.status).to_contain_text("可以输入")
    found["empty"] = faults_of(page)
    box.input.fill("群规")
    expect(box.item("新人欢迎语").get_by_role("button")).to_be_visible()
    found["results"] = faults_of(page)
    box.panel.locator("summary").first.click()
    box.item("新人欢迎语").get_by_role("button").click()
    found["copied"] = faults_of(page)
    box.chip("文案").click()
    expect(box.status).to_have_text("找到 2 页")
    found["filtered"] = faults_of(page)
    box.input.fill("")
    box.input.fill("类型:文案 签到")
    expect(box.panel.get_by_role("button", name="去掉筛选再找")).to_be_visible()
    found["filtered to nothing"] = faults_of(page)
    box.input.fill("")
    box.input.fill("区块链")
    expect(box.status).to_have_text("没有找到。换个说法，或者少打几个字")
    found["nothing"] = faults_of(page)
    box.input.fill("")
    expect(box.panel.get_by_role("button", name="清空最近搜过的")).to_be_visible()
    found["recent"] = faults_of(page)
    assert {state: what for state, what in found.items() if what} == {}


def faults_of(page):
    """In light, and of colours in dark."""
    found = violations(page)
    page.evaluate(PAINT, "slate")
    found.extend(colour_violations(page))
    page.evaluate(PAINT, "default")
    return found


def test_on_a_phone_everything_is_big_enough_to_press_and_nothing_scrolls_sideways(box):
    box.page.set_viewport_size({"width": 320, "height": 640})
    box.type("群规")
    box.item("新人欢迎语").scroll_into_view_if_needed()
    expect(box.item("新人欢迎语").get_by_role("button")).to_be_visible()
    low = box.panel.locator("a, button, summary").evaluate_all(
        """all => all.filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.9)
        .map(e => e.outerHTML)"""
    )
    assert low == []
    for icon in box.page.locator(".md-search__form .md-icon").all():
        width, height = icon.evaluate(REACH)
        assert width >= 44
        assert height >= 44
    assert box.panel.evaluate("panel => panel.scrollWidth") == 320
    assert box.input.evaluate("input => parseFloat(getComputedStyle(input).fontSize)") >= 16
