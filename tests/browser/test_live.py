"""The page for the evening itself: one thumb, no network, two people at once."""

import pytest

from qunce.rendering.text.share_values import share_values
from qunce.site_plan.shares.sendings import sendings
from tests.browser.axe import violations
from tests.browser.handbook import YEAR
from tests.browser.moments import GROUPS, SHARE, both, open_at
from tests.chromium import DESKTOP, PHONE

READ = "navigator.clipboard.readText()"
CURRENT = "[data-message]:not([hidden])"
QA = "2026-11-22 21:14"


@pytest.fixture
def url(handbook):
    return f"{handbook.origin}shares/{SHARE}/live/"


@pytest.fixture
def context(kept_context):
    return kept_context(viewport=PHONE)


def title(page):
    (current,) = [m for m in page.locator(CURRENT).all() if m.is_visible()]
    return current.get_attribute("data-title")


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "Pacific/Auckland"])
@pytest.mark.parametrize(
    ("now", "clock", "elapsed", "leads", "tag", "primary"),
    [
        ("2026-11-22 19:10", "19:10", "离开场还有 1 小时 20 分钟", "一小时提醒", "还有 20 分钟", 0),
        ("2026-11-22 20:20", "20:20", "离开场还有 10 分钟", "十分钟提醒", "现在", 1),
        ("2026-11-22 21:14", "21:14", "开场 44 分钟，还剩 46 分钟", "转到答疑", "晚了 4 分钟", 1),
        ("2026-11-22 22:03", "22:03", "超时 3 分钟", "收尾致谢", "晚了 13 分钟", 1),
    ],
)
def test_clock_and_message_are_those_of_the_share(
    kept_context, url, *, zone, now, clock, elapsed, leads, tag, primary
):
    page = open_at(kept_context(viewport=PHONE, timezone_id=zone), url, now)
    assert page.locator("[data-clock]").inner_text() == clock
    assert page.locator("[data-elapsed]").inner_text() == elapsed
    assert title(page) == leads
    assert page.locator(f"{CURRENT} [data-tag]").inner_text() == tag
    assert page.locator(".md-content .qc-btn--go:visible").count() == primary


def test_everything_for_one_message_stands_on_the_first_screen(context, url):
    page = open_at(context, url, QA)
    for part in ("[data-clock]", "h2:visible", "[data-pair]:visible", "[data-sent]:visible"):
        box = page.locator(part).last.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"]
    assert page.locator(".qc-sos summary").first.bounding_box()["y"] < PHONE["height"]
    assert not page.locator(".md-tabs").is_visible()


@pytest.mark.parametrize("uses", [("贴到群里", "群消息", GROUPS[0]), ("念的词", "主持词", "")])
def test_what_is_shown_is_copied_and_nothing_is_ticked(context, url, handbook, uses):
    tab, channel, group = uses
    share = handbook.library.shares[SHARE]
    sent = sendings(handbook.library, share, share_values(handbook.library, share, YEAR))
    page = open_at(context, url, QA)
    page.locator(CURRENT).get_by_role("tab", name=tab).click()
    page.locator(CURRENT).get_by_text("复制", exact=True).click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) in [
        s.announcement.text
        for s in sent
        if s.snippet.id == "share-qa"
        and s.announcement.channel.name == channel
        and (s.group.id if s.group else "") == group
    ]
    assert title(page) == "转到答疑"
    assert page.locator("[data-sent] input:checked").count() == 0


def test_copy_and_next_goes_on_and_leaves_what_was_not_ticked(context, url):
    page = open_at(context, url, QA, sent=[f"share-qa@{GROUPS[0]}"])
    page.locator(CURRENT).get_by_text("复制并下一条").click()
    page.locator("#live-share-closing").wait_for(state="visible")
    assert title(page) == "收尾致谢"
    assert "收尾致谢" in page.locator("[data-said]").inner_text()
    assert page.evaluate("document.activeElement.hasAttribute('data-and-next')")
    assert "is-late" in page.locator("[data-step=share-qa]").get_attribute("class")


def test_a_failed_copy_does_not_go_on(context, url):
    init = (
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
        "document.execCommand = () => false;"
    )
    page = open_at(context, url, QA, init=init)
    page.locator(CURRENT).get_by_text("复制并下一条").click()
    page.get_by_text("已选中，长按复制").wait_for()
    assert title(page) == "转到答疑"


def test_when_all_groups_are_ticked_the_next_is_the_button(context, url):
    page = open_at(context, url, QA)
    for box in page.locator(f"{CURRENT} [data-sent] input").all():
        box.check()
    assert page.locator(f"{CURRENT} [data-tag]").inner_text() == "✓ 都发了"
    page.get_by_role("button", name="下一条：21:50 收尾致谢").click()
    assert title(page) == "收尾致谢"
    assert page.locator(f"{CURRENT} [data-tag]").inner_text() == "还有 36 分钟"
    assert page.locator(".md-content .qc-btn--go:visible").count() == 0


def test_the_clock_goes_on_but_not_under_a_thumb(context, url):
    page = open_at(context, url, "2026-11-22 21:49", moves=True)
    assert title(page) == "转到答疑"
    page.locator(CURRENT).get_by_role("tab", name="念的词").click()
    page.clock.run_for("00:20")
    page.locator(CURRENT).get_by_role("tab", name="贴到群里").click()
    page.clock.run_for("00:45")
    assert page.locator("[data-clock]").inner_text() == "21:50"
    page.clock.run_for("01:30")
    assert title(page) == "收尾致谢"


def test_two_people_side_by_side_see_the_same(context, url):
    first, second = open_at(context, url, QA), open_at(context, url, QA)
    first.locator(f"{CURRENT} [data-sent] input").first.check()
    second.locator(f"{CURRENT} [data-sent]").first.get_by_text("✓ 已发").wait_for()
    first.locator(f"{CURRENT} [data-sent] input").last.check()
    second.locator("[data-step=share-qa].is-done").wait_for()


def test_without_a_network_everything_goes_on_and_says_so(context, url):
    page = open_at(context, url, QA)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.get_by_text("已断网，文案都在").wait_for()
    page.locator("[data-step=share-closing] a").click()
    page.locator(CURRENT).get_by_text("复制", exact=True).click()
    page.get_by_text("已复制", exact=True).wait_for()
    page.get_by_text("稍等一下").click()
    assert page.locator("#sos-share-hold-1-b2").is_visible()


@pytest.mark.parametrize(
    ("lock", "words"),
    [
        ("{ request: () => Promise.resolve(new EventTarget()) }", "屏幕不熄"),
        ("{ request: () => Promise.reject(new Error('no')) }", "屏幕会熄"),
        ("undefined", "屏幕会熄"),
    ],
)
def test_the_first_touch_keeps_the_screen_on_or_says_that_it_cannot(context, url, lock, words):
    init = f"Object.defineProperty(navigator, 'wakeLock', {{ value: {lock} }});"
    page = open_at(context, url, QA, init=init)
    page.locator(CURRENT).get_by_role("tab", name="念的词").click()
    page.locator("[data-awake]", has_text=words).wait_for()
    assert page.locator("[data-awake]").inner_text() == words


def test_a_blank_is_filled_on_the_spot_before_anything_is_copied(context, url):
    page = open_at(context, url, QA)
    page.get_by_text("稍等一下").click()
    box = page.locator(".qc-sos [data-copybox]").filter(has_text="【稍等】")
    box.get_by_text("还差 2 项", exact=True).click()
    assert page.evaluate("document.activeElement.tagName") == "SELECT"
    box.locator("select").select_option("嘉宾还在路上")
    box.locator("input").fill(" 21:20 ")
    box.get_by_role("button").click()
    page.get_by_text("已复制", exact=True).wait_for()
    text = page.evaluate(READ)
    assert "嘉宾还在路上。\n21:20给准信" in text
    assert "待填" not in text
    box.locator("input").fill("")
    assert box.get_by_text("还差 1 项", exact=True).is_visible()


def test_the_keyboard_goes_through_the_evening(context, url):
    page = open_at(context, url, QA)
    page.locator("[data-step=share-closing] a").focus()
    page.keyboard.press("Enter")
    assert title(page) == "收尾致谢"
    assert page.evaluate("document.activeElement.textContent") == "复制"
    page.keyboard.press("Enter")
    page.get_by_text("已复制", exact=True).wait_for()


def test_without_scripts_every_message_stands_in_order(open_context, url):
    page = open_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(url)
    messages = page.locator("[data-message]")
    assert messages.count() > 5
    assert all(text.is_visible() for text in messages.locator(".qc-text").all())
    assert not page.locator(".qc-pair button").first.is_visible()


def test_a_clipboard_that_never_answers_falls_back(context, url):
    init = "navigator.clipboard.writeText = () => new Promise(() => {});"
    page = open_at(context, url, QA, init=init)
    page.locator(CURRENT).get_by_text("复制", exact=True).click()
    page.get_by_text("已复制", exact=True).wait_for()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["390", "1280"])
def test_axe_finds_nothing_with_every_drawer_open(open_context, url, size):
    context = open_context(viewport=size, reduced_motion="reduce")
    page = open_at(context, url, QA, sent=both("share-rules"))
    for drawer in page.locator(".qc-sos summary").all():
        drawer.click()
    assert violations(page) == []
