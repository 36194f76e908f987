"""A share's page over three weeks: what leads, which button is the one to press, what it copies."""

import json

import pytest

from qunce.rendering.text.share_values import share_values
from qunce.site_plan.shares.sendings import sendings
from tests.browser.axe import violations
from tests.browser.handbook import YEAR, share_path
from tests.browser.moments import GROUPS, SHARE, both, open_at
from tests.chromium import DESKTOP, PHONE

ZONES = ("Asia/Shanghai", "America/New_York", "Pacific/Auckland")
READ = "navigator.clipboard.readText()"
PRIMARY = ".md-content .qc-btn--go:visible"
BEFORE = "2026-11-21 19:40"


@pytest.fixture
def url(handbook):
    return f"{handbook.origin}shares/{SHARE}/"


@pytest.fixture
def context(kept_context):
    return kept_context(viewport=PHONE)


@pytest.fixture
def copies(handbook):
    """A function: snippet, channel, group → the text as Python makes it."""
    share = handbook.library.shares[SHARE]
    sent = sendings(handbook.library, share, share_values(handbook.library, share, YEAR))

    def text_of(snippet, channel, group):
        (found,) = (
            s.announcement.text
            for s in sent
            if (s.snippet.id, s.announcement.channel.name) == (snippet, channel)
            and (s.group.id if s.group else "") == group
        )
        return found

    return text_of


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("now", "state", "tag", "title", "when"),
    [
        ("2026-11-08 20:30", "ahead", "下一条要发", "嘉宾须知", "11月12日（周四）10:00"),
        ("2026-11-20 19:00", "ahead", "下一条要发", "预告公告", "今天 20:00，还有 1 小时 0 分钟"),
        ("2026-11-20 20:05", "ahead", "现在要发", "预告公告", "今天 20:00，晚了 5 分钟"),
        ("2026-11-21 19:40", "ahead", "下一条要发", "前一天提醒", "今天 20:00，还有 20 分钟"),
        ("2026-11-22 19:31", "ahead", "现在要发", "一小时提醒", "今天 19:30，晚了 1 分钟"),
        ("2026-11-22 20:30", "live", "现在要发", "开场主持词", "今天 20:30，现在"),
        ("2026-11-22 21:14", "live", "现在要发", "转到答疑", "今天 21:10，晚了 4 分钟"),
        ("2026-11-22 21:56", "live", "现在要发", "收尾致谢", "今天 21:50，晚了 6 分钟"),
    ],
)
def test_the_message_for_this_minute_leads(
    kept_context, url, *, zone, now, state, tag, title, when
):
    page = open_at(kept_context(viewport=PHONE, timezone_id=zone), url, now)
    block = page.locator("[data-now]")
    assert page.locator(".qc-share").get_attribute("data-state") == state
    assert block.locator("[data-now-tag]").inner_text() == tag
    assert block.locator("[data-now-title]").inner_text() == title
    assert block.locator("[data-now-when]").inner_text().startswith(when)
    assert page.locator("[data-outcome]").is_hidden()
    assert page.locator("[data-owed]").is_hidden()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("now", "owed"),
    [
        ("2026-11-22 22:03", "私下感谢嘉宾"),
        ("2026-11-23 09:00", "写总结初稿"),
        ("2026-11-29 10:00", "记下七项数据"),
    ],
)
def test_after_it_what_is_owed_leads_and_everything_else_is_folded(
    kept_context, url, zone, now, owed
):
    page = open_at(kept_context(viewport=PHONE, timezone_id=zone), url, now)
    assert page.locator(".qc-share").get_attribute("data-state") == "over"
    assert page.locator("#outcome-title").inner_text() == "总结还没写"
    assert owed in page.locator("[data-owed]").inner_text()
    open_parts = page.locator("details.qc-section[open]").evaluate_all(
        "parts => parts.map(part => part.dataset.part)"
    )
    assert open_parts == ["related"]


def test_title_time_message_and_button_stand_on_the_first_screen(context, url):
    page = open_at(context, url, BEFORE)
    for part in ("h1", "header time", "[data-now] h2", PRIMARY, "[data-now] details"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"]
    assert page.get_by_role("link", name="打开现场").bounding_box()["y"] < PHONE["height"]


def test_the_button_is_that_of_the_first_group_that_has_nothing_yet(context, url):
    page = open_at(context, url, BEFORE)
    (button,) = page.locator(PRIMARY).all()
    assert button.get_attribute("aria-label") == "复制前一天提醒，发到花店主理人群（示例）"
    sent = open_at(context, url, BEFORE, sent=[f"share-dayahead@{GROUPS[0]}"])
    (button,) = sent.locator(PRIMARY).all()
    assert button.get_attribute("aria-label") == "复制前一天提醒，发到茶饮烘焙店主群（示例）"
    row = sent.locator(f"[data-now] [data-sent='share-dayahead@{GROUPS[0]}']")
    assert "✓ 已发 19:38" in row.inner_text()
    assert row.get_by_role("button", name="再复制").is_visible()


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("now", "snippet", "channel"),
    [
        ("2026-11-20 20:05", "share-notice", "群公告"),
        ("2026-11-21 19:40", "share-dayahead", "群消息"),
        ("2026-11-22 21:14", "share-qa", "群消息"),
    ],
)
def test_each_group_copies_its_own_text_byte_for_byte(
    context, url, copies, *, group, now, snippet, channel
):
    page = open_at(context, url, now)
    page.locator(f"[data-now] [data-sent='{snippet}@{group}'] button").click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) == copies(snippet, channel, group)
    assert not page.locator("[data-sent] input:checked").count()


def test_a_ticked_message_stays_until_the_next_is_asked_for(context, url):
    page = open_at(context, url, BEFORE)
    for box in page.locator("[data-now] [data-sent] input").all():
        box.check()
    assert page.locator("[data-now-title]").inner_text() == "前一天提醒"
    assert page.locator("[data-now-tag]").inner_text() == "✓ 都发了"
    page.get_by_role("button", name="下一条：明天 10:00 当天上午提醒").click()
    assert page.locator("[data-now-title]").inner_text() == "当天上午提醒"
    assert page.locator("[data-pack-sent] > summary").inner_text().startswith("✓ 已发 1 条")
    kept = page.evaluate(f"localStorage.getItem('qunce:check:v1:{SHARE}:sent')")
    assert sorted(json.loads(kept)["done"]) == both("share-dayahead")


def test_what_was_sent_elsewhere_long_ago_does_not_come_back(context, url):
    page = open_at(context, url, BEFORE, sent=[*both("share-notice"), *both("share-dayahead")])
    assert page.locator("[data-now-title]").inner_text() == "当天上午提醒"
    assert page.locator("[data-pack-sent] > summary").inner_text().startswith("✓ 已发 2 条")


def test_two_tabs_show_the_same_ticks(context, url):
    first, second = open_at(context, url, BEFORE), open_at(context, url, BEFORE)
    first.locator("[data-now] [data-sent] input").first.check()
    row = second.locator("[data-now] [data-sent]").first
    row.get_by_text("✓ 已发").wait_for()
    assert row.locator("input").is_checked()


def test_my_group_stands_first_and_is_called_mine(context, url):
    me = json.dumps(json.dumps({"role": "", "group": GROUPS[1]}))
    page = open_at(context, url, BEFORE, init=f"localStorage.setItem('qunce:me:v1', {me});")
    first = page.locator("[data-now] [data-sent]").first
    assert first.inner_text().startswith("茶饮烘焙店主群（示例）")
    assert "我的群" in first.inner_text()


def test_a_message_with_blanks_leads_to_the_form_with_the_share_chosen(context, url):
    page = open_at(context, url, "2026-11-08 20:30")
    assert page.locator(PRIMARY).count() == 0
    page.locator("[data-now] a.is-blank").click()
    page.locator("[data-fill]").wait_for()
    assert page.url.split("?")[1].startswith(f"share={SHARE}")


def test_during_the_share_the_live_page_is_one_press_away(context, url):
    page = open_at(context, url, "2026-11-22 21:14")
    page.get_by_role("link", name="打开现场").click()
    page.locator("[data-live]").wait_for()


@pytest.mark.parametrize(
    "poison",
    [
        "null",
        "{",
        "[]",
        '{"rev": [], "done": {"share-dayahead@florist-owners": "x"}}',
        '{"rev": [], "done": {"share-dayahead@florist-owners": 1e300}}',
        '{"rev": 1, "done": []}',
    ],
)
def test_poisoned_storage_leaves_the_page_whole(context, url, poison):
    init = f"localStorage.setItem('qunce:check:v1:{SHARE}:sent', {json.dumps(poison)});"
    page = open_at(context, url, BEFORE, init=init)
    assert page.locator("[data-now-title]").inner_text() == "前一天提醒"
    page.locator("[data-now] [data-sent] button").last.click()
    page.get_by_text("已复制", exact=True).wait_for()


@pytest.mark.parametrize("refusal", ["'SecurityError'", "'QuotaExceededError'"])
def test_storage_that_refuses_is_told_and_copying_goes_on(context, url, refusal):
    init = f"Storage.prototype.setItem = () => {{ throw new DOMException('no', {refusal}); }};"
    page = open_at(context, url, BEFORE, init=init)
    page.locator("[data-now] [data-sent] input").first.check()
    assert page.get_by_text("关掉页面就不再记得").is_visible()
    assert "✓ 已发" in page.locator("[data-now] [data-sent]").first.inner_text()
    page.locator("[data-now] [data-sent] button").last.click()
    page.get_by_text("已复制", exact=True).wait_for()


def test_a_change_notice_is_copied_by_the_button_that_says_so(context, handbook):
    share = next(s for s in handbook.shares if s.is_off)
    page = open_at(context, handbook.origin + share_path(share), "2026-11-14 12:00")
    moved = page.locator("[data-moved]")
    button = moved.get_by_role("button", name="复制取消通知").first
    button.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate(READ) in handbook.pack(share)["share-cancel"]
    assert page.locator("[data-now]").count() == 0


@pytest.mark.parametrize("now", [BEFORE, "2026-11-22 21:14", "2026-11-23 09:00"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["390", "1280"])
def test_axe_finds_nothing_before_during_and_after(kept_context, url, now, size):
    page = open_at(kept_context(viewport=size, reduced_motion="reduce"), url, now)
    assert violations(page) == []


def test_on_paper_a_message_is_its_name_and_its_time(open_context, url):
    page = open_at(open_context(viewport=DESKTOP), url, BEFORE)
    page.emulate_media(media="print")
    assert page.locator(".qc-msg-head:visible").count() > 0
    assert page.locator(".qc-msg .qc-text:visible, .qc-to:visible, .qc-now:visible").count() == 0
