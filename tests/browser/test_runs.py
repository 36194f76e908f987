"""A checklist is run for a share or one of its groups, by one person or several, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.handbook import share_path
from tests.browser.readers import visible
from tests.chromium import DESKTOP, PHONE

TICKED = """[...document.querySelectorAll('form [data-item]')]
  .filter(row => row.querySelector('input').checked).map(row => row.dataset.item)"""
GROUP = "tea-bakery-owners"


@pytest.fixture
def a_share(handbook):
    """One on a Sunday evening in two groups."""
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


@pytest.fixture
def share_page(page, handbook, a_share):
    page.clock.set_fixed_time("2026-11-22T20:12:00+08:00")
    page.goto(handbook.origin + share_path(a_share))
    return page


@pytest.fixture
def items(handbook, a_share):
    """The list that the share runs, by id."""
    return {item.id: item for item in handbook.library.playbooks[a_share.playbook].items}


def tick(page, item):
    page.locator(f"form [data-item={item}] label").click()


def reload(page):
    """Anew, with the bar that a share's page brings once its list is near."""
    page.reload()
    page.evaluate("document.querySelector('[data-runs]').parentElement.scrollIntoView()")
    page.locator("[data-runs]").first.wait_for()


def press(page, name):
    page.locator(".qc-runs").get_by_role("button", name=name).click()


def status(page):
    return page.locator("[data-run-status]").inner_text()


def test_each_group_has_a_run_of_its_own_and_the_choice_is_remembered(share_page, a_share):
    tick(share_page, "notice")
    share_page.locator("[data-run]").select_option(GROUP)
    assert share_page.evaluate(TICKED) == []
    tick(share_page, "qa")
    reload(share_page)
    assert share_page.locator("[data-run]").input_value() == GROUP
    assert share_page.evaluate(TICKED) == ["qa"]
    share_page.locator("[data-run]").select_option("")
    assert share_page.evaluate(TICKED) == ["notice"]
    keys = share_page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('qunce:check'))")
    name = f"qunce:check:v1:share/{a_share.id}/{a_share.playbook}"
    assert sorted(keys) == [name, f"{name}@{GROUP}"]


def test_a_playbook_is_run_by_any_group_over_all_its_lists(page, handbook):
    page.goto(handbook.origin + "playbooks/share/guest-share/#步骤与清单")
    options = page.locator("[data-run] option").all()
    assert [option.inner_text() for option in options][:1] == ["不分群"]
    assert len(options) == 1 + len(handbook.library.groups)
    page.locator("[data-run]").select_option(GROUP)
    tick(page, "invite")
    tick(page, "numbers")
    page.locator("[data-run]").select_option("")
    assert page.evaluate(TICKED) == []
    assert not page.locator(".qc-three [data-item=invite] input").is_checked()
    page.locator("[data-run]").select_option(GROUP)
    assert page.evaluate(TICKED) == ["invite", "numbers"]


def test_only_what_is_left_is_shown_and_what_is_ticked_then_stays_in_sight(share_page):
    tick(share_page, "notice")
    press(share_page, "只看没做的")
    assert share_page.locator("[data-item=notice]").is_hidden()
    tick(share_page, "qa")
    assert share_page.locator("[data-item=qa]").is_visible()
    press(share_page, "只看没做的")
    assert share_page.locator("[data-item=notice]").is_visible()


def test_to_begin_again_is_undone_at_a_press(share_page):
    tick(share_page, "notice")
    tick(share_page, "qa")
    press(share_page, "重来")
    assert status(share_page) == "清掉了 2 项。"
    assert share_page.evaluate(TICKED) == []
    press(share_page, "撤销")
    assert share_page.evaluate(TICKED) == ["notice", "qa"]
    reload(share_page)
    assert share_page.evaluate(TICKED) == ["notice", "qa"]


def test_nothing_ticked_is_nothing_to_clear(share_page):
    press(share_page, "重来")
    assert status(share_page) == "一项也没有勾，不用清。"
    assert share_page.locator("[data-undo]").is_hidden()


def edited(page, edit):
    """The same page after somebody edited its list."""
    url = page.url
    html = edit(page.request.get(url).text())
    page.route(url, lambda route: route.fulfill(body=html, content_type="text/html"))
    reload(page)


def test_what_was_added_is_named_and_what_is_gone_is_told_once(share_page, items):
    tick(share_page, "notice")
    edited(share_page, lambda html: html.replace('data-item="rehearsal"', 'data-item="brand-new"'))
    news = share_page.locator("[data-news]")
    words = items["rehearsal"].text
    assert news.inner_text() == f"上次勾过以后，清单改了。新增 1 项：{words}；去掉 1 项。"
    assert share_page.locator("[data-item=brand-new] [data-new]").inner_text() == "新增"
    reload(share_page)
    assert "去掉" not in news.inner_text()
    tick(share_page, "qa")
    reload(share_page)
    assert news.is_hidden()
    assert share_page.evaluate(TICKED) == ["notice", "qa"]


def test_what_was_reworded_or_moved_keeps_its_tick_and_is_no_news(share_page):
    tick(share_page, "notice")
    tick(share_page, "thanks")

    def edit(html):
        html = html.replace("发群公告和各渠道预告", "把公告发到每个群")
        first, second = (
            re.search(rf'<li [^>]*data-item="{id}".*?</li>', html)[0]
            for id in ("notice", "rehearsal")
        )
        return html.replace(first, "@@").replace(second, first).replace("@@", second)

    edited(share_page, edit)
    assert share_page.evaluate(TICKED) == ["notice", "thanks"]
    assert share_page.locator("[data-news]").is_hidden()


def test_what_is_left_is_copied_by_day_with_who_does_it(share_page, handbook, a_share):
    for item in handbook.library.playbooks[a_share.playbook].items:
        if item.id not in ("ten-minutes", "qa", "numbers"):
            tick(share_page, item.id)
    share_page.locator("[data-run]").select_option("")
    share_page.locator("[data-copy-remaining]").click()
    share_page.get_by_text("已复制").wait_for()
    assert share_page.evaluate("navigator.clipboard.readText()") == (
        "【花店和茶馆，怎样合办一个下午】还差 3 项\n\n11月22日（周日）\n"
        "• 20:20 发十分钟提醒，确认嘉宾在线 @主持 周屿（示例）\n"
        "• 21:10 转到答疑，先答提前收到的问题 @主持 周屿（示例）\n\n11月29日（周日）\n"
        "• 记下七项数据，按投票定下期主题，更新嘉宾档案 @统筹"
    )


def test_who_has_a_role_sees_their_own_items_and_all_at_a_press(share_page, items):
    share_page.evaluate("qunce.me.write({ role: '主持', group: '' })")
    reload(share_page)
    rows = visible(share_page, "form [data-item]")
    assert {row.locator(".qc-role").inner_text() for row in rows} == {"主持"}
    press(share_page, f"只看我的 {len(rows)} 件")
    assert len(visible(share_page, "form [data-item]")) == len(items)


@pytest.mark.parametrize("kind", ["share", "playbook"])
def test_a_list_is_printed_on_one_sheet_with_times_roles_and_names(
    share_page, handbook, items, kind
):
    if kind == "playbook":
        share_page.goto(handbook.origin + "playbooks/share/guest-share/#步骤与清单")
    share_page.evaluate("window.print = () => (window.printed = true)")
    press(share_page, "打印一页")
    share_page.wait_for_function("() => window.printed")
    share_page.emulate_media(media="print")
    sheet = share_page.locator(".qc-sheet")
    expect(sheet.locator("tr:has(td)")).to_have_count(len(items))
    rows = [row.inner_text() for row in sheet.locator("tr:has(td)").all()]
    if kind == "share":
        assert "□\t11月22日（周日）20:20\t发十分钟提醒，确认嘉宾在线\t主持 周屿（示例）" in rows
        assert "主持：周屿（示例）" in sheet.locator("p").inner_text()
    pdf = share_page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    share_page.keyboard.press("Control")
    assert sheet.is_hidden()
    assert share_page.locator("h1").first.is_visible()


def test_with_the_part_for_passing_on_open_nobody_is_kept_out(share_page):
    # Transitions would have axe measure colours halfway.
    share_page.emulate_media(reduced_motion="reduce")
    found = {}
    for size in (PHONE, DESKTOP, {"width": 320, "height": 640}):
        share_page.set_viewport_size(size)
        reload(share_page)
        share_page.locator("#checklist").scroll_into_view_if_needed()
        press(share_page, "发给同伴")
        share_page.locator("[data-qr] svg").wait_for()
        share_page.evaluate("scrollTo(0, 0)")
        found |= {size["width"]: violations(share_page)}
        assert share_page.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert found == {390: [], 1280: [], 320: []}
