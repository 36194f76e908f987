"""On paper: boxes to tick, nothing to press."""

from tests.browser.handbook import share_path


def test_a_printed_checklist_has_boxes_and_no_buttons(page, handbook):
    share = next(share for share in handbook.shares if not share.is_off)
    page.goto(handbook.origin + share_path(share))
    page.emulate_media(media="print")
    box = page.locator("[data-item] input").first
    assert box.evaluate("box => getComputedStyle(box).borderTopWidth") == "1px"
    assert box.evaluate("box => getComputedStyle(box).appearance") == "none"
    assert not any(button.is_visible() for button in page.locator(".qc-btn").all())


def test_a_dark_page_is_printed_black_on_white(page, handbook):
    page.goto(handbook.url("playbook"))
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.emulate_media(media="print")
    assert page.locator("h1").first.evaluate("h => getComputedStyle(h).color") == "rgb(26, 35, 39)"


def test_a_printed_snippet_is_its_text_without_the_form(page, handbook):
    page.goto(handbook.origin + "snippets/share-notice/")
    page.emulate_media(media="print")
    assert page.locator("[data-fill]").is_hidden()
    assert page.locator(".qc-text").first.is_visible()
    assert page.locator("[data-channel]").first.inner_text() == "群公告"
