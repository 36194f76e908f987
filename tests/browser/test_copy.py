"""Copying: exactly the text shown, by whichever way the browser allows, honestly reported."""

import pytest

from qunce.rendering.text.announcement import announcements
from tests.browser.handbook import share_path, snippet_path

NO_ASYNC_CLIPBOARD = "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))"
NO_COMMAND = "document.execCommand = () => false"
READ = "navigator.clipboard.readText()"
BEFORE = "2026-11-20T19:40:00+08:00"


@pytest.fixture
def share_url(handbook):
    return f"{handbook.origin}shares/florist-tea-together/"


@pytest.fixture(autouse=True)
def _before_the_share(page):
    page.clock.set_fixed_time(BEFORE)


def first_card(page):
    """The message that is next; gives button, status and text."""
    card = page.locator("[data-now] [data-message]")
    text = card.locator(".qc-text").first.evaluate("pre => pre.textContent")
    return card.locator("[data-sent] button").first, card.locator("[data-status]"), text


def test_a_message_is_copied_as_it_stands(any_page, share_url):
    any_page.goto(share_url)
    button, status, text = first_card(any_page)
    button.click()
    any_page.get_by_text("已复制", exact=True).wait_for()
    assert any_page.evaluate(READ) == text
    assert status.inner_text().startswith("已复制。")


def test_the_button_says_so_for_two_and_a_half_seconds(page, share_url):
    page.clock.install(time=BEFORE)
    page.goto(share_url)
    page.clock.pause_at("2026-11-20T19:41:00+08:00")
    button, _, _ = first_card(page)
    label = button.inner_text()
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    page.clock.run_for(2400)
    assert button.inner_text() == "已复制"
    page.clock.run_for(200)
    assert button.inner_text() == label


def test_the_channel_of_the_chosen_tab_is_copied(page, share_url):
    page.goto(share_url)
    card = page.locator("[data-now] [data-message]")
    card.locator("summary").click()
    card.locator("[role=tab]").nth(1).click()
    text = card.locator(".qc-text:visible").evaluate("pre => pre.textContent")
    card.get_by_text("复制这一段").click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) == text


def test_a_refused_clipboard_falls_back_to_the_command(page, share_url):
    page.add_init_script(NO_ASYNC_CLIPBOARD)
    page.goto(share_url)
    button, _, text = first_card(page)
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) == text
    assert page.locator("body > textarea").count() == 0


def test_plain_http_has_only_the_command(page, handbook, share_url):
    page.goto(share_url.replace(handbook.origin, handbook.plain_origin))
    assert page.evaluate("navigator.clipboard === undefined")
    button, _, text = first_card(page)
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    page.goto(share_url)
    assert page.evaluate(READ) == text


def test_where_nothing_copies_the_text_is_selected(page, share_url):
    page.add_init_script(f"{NO_ASYNC_CLIPBOARD}; {NO_COMMAND}")
    page.goto(share_url)
    button, status, text = first_card(page)
    button.click()
    page.get_by_text("已选中，长按复制").wait_for()
    assert page.evaluate("getSelection().toString()") == text
    assert "长按" in status.inner_text()
    assert page.get_by_text("已复制").count() == 0


def test_wechat_is_told_what_to_press(open_context, share_url):
    context = open_context(user_agent="Mozilla/5.0 MicroMessenger/8.0.50")
    page = context.new_page()
    page.clock.set_fixed_time(BEFORE)
    page.add_init_script(f"{NO_ASYNC_CLIPBOARD}; {NO_COMMAND}")
    page.goto(share_url)
    button, status, _ = first_card(page)
    button.click()
    page.get_by_text("已选中，长按复制").wait_for()
    assert status.inner_text().startswith("微信没有让页面复制")


def test_a_message_for_a_group_reminds_of_the_mention(page, share_url):
    page.goto(share_url)
    button, status, _ = first_card(page)
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert "粘贴后请手动 @所有人" in status.inner_text()


def test_every_announcement_of_every_share_is_what_python_says(page, handbook):
    for share in handbook.shares:
        page.goto(handbook.origin + share_path(share))
        shown = page.evaluate(
            """Object.fromEntries([...document.querySelectorAll('[data-message]')].map(card =>
              [card.dataset.message,
               [...card.querySelectorAll('.qc-text')].map(pre => pre.textContent)]))"""
        )
        assert {id: set(texts) for id, texts in shown.items()} == handbook.pack(share)


def test_a_text_with_a_blank_is_not_copied(page, handbook):
    snippet = next(
        snippet
        for snippet in handbook.library.snippets.values()
        if announcements(snippet, {})[0].blanks and any(field.required for field in snippet.fields)
    )
    page.goto(handbook.origin + snippet_path(snippet))
    page.evaluate("navigator.clipboard.writeText('untouched')")
    blanks = announcements(snippet, {})[0].blanks
    page.get_by_role("button", name=f"还差 {len(blanks)} 项").click()
    assert page.evaluate(READ) == "untouched"
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
    assert blanks[0] in page.locator("[data-status]").inner_text()
    page.get_by_role("button", name="仍然复制").click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) == announcements(snippet, {})[0].text


def test_a_clipboard_that_never_answers_falls_back(page, share_url):
    page.add_init_script("navigator.clipboard.writeText = () => new Promise(() => {})")
    page.goto(share_url)
    button, _, text = first_card(page)
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) == text


def test_where_nothing_answers_the_text_is_selected(page, share_url):
    page.add_init_script(
        f"navigator.clipboard.writeText = () => new Promise(() => {{}}); {NO_COMMAND}"
    )
    page.goto(share_url)
    button, status, text = first_card(page)
    button.click()
    page.get_by_text("已选中，长按复制").wait_for()
    assert page.evaluate("getSelection().toString()") == text
    assert "长按" in status.inner_text()
