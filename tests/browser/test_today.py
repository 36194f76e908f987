"""The page of today: one thing now, then tonight, today, what is late, what comes next."""

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.browser.axe import violations
from tests.browser.readers import keep_list, visible
from tests.chromium import DESKTOP, PHONE

ROWS = "[data-part] [data-task]"
PARTS = """[...document.querySelectorAll('[data-part]')]
  .filter((part) => !part.hidden).map((part) => part.dataset.part)"""
HOST = 'localStorage.setItem(\'qunce:me:v1\', \'{"role": "主持", "group": "florist-owners"}\')'
BROKEN_STORAGE = {
    "full": "Storage.prototype.setItem = () => { throw new Error('full'); }",
    "denied": """Object.defineProperty(window, 'localStorage',
      {get() { throw new DOMException('denied', 'SecurityError'); }})""",
    "poisoned": """for (const key of ['me', 'run', 'check:v1:share/florist-tea-together/guest-share'])
      localStorage.setItem(`qunce:${key}${key.includes('check') ? '' : ':v1'}`, '{"a": [');""",
}


@pytest.fixture
def a_share(handbook):
    """One on a Sunday evening in two groups, with messages and a checklist."""
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


@pytest.fixture
def tonight(page_at, handbook, a_share):
    """A function: minutes from the start → the page as it looks then."""

    def open_page(minutes=-18, script=None, **options):
        instant = a_share.slot.start + timedelta(minutes=minutes)
        page = page_at(instant, handbook.url("today"), **options)
        if script:
            page.add_init_script(script)
            page.reload()
        return page

    return open_page


def now_words(page):
    return [
        block.locator("[data-task] .qc-at + span").inner_text()
        for block in visible(page, "[data-now]")
    ]


def test_one_thing_is_to_be_done_now_and_has_the_one_blue_button(tonight):
    page = tonight()
    assert now_words(page) == ["发十分钟提醒，确认嘉宾在线"]
    assert page.locator("[data-now-when]").inner_text() == "还有 8 分钟到 20:20"
    (button,) = visible(page, ".qc-btn--go")
    assert button.bounding_box()["y"] < PHONE["height"]
    button.click()
    page.get_by_text("已复制。").wait_for()
    assert "十分钟" in page.evaluate("navigator.clipboard.readText()")
    assert page.locator("[data-now] input:checked").count() == 0


def test_parts_stand_in_order_and_tonight_says_so(tonight):
    page = tonight()
    assert page.evaluate(PARTS) == ["show", "today", "late", "next"]
    assert page.locator("#part-show").inner_text() == "今晚 还有 6 件"
    assert page.locator("[data-part=late] summary").inner_text() == "逾期 1 件\n最久 2 天"
    assert page.locator("[data-part=late] details").get_attribute("open") is None
    times = [row.get_attribute("data-due") for row in visible(page, f"[data-part=show] {ROWS}")]
    assert all(one <= other for one, other in pairwise(times))


def test_a_tick_moves_on_to_what_is_next_and_leaves_the_focus_on_its_box(tonight):
    page = tonight()
    page.locator("[data-now] [data-task] input").press("Space")
    assert now_words(page) == ["准时开场：介绍嘉宾、说明流程和录不录"]
    row = page.locator("[data-part=show] [data-item=ten-minutes]")
    assert row.locator("input").is_checked()
    assert (
        page.evaluate("document.activeElement.closest('[data-item]').dataset.item") == "ten-minutes"
    )
    row.locator("input").press("Space")
    assert now_words(page) == ["发十分钟提醒，确认嘉宾在线"]


def test_the_first_tick_does_not_flood_the_page(tonight):
    page = tonight()
    height = page.evaluate("document.body.scrollHeight")
    page.locator("[data-part=show] [data-item=qa] label").click()
    assert page.locator("[data-part=late] summary").inner_text().startswith("逾期 9 件")
    assert page.evaluate("document.body.scrollHeight") <= height + 5


def test_once_a_share_is_over_nothing_of_it_is_left_but_what_comes_after(tonight, a_share):
    page = tonight(minutes=91)
    assert now_words(page) == ["私下感谢嘉宾，说清总结何时给他看"]
    assert page.evaluate(PARTS) == ["late", "next"]
    rows = page.locator(f"{ROWS}[data-checklist*={a_share.id}]")
    dues = [row.get_attribute("data-due") for row in rows.all()]
    assert [due for due in dues if due < a_share.slot.end.isoformat()] == []


def test_every_row_has_something_to_press(tonight):
    page = tonight()
    page.locator("[data-part=late] summary").click()
    rows = visible(page, "[data-task]")
    assert len(rows) > 15
    assert [row.inner_text() for row in rows if not visible(row, ".qc-btn")] == []


def test_a_summary_that_is_late_is_asked_for_in_the_team_s_chat(tonight):
    page = tonight()
    page.locator("[data-part=late] summary").click()
    page.locator("[data-part=late] [data-copy]").click()
    page.get_by_text("已复制").first.wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("【总结还没发】烘焙店怎样开好一次群里接龙\n11月18日（周三）讲完，")


def test_who_says_who_they_are_has_their_own_first_and_the_others_folded(tonight):
    page = tonight()
    assert page.locator("[data-me-open]").inner_text() == "先选我是谁"
    assert visible(page, ROWS)
    page.locator("[data-me-open]").click()
    page.locator("#me-role").select_option("主持")
    page.locator("#me-group").select_option("florist-owners")
    page.get_by_role("button", name="记住我").click()
    page.reload()
    assert page.locator(".qc-me").inner_text().startswith("我是 主持，花店主理人群（示例）")
    assert page.locator("#part-show").inner_text() == "今晚 我的还有 3 件"
    assert {row.locator(".qc-role").inner_text() for row in visible(page, ROWS)} == {"主持"}
    fold = page.locator("[data-part=show] .qc-fold summary")
    assert fold.inner_text() == "同伴的 3 件\n控场 2，记录 1"
    fold.click()
    assert visible(page, "[data-part=show] [data-item=rules]")
    assert page.locator("[data-me-calendar]").get_attribute("href").endswith(".ics")


def test_whoever_they_said_they_were_is_forgotten_at_a_press(tonight):
    page = tonight(script=f"if (!sessionStorage.done) {HOST}; sessionStorage.done = 1;")
    page.get_by_role("button", name="换角色或群").click()
    page.get_by_role("button", name="忘掉").click()
    page.reload()
    assert page.locator("[data-me-open]").inner_text() == "先选我是谁"
    assert page.locator("[data-part] .qc-fold:not([data-part=late] *)").count() == 0


def test_rows_can_stand_by_person_each_with_its_share(tonight):
    page = tonight()
    page.get_by_role("button", name="按人").click()
    heads = [head.inner_text() for head in visible(page, "[data-part=show] h3")]
    assert heads == ["控场", "主持 周屿（示例）", "记录"]
    row = page.locator("[data-part=show] [data-item=qa]")
    assert "花店和茶馆，怎样合办一个下午" in row.inner_text()
    page.get_by_role("button", name="按场").click()
    assert "花店和茶馆，怎样合办一个下午" not in row.inner_text()


def test_the_team_is_told_in_one_text_who_does_what_today(tonight):
    page = tonight(minutes=100)
    page.get_by_role("button", name="复制今日播报").click()
    page.get_by_text("已复制").first.wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == (
        "【今日】11月22日（周日）\n\n今晚 20:30 花店和茶馆，怎样合办一个下午\n"
        "22:30 私下感谢嘉宾 @嘉宾对接\n\n逾期 1 件：\n"
        "11月20日（周五）发布总结 @记录 许静（示例），烘焙店怎样开好一次群里接龙"
    )
    assert page.locator("[data-broadcast-count]").inner_text() == f"发到工作群，{len(text)} 字"


def test_groups_are_ticked_by_hand_and_never_by_copying(tonight, a_share):
    page = tonight()
    page.locator("[data-now] .qc-btn--go").click()
    page.get_by_text("已复制。").wait_for()
    groups = page.locator("[data-now] .qc-to li")
    assert [group.inner_text() for group in groups.all()] == [
        "花店主理人群（示例）",
        "茶饮烘焙店主群（示例）",
    ]
    assert groups.locator("input:checked").count() == 0
    groups.nth(1).locator("label").click()
    page.reload()
    assert groups.nth(1).inner_text() == "茶饮烘焙店主群（示例）\n✓ 已发"
    assert page.evaluate(
        "list => Object.keys(qunce.marks.read(list).done)", f"{a_share.id}:sent"
    ) == ["share-ten-minutes@tea-bakery-owners"]


def test_a_text_with_a_blank_leads_from_today_to_where_it_is_filled_in(tonight):
    page = tonight()
    assert page.locator("[data-task] mark").count() == 0
    page.get_by_role("link", name="填好再复制").first.click()
    page.locator("[data-fill] [aria-invalid=true]").first.wait_for()
    assert page.url.endswith(f"?share={page.locator('select[data-record]').input_value()}")


def test_a_text_that_cannot_be_copied_on_today_is_shown_within_the_page(tonight):
    page = tonight(viewport={"width": 320, "height": 640})
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));"
        "document.execCommand = () => false"
    )
    visible(page, "[data-part] [data-copy]")[0].click()
    page.get_by_text("已选中，长按复制").wait_for()
    (text,) = visible(page, "[data-part] .qc-text")
    box = text.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_tick_on_today_is_a_tick_on_the_share(tonight, handbook, a_share):
    page = tonight()
    page.locator("[data-part=show] [data-item=qa] label").click()
    page.goto(f"{handbook.origin}shares/{a_share.id}/")
    assert page.locator("form [data-item=qa] input").is_checked()


def test_only_who_keeps_a_list_is_told_what_of_it_is_late(tonight, a_share):
    page = tonight()
    assert page.locator("[data-part=late] [data-task]").count() == 1
    keep_list(page, a_share)
    assert page.locator("[data-part=late] [data-task]").count() > 5


@pytest.mark.parametrize("breakage", BROKEN_STORAGE.values(), ids=BROKEN_STORAGE.keys())
def test_whatever_becomes_of_the_storage_everything_is_there_and_copies(
    open_context, handbook, a_share, breakage
):
    context = open_context(fail_on_errors=False)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=handbook.origin)
    page = context.new_page()
    page.clock.set_fixed_time(a_share.slot.start - timedelta(minutes=18))
    page.add_init_script(f"try {{ {breakage} }} catch {{}}")
    page.goto(handbook.url("today"))
    assert now_words(page) == ["发十分钟提醒，确认嘉宾在线"]
    page.locator("[data-now] .qc-btn--go").click()
    page.get_by_text("已复制。").wait_for()
    page.locator("[data-me-open]").click()
    page.locator("#me-role").select_option("主持")
    page.get_by_role("button", name="记住我").click()
    assert page.locator("#part-show").inner_text() == "今晚 我的还有 3 件"
    page.locator("[data-part=show] [data-item=qa] label").click()
    assert page.locator("[data-part=show] [data-item=qa] input").is_checked()


def test_with_everything_open_nobody_is_kept_out(tonight):
    page = tonight(script=HOST, reduced_motion="reduce")
    found = {}
    for size in (PHONE, DESKTOP, {"width": 320, "height": 640}):
        page.set_viewport_size(size)
        page.reload()
        page.get_by_role("button", name="换角色或群").click()
        for summary in visible(page, "[data-today] summary"):
            summary.click()
        # Under the header, which stays, a box would count as too small.
        page.evaluate("scrollTo(0, 0)")
        found |= {size["width"]: violations(page)}
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert found == {390: [], 1280: [], 320: []}


def test_on_paper_there_is_what_to_do_and_nothing_to_press(tonight):
    page = tonight()
    page.emulate_media(media="print")
    assert visible(page, "[data-part=show] [data-task]")
    assert visible(page, ".qc-more") == []
    assert visible(page, ".qc-btn") == []
