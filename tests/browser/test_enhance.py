"""An element comes to life once, with Material's announcements of pages or without them."""

from datetime import timedelta

from tests.browser.handbook import share_path
from tests.browser.scripts import script_paths

COUNT_COPIES = """
  window.copies = 0;
  navigator.clipboard.writeText = () => { window.copies += 1; return Promise.resolve(); };
"""
TABS = """<!doctype html><div role="tablist" hidden>
  <button role="tab" aria-controls="a" aria-selected="true">群消息</button>
  <button role="tab" aria-controls="b" aria-selected="false">群公告</button>
</div><p role="tabpanel" id="a">甲</p><p role="tabpanel" id="b">乙</p>"""


def test_a_page_announced_twice_is_set_up_once(page, handbook):
    share = next(share for share in handbook.shares if not share.is_off)
    page.add_init_script(COUNT_COPIES)
    page.clock.set_fixed_time(share.slot.start - timedelta(days=1))
    page.goto(handbook.origin + share_path(share))
    page.evaluate("document$.next(document)")
    page.locator("[data-now] button[data-copy]:visible").first.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate("copies") == 1


def test_a_theme_that_announces_nothing_is_served_too(page):
    page.set_content(TABS)
    for path in script_paths():
        page.add_script_tag(path=path)
    assert page.locator("[role=tablist]").is_visible()
    page.get_by_role("tab", name="群公告").click()
    assert [page.locator("#a").is_visible(), page.locator("#b").is_visible()] == [False, True]
