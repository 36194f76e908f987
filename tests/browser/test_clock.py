"""What depends on the reader's clock, at chosen instants: the pages themselves know no today."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from qunce.rules.asked.due import due_items
from tests.browser.handbook import month_path, share_path
from tests.browser.readers import keep_list, visible

COUNTDOWN = "h1 ~ p [data-until], header [data-until]"


@pytest.fixture
def a_share(handbook):
    """One with messages and a checklist, that will take place on a Sunday evening."""
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


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
    page = page_at(instant, handbook.origin + share_path(a_share), moves=True)
    page.clock.run_for("20:00")
    assert page.locator(COUNTDOWN).first.inner_text() == "正在进行"


def test_a_reader_elsewhere_sees_the_same_countdown(page_at, handbook, a_share):
    instant = a_share.slot.start - timedelta(days=2, seconds=-1)
    url = handbook.origin + share_path(a_share)
    page = page_at(instant, url, timezone_id="America/New_York")
    assert page.locator(COUNTDOWN).first.inner_text() == "还有 2 天 0 小时"


def test_adding_to_a_calendar_is_offered_until_the_end(page_at, handbook, a_share):
    url = handbook.origin + share_path(a_share)
    before = page_at(a_share.slot.end - timedelta(minutes=1), url)
    assert before.get_by_role("link", name="加到日历", exact=True).is_visible()
    after = page_at(a_share.slot.end + timedelta(minutes=1), url)
    assert after.get_by_role("link", name="加到日历", exact=True).is_hidden()


def a_timed_item(handbook, share):
    items = due_items(handbook.library, share)
    return next((due.item.id, due.moment.at) for due in items if due.moment and due.moment.at)


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (-timedelta(days=1), ""),
        (-timedelta(minutes=5), "今天"),
        (timedelta(minutes=5), "今天，已过"),
        (timedelta(days=1), "逾期 1 天"),
        (timedelta(days=4), "逾期 4 天"),
    ],
)
def test_an_item_says_when_it_is_due_and_how_late_it_is(page_at, handbook, a_share, later, words):
    item, at = a_timed_item(handbook, a_share)
    page = page_at(at + later, handbook.origin + share_path(a_share))
    keep_list(page, a_share)
    tag = page.locator(f"[data-checklist] [data-item={item}] .qc-tag")
    assert tag.inner_text() == words
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


def test_what_is_ticked_is_late_no_more(page_at, handbook, a_share):
    item, at = a_timed_item(handbook, a_share)
    page = page_at(at + timedelta(days=2), handbook.origin + share_path(a_share))
    page.locator(f"[data-checklist] [data-item={item}] label").click()
    assert page.locator(f"[data-checklist] [data-item={item}] .qc-tag").is_hidden()


def test_the_schedule_opens_at_the_month_one_is_in(page_at, handbook, a_share):
    page = page_at(a_share.slot.start, handbook.url("schedule"))
    assert [m.get_attribute("data-month") for m in visible(page, "[data-month]")] == ["2026-11"]
    (today,) = page.locator("td[aria-current=date]").all()
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
    expect(page).to_have_url(handbook.url("schedule") + "?month=2026-12")


def test_a_month_page_shows_its_month_at_any_time(page_at, handbook, a_share):
    page = page_at(datetime(2031, 6, 1).astimezone(), handbook.origin + month_path(a_share))
    assert len(visible(page, "[data-month]")) == 1
