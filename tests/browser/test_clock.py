"""What depends on the reader's clock, at chosen instants: the pages themselves know no today."""

from datetime import datetime, timedelta

import pytest

from qunce.rules.due import due_items
from tests.browser.handbook import month_path, share_path

COUNTDOWN = "h1 ~ p [data-until], header [data-until]"


@pytest.fixture
def a_share(handbook):
    """One with messages and a checklist, that will take place on a Sunday evening."""
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


@pytest.fixture
def page_at(open_context):
    """A function: instant, URL → the page as it looks then, to a reader in a time zone."""

    def open_page(instant: datetime, url: str, *, timezone="Asia/Shanghai"):
        page = open_context(timezone_id=timezone).new_page()
        page.clock.install(time=instant)
        page.goto(url)
        return page

    return open_page


@pytest.mark.parametrize(
    ("before_start", "words"),
    [
        (timedelta(days=3, hours=9, minutes=20), "还有 3 天 9 小时"),
        (timedelta(hours=9, minutes=20), "还有 9 小时 20 分钟"),
        (timedelta(minutes=20), "还有 20 分钟"),
        (timedelta(0), "正在进行"),
        (-timedelta(minutes=89), "正在进行"),
        (-timedelta(minutes=90), "已结束"),
    ],
)
def test_a_share_counts_down(page_at, handbook, a_share, before_start, words):
    instant = a_share.slot.start - before_start + timedelta(seconds=1)
    page = page_at(instant, handbook.origin + share_path(a_share))
    assert page.locator(COUNTDOWN).first.inner_text() == words


def test_the_countdown_goes_on(page_at, handbook, a_share):
    instant = a_share.slot.start - timedelta(minutes=20)
    page = page_at(instant, handbook.origin + share_path(a_share))
    page.clock.run_for("20:00")
    assert page.locator(COUNTDOWN).first.inner_text() == "正在进行"


def test_a_reader_elsewhere_sees_the_same_countdown(page_at, handbook, a_share):
    instant = a_share.slot.start - timedelta(days=2, seconds=-1)
    url = handbook.origin + share_path(a_share)
    page = page_at(instant, url, timezone="America/New_York")
    assert page.locator(COUNTDOWN).first.inner_text() == "还有 2 天 0 小时"


def test_adding_to_a_calendar_is_offered_until_the_end(page_at, handbook, a_share):
    url = handbook.origin + share_path(a_share)
    before = page_at(a_share.slot.end - timedelta(minutes=1), url)
    assert before.get_by_role("link", name="加到日历").is_visible()
    after = page_at(a_share.slot.end + timedelta(minutes=1), url)
    assert after.get_by_role("link", name="加到日历").is_hidden()


def keep_list(page, share, item="poster-ads"):
    """One tick: from now on this device keeps the share's list."""
    done = {"rev": [item], "done": {item: 1}}
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, JSON.stringify(value))",
        [f"qunce:check:v1:share/{share.id}/{share.playbook}", done],
    )
    page.reload()


def a_timed_item(handbook, share):
    items = due_items(handbook.library, share)
    return next((due.item.id, due.moment.at) for due in items if due.moment and due.moment.at)


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (-timedelta(days=1), ""),
        (-timedelta(minutes=5), "今天 {:%H:%M}"),
        (timedelta(minutes=5), "今天 {:%H:%M} 已过"),
        (timedelta(days=1), "逾期 1 天"),
        (timedelta(days=4), "逾期 4 天"),
    ],
)
def test_an_item_says_when_it_is_due_and_how_late_it_is(page_at, handbook, a_share, later, words):
    item, at = a_timed_item(handbook, a_share)
    page = page_at(at + later, handbook.origin + share_path(a_share))
    keep_list(page, a_share)
    tag = page.locator(f"[data-checklist] [data-item={item}] .qc-tag")
    assert tag.inner_text() == words.format(at)
    assert tag.is_visible() == bool(words)


def test_of_a_list_nobody_has_ticked_here_nothing_is_late(page_at, handbook, a_share):
    """It may be kept on a colleague's phone."""
    item, at = a_timed_item(handbook, a_share)
    page = page_at(at + timedelta(days=4), handbook.origin + share_path(a_share))
    tag = page.locator(f"[data-checklist] [data-item={item}] .qc-tag")
    assert tag.inner_text() == "应已完成"
    assert page.get_by_text("逾期").count() == 0
    page.locator("[data-checklist] [data-item] label").last.click()
    assert tag.inner_text() == "逾期 4 天"


def test_after_a_share_nothing_that_prepared_it_is_late(page_at, handbook, a_share):
    item, _ = a_timed_item(handbook, a_share)
    page = page_at(a_share.slot.end + timedelta(days=1), handbook.origin + share_path(a_share))
    keep_list(page, a_share)
    assert page.locator(f"[data-checklist] [data-item={item}] .qc-tag").is_hidden()


@pytest.mark.parametrize("kind", ["home", "today"])
def test_a_new_reader_is_asked_only_for_what_is_ahead(page_at, handbook, a_share, kind):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url(kind))
    assert all(is_for_a_summary(tag) for tag in overdue_tags(page))


def test_who_keeps_a_list_is_told_on_today_what_is_late(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url("today"))
    keep_list(page, a_share)
    assert not all(is_for_a_summary(tag) for tag in overdue_tags(page))


def test_what_is_ticked_is_late_no_more(page_at, handbook, a_share):
    item, at = a_timed_item(handbook, a_share)
    page = page_at(at + timedelta(days=2), handbook.origin + share_path(a_share))
    page.locator(f"[data-checklist] [data-item={item}] label").click()
    assert page.locator(f"[data-checklist] [data-item={item}] .qc-tag").is_hidden()


def test_the_schedule_opens_at_the_month_one_is_in(page_at, handbook, a_share):
    page = page_at(a_share.slot.start, handbook.url("schedule"))
    assert [m.get_attribute("data-month") for m in visible(page, "[data-month]")] == ["2026-11"]
    (today,) = page.locator("[aria-current=date]").all()
    assert today.get_attribute("data-date") == "2026-11-22"
    assert today.locator("time").first.inner_text() == "今天 22"


@pytest.mark.parametrize(("year", "month"), [(2025, "2026-10"), (2031, "2026-12")])
def test_far_from_every_share_the_schedule_opens_at_the_nearest_month(
    page_at, handbook, year, month
):
    page = page_at(datetime(year, 6, 1).astimezone(), handbook.url("schedule"))
    assert [m.get_attribute("data-month") for m in visible(page, "[data-month]")] == [month]


def test_the_neighbouring_month_is_a_press_away(page_at, handbook, a_share):
    page = page_at(a_share.slot.start, handbook.url("schedule"))
    page.get_by_role("link", name="12月 →").click()
    assert [m.get_attribute("data-month") for m in visible(page, "[data-month]")] == ["2026-12"]
    assert page.evaluate("document.activeElement.textContent") == "2026年12月"
    assert page.url == handbook.url("schedule")


def test_a_month_page_shows_its_month_at_any_time(page_at, handbook, a_share):
    page = page_at(datetime(2031, 6, 1).astimezone(), handbook.origin + month_path(a_share))
    assert len(visible(page, "[data-month]")) == 1


def test_filters_leave_one_series(page, handbook):
    page.goto(handbook.url("schedule"))
    button = page.locator("[data-filter] button").nth(1)
    button.click()
    key = button.get_attribute("data-v")
    assert button.get_attribute("aria-pressed") == "true"
    shown = [event.get_attribute("data-k") for event in visible(page, ".qc-ev")]
    assert all(key in keys.split() for keys in shown)
    page.locator("[data-filter] button").first.click()
    assert len(visible(page, ".qc-ev")) > len(shown)


def shares_ahead(handbook, instant):
    ahead = [s for s in handbook.shares if s.slot.end > instant and not s.is_off]
    return sorted(ahead, key=lambda share: share.slot.start)


@pytest.mark.parametrize("after_start", [-timedelta(days=1), timedelta(minutes=5)])
def test_the_home_page_shows_the_share_that_is_next_or_on(page_at, handbook, a_share, after_start):
    instant = a_share.slot.start + after_start
    page = page_at(instant, handbook.origin)
    (section,) = visible(page, "[data-next-share]")
    assert section.locator("h2").inner_text() == a_share.title


def test_when_a_share_is_over_the_home_page_shows_the_one_after(page_at, handbook, a_share):
    instant = a_share.slot.end + timedelta(minutes=1)
    page = page_at(instant, handbook.origin)
    (section,) = visible(page, "[data-next-share]")
    assert section.locator("h2").inner_text() == shares_ahead(handbook, instant)[0].title


def test_after_the_last_share_the_home_page_says_so(page_at, handbook):
    page = page_at(datetime(2031, 6, 1).astimezone(), handbook.origin)
    (section,) = visible(page, "[data-next-share]")
    assert "后面还没有排上分享" in section.inner_text()


def test_the_trail_is_done_where_ticked_and_late_where_not(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=1), handbook.origin)
    steps = "section:not([hidden]) > [data-trail] > li"
    assert page.locator(f"{steps}.is-late").count() == 0
    keep_list(page, a_share)
    late = page.locator(f"{steps}.is-late").first
    item = late.get_attribute("data-tick")
    assert "逾期" in late.inner_text()
    page.goto(handbook.origin + share_path(a_share))
    page.locator(f"[data-checklist] [data-item={item}] label").click()
    page.goto(handbook.origin)
    assert page.locator(f"{steps}.is-done").first.get_attribute("data-tick") == item
    assert page.locator(f"{steps}.is-now").count() == 1


def test_today_lists_what_is_due_from_two_weeks_ago_to_three_days_ahead(page_at, handbook, a_share):
    instant = a_share.slot.start - timedelta(hours=8)
    page = page_at(instant, handbook.url("today"))
    dues = [row.get_attribute("data-due") for row in visible(page, "[data-today-share] .qc-item")]
    days = {(datetime.fromisoformat(due).date() - instant.date()).days for due in dues if due}
    assert min(days) >= -14 or not days
    assert max(days) <= 3
    assert 0 in days
    today = sum(1 for due in dues if due.startswith("2026-11-22"))
    assert f"今天 {today} 件" in page.locator("[data-today-count]").inner_text()
    assert page.locator("[data-today-date]").inner_text() == "11月22日（周日）"


def test_a_tick_on_today_is_a_tick_on_the_share(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url("today"))
    count = page.locator("[data-today-count]")
    before = count.inner_text()
    row = visible(page, "[data-today-share] [data-item]")[0]
    list_key = row.locator("xpath=ancestor::form").get_attribute("data-checklist")
    item = row.get_attribute("data-item")
    row.locator("label").click()
    assert count.inner_text() != before
    assert row.is_visible()
    _, share, _ = list_key.split("/")
    page.goto(f"{handbook.origin}shares/{share}/")
    assert page.locator(f"[data-checklist] [data-item={item}] input").is_checked()


def test_roles_narrow_today_down(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url("today"))
    button = page.locator("[data-filter] button").nth(1)
    button.click()
    rows = visible(page, "[data-today-share] .qc-item")
    assert {row.get_attribute("data-k") for row in rows} == {button.get_attribute("data-v")}
    assert all(visible(section, ".qc-item") for section in visible(page, "[data-today-share]"))


@pytest.mark.parametrize("kind", ["home", "today"])
def test_an_hour_after_a_share_nobody_is_asked_to_prepare_it(page_at, handbook, a_share, kind):
    over = a_share.slot.end + timedelta(hours=1)
    page = page_at(over, handbook.url(kind))
    mine = f"li[data-checklist*='/{a_share.id}/'], [data-checklist*='/{a_share.id}/'] .qc-item"
    dues = [row.get_attribute("data-due") for row in visible(page, mine)]
    assert [due for due in dues if due <= a_share.slot.end.isoformat()] == []
    soon = page_at(a_share.slot.start - timedelta(minutes=90), handbook.url(kind))
    assert visible(soon, mine)


def test_long_after_the_last_share_nothing_is_left_to_do(page_at, handbook):
    page = page_at(datetime(2031, 6, 1).astimezone(), handbook.origin)
    assert [row.inner_text() for row in visible(page, "[data-today-list] > li")] == [
        "今天没有到期的事。"
    ]


def overdue_tags(page):
    return [tag for tag in visible(page, ".qc-tag--late") if "逾期" in tag.inner_text()]


def is_for_a_summary(tag):
    """The site itself knows of a summary that is not there."""
    return "发布总结" in tag.locator("xpath=ancestor::li").inner_text()


def visible(where, selector):
    return [element for element in where.locator(selector).all() if element.is_visible()]


def test_a_text_with_a_blank_leads_from_today_to_where_it_is_filled_in(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url("today"))
    assert page.locator("[data-today-share] mark").count() == 0
    visible(page, "[data-today-share] a.qc-btn")[0].click()
    page.locator("[data-fill] [aria-invalid=true]").first.wait_for()
    assert page.url.endswith(f"?share={page.locator('select[data-record]').input_value()}")


def test_a_text_that_cannot_be_copied_on_today_is_shown_within_the_page(page_at, handbook, a_share):
    page = page_at(a_share.slot.start - timedelta(hours=8), handbook.url("today"))
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));"
        "document.execCommand = () => false"
    )
    visible(page, "[data-today-share] [data-copy]")[0].click()
    page.get_by_text("已选中，长按复制").wait_for()
    (text,) = visible(page, "[data-today-share] .qc-text")
    box = text.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") == 320
