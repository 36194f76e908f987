"""A search that ends in the clipboard or in the calendar, and what a site adds itself."""

import pytest
from playwright.sync_api import expect

from tests.search.box.conftest import NOW
from tests.search.box.typing import Box

READ = "navigator.clipboard.readText()"
NO_ASYNC_CLIPBOARD = "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));"
NO_COMMAND = "document.execCommand = () => false;"
WELCOME = "欢迎新朋友！\n群规看公告。"


def copy_button(box):
    return box.item("新人欢迎语").get_by_role("button", name="复制 新人欢迎语")


def test_the_text_of_a_page_is_copied_in_the_list(any_box):
    any_box.type("欢迎语")
    copy_button(any_box).click()
    expect(any_box.item("新人欢迎语").locator(".qs-button")).to_contain_text("已复制")
    assert any_box.page.evaluate(READ) == WELCOME
    assert any_box.is_open
    expect(any_box.spoken).to_have_text("已复制")


def test_a_page_has_its_own_word_for_copying(box):
    box.type("群规更新通知")
    item = box.item("群规更新通知")
    item.get_by_role("button", name="复制草稿 群规更新通知").click()
    expect(item.locator(".qs-button")).to_contain_text("已复制")
    assert box.page.evaluate(READ) == "今晚八点见"


def test_the_button_says_so_for_two_and_a_half_seconds(open_context, origin):
    page = open_context(permissions=["clipboard-write"]).new_page()
    box = Box(page)
    page.clock.install(time="2026-11-22T12:00:00+08:00")
    page.goto(origin)
    box.type("欢迎语")
    page.clock.pause_at("2026-11-22T12:01:00+08:00")
    button = box.item("新人欢迎语").locator(".qs-button")
    button.click()
    expect(button).to_contain_text("已复制")
    page.clock.run_for(2400)
    expect(button).to_contain_text("已复制")
    page.clock.run_for(200)
    expect(button).to_have_text("复制 新人欢迎语")


def test_a_refused_clipboard_falls_back_to_the_command(box):
    box.page.evaluate(f"() => {{ {NO_ASYNC_CLIPBOARD} }}")
    box.type("欢迎语")
    copy_button(box).click()
    expect(box.item("新人欢迎语").locator(".qs-button")).to_contain_text("已复制")
    assert box.page.evaluate(READ) == WELCOME
    assert box.is_open


def test_where_nothing_copies_the_text_is_there_selected(box):
    box.page.evaluate(f"() => {{ {NO_ASYNC_CLIPBOARD} {NO_COMMAND} }}")
    box.type("欢迎语")
    copy_button(box).click()
    expect(box.item("新人欢迎语").locator(".qs-button")).to_contain_text("已选中，长按复制")
    text = box.page.get_by_role("textbox", name="要复制的文字")
    expect(text).to_be_focused()
    assert text.evaluate("t => t.value.slice(t.selectionStart, t.selectionEnd)") == WELCOME


def test_a_date_goes_to_the_calendar(box):
    box.type("群规怎么定")
    with box.page.expect_download() as download:
        box.item("群规怎么定").get_by_role("button", name="加入日历 群规怎么定").click()
    assert download.value.suggested_filename == "share.ics"
    assert box.is_open


def test_what_is_over_goes_to_no_calendar(box):
    box.set_clock("2026-12-06T22:00:00+08:00")
    box.type("群规怎么定")
    assert box.item("群规怎么定").locator(".qs-button").count() == 0


def test_in_wechat_the_calendar_says_where_it_opens(open_context, origin):
    box = Box(open_context(user_agent="Mozilla/5.0 MicroMessenger/8.0.50").new_page())
    box.page.goto(origin)
    box.set_clock(NOW)
    box.type("群规怎么定")
    with box.page.expect_download():
        box.item("群规怎么定").locator(".qs-button").click()
    expect(box.status).to_contain_text("微信里打不开日历文件")


def test_both_are_reached_by_keyboard(box):
    box.type("欢迎语")
    box.page.keyboard.press("ArrowDown")
    box.page.keyboard.press("Tab")
    expect(copy_button(box)).to_be_focused()
    box.page.keyboard.press("Enter")
    expect(box.item("新人欢迎语").locator(".qs-button")).to_contain_text("已复制")
    assert box.page.evaluate(READ) == WELCOME


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_site_adds_its_own(page, origin, box, when):
    own = """
      window.qunceSearch ||= { actions: [] };
      window.qunceSearch.actions.push({
        label: result => result.kind === '分享' ? '报名' : null,
        run: (result, button) => { button.textContent = result.title },
      });"""
    if when == "before":
        page.add_init_script(own)
        page.goto(origin)
    else:
        page.evaluate(own)
    box.type("群规")
    assert box.panel.get_by_role("button", name="报名").count() == 3
    box.item("群规辩论会").get_by_role("button", name="报名").click()
    expect(box.item("群规辩论会").locator(".qs-button")).to_have_text("群规辩论会")


def test_an_address_that_is_a_script_is_not_offered(box):
    box.page.keyboard.press("/")
    box.page.evaluate("qunceSearch.start()")
    buttons = box.page.evaluate(
        "qunceSearch.actionButtons({title: '', calendar: 'javascript:alert(1)'}).length"
    )
    assert buttons == 0
