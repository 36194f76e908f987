"""The box opens by finger, key and address, closes as easily, and costs nothing before."""

import pytest
from playwright.sync_api import expect

from tests.chromium import PHONE


def requests_below(page, folder):
    """The addresses fetched from now on whose path lies below a folder."""
    found = []
    page.on("request", lambda request: folder in request.url and found.append(request.url))
    return found


def test_a_page_fetches_the_loader_and_nothing_else_of_the_search(page, origin):
    fetched = requests_below(page, "/assets/qunce-search/")
    page.goto(f"{origin}rules/", wait_until="networkidle")
    assert [url.removeprefix(origin) for url in fetched] == ["assets/qunce-search/loader.js"]


def test_nothing_of_materials_search_is_fetched(page, origin):
    fetched = requests_below(page, "/search")
    page.goto(origin)
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")
    assert [
        url.removeprefix(origin) for url in fetched if "search_index" in url or "workers" in url
    ] == []


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_box_and_is_not_typed(box, key):
    box.page.keyboard.press(key)
    expect(box.input).to_be_focused()
    assert box.is_open
    assert box.input.input_value() == ""


def test_a_key_typed_into_a_field_of_the_page_stays_there(box):
    box.page.evaluate("document.querySelector('article').innerHTML = '<input id=own>'")
    box.page.locator("#own").press("s")
    assert box.page.locator("#own").input_value() == "s"
    assert not box.is_open


def test_a_shortcut_of_the_browser_is_left_to_it(box):
    box.page.keyboard.press("Control+f")
    assert not box.is_open


def test_a_tap_on_the_phone_opens_the_whole_screen(box):
    box.page.set_viewport_size(PHONE)
    box.page.locator(".md-header__button[for=__search]").click()
    expect(box.input).to_be_focused()
    box.type("群规")
    shown = box.page.locator(".md-search__inner").bounding_box()
    assert shown == {"x": 0, "y": 0, **PHONE}
    box.page.locator(".md-search__form [for=__search]").click()
    expect(box.panel).to_be_hidden()


def test_escape_closes_and_goes_back_to_where_the_key_was_pressed(box):
    link = box.page.get_by_role("link", name="群规模板").first
    link.focus()
    box.type("群规")
    box.page.keyboard.press("Escape")
    assert not box.is_open
    expect(box.panel).to_be_hidden()
    expect(link).to_be_focused()


def test_leaving_by_tab_closes(any_box):
    any_box.type("群规辩论")
    for _ in range(12):
        any_box.page.keyboard.press("Tab")
    assert not any_box.is_open


def test_a_tap_beside_it_closes(box):
    box.type("群规")
    box.page.mouse.click(100, 600)
    assert not box.is_open


def test_the_query_of_an_address_is_asked(page, origin, box):
    page.goto(f"{origin}rules/?q=欢迎语")
    expect(box.items.first).to_contain_text("新人欢迎语")
    assert box.input.input_value() == "欢迎语"
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{origin}rules/")


def test_the_way_back_from_a_result_leads_to_the_list(box, origin):
    box.type("群规")
    box.chip("文案").click()
    expect(box.status).to_have_text("找到 2 页")
    titles = box.titles
    box.items.first.locator("a").first.click()
    box.page.wait_for_url(f"{origin}notice/**")
    box.page.go_back()
    expect(box.status).to_have_text("找到 2 页")
    assert box.titles == titles
    assert box.input.input_value() == "类型:文案 群规"
    box.page.keyboard.press("Escape")
    expect(box.page).to_have_url(origin)


def test_a_place_on_the_same_page_closes_the_search(box, origin):
    page = box.page
    page.goto(f"{origin}rules/?h=潜水的人")
    box.type("潜水的人")
    # The same words, so the same page: only the place differs.
    box.item("群规模板").locator(".qs-section").first.click()
    expect(box.panel).to_be_hidden()
    expect(page.get_by_role("heading", name="潜水的人")).to_be_in_viewport()


def test_the_link_to_a_search_is_copied(box):
    box.type("类型:文案 群规")
    box.page.get_by_role("button", name="复制这次搜索的链接").click()
    expect(box.status).to_have_text("已复制这次搜索的链接")
    link = box.page.evaluate("navigator.clipboard.readText()")
    box.page.goto(link)
    expect(box.items.first).to_contain_text("文案")
    assert box.titles == ["群规更新通知", "新人欢迎语"]


def test_clearing_empties_the_field_and_keeps_it(box):
    box.type("群规")
    box.page.get_by_role("button", name="清空", exact=True).click()
    expect(box.items).to_have_count(0)
    expect(box.input).to_be_focused()
    assert box.input.input_value() == ""


def test_enter_before_anything_is_loaded_leaves_the_page_alone(page, origin, box):
    page.route("**/search.js", lambda route: route.abort())
    page.goto(origin)
    page.keyboard.press("/")
    page.keyboard.insert_text("群规")
    page.keyboard.press("Enter")
    expect(box.spoken).to_be_visible()
    expect(box.spoken).to_contain_text("搜索没有加载成功")
    expect(page).to_have_url(origin)
