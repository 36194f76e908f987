"""The home page by the reader's clock: what is next, what is on, what is to be done now."""

from datetime import datetime, timedelta

import pytest

from tests.browser.handbook import share_path
from tests.browser.readers import keep_list, visible


@pytest.fixture
def a_share(handbook):
    """One that will take place on a Sunday evening."""
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


def shares_ahead(handbook, instant):
    ahead = [s for s in handbook.shares if s.slot.end > instant and not s.is_off]
    return sorted(ahead, key=lambda share: share.slot.start)


@pytest.mark.parametrize("after_start", [-timedelta(days=1), timedelta(minutes=5)])
def test_the_home_page_shows_the_share_that_is_next_or_on(page_at, handbook, a_share, after_start):
    instant = a_share.slot.start + after_start
    page = page_at(instant, handbook.origin)
    (section,) = visible(page, "[data-next-share]")
    assert section.locator("h2").inner_text() == a_share.title
    words = "正在分享" if after_start > timedelta() else "下一场分享"
    assert page.locator("[data-next-title]").inner_text() == words


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


def test_during_a_share_the_home_page_says_what_to_do_now(page_at, handbook, a_share):
    page = page_at(a_share.slot.start + timedelta(minutes=38), handbook.origin)
    (now,) = visible(page, "[data-home-now]")
    assert "还有 2 分钟到 21:10" in now.inner_text()
    assert "转到答疑" in now.inner_text()
    assert [button.inner_text() for button in visible(page, ".qc-btn--go")] == [
        "打开今日，马上复制"
    ]
    box = now.locator(".qc-btn--go").bounding_box()
    assert box["y"] + box["height"] <= 844


def test_an_hour_when_nothing_is_to_be_done_leaves_the_button_to_the_next_share(
    page_at, handbook, a_share
):
    page = page_at(a_share.slot.start - timedelta(hours=6), handbook.origin)
    assert visible(page, "[data-home-now]") == []
    assert [button.inner_text() for button in visible(page, ".qc-btn--go")] == [
        "打开这一场：清单和发布包"
    ]


def test_the_home_page_lists_what_is_still_ahead_today_first(page_at, handbook, a_share):
    page = page_at(a_share.slot.start + timedelta(minutes=38), handbook.origin)
    rows = [row.inner_text().split("\n")[0] for row in visible(page, "[data-today-list] > li")]
    assert rows == [
        "结束前七到十分钟收尾致谢，给出可以转述的一句话和一张图",
        "紧接着发三问调查，趁大家还没散",
        "私下感谢嘉宾，说清总结何时给他看",
    ]


def test_an_hour_after_a_share_nobody_is_asked_to_prepare_it(page_at, handbook, a_share):
    page = page_at(a_share.slot.end + timedelta(hours=1), handbook.origin)
    rows = visible(page, f"li[data-checklist*='/{a_share.id}/']")
    dues = [row.get_attribute("data-due") for row in rows]
    assert [due for due in dues if due <= a_share.slot.end.isoformat()] == []


def test_long_after_the_last_share_nothing_is_left_to_do(page_at, handbook):
    page = page_at(datetime(2031, 6, 1).astimezone(), handbook.origin)
    assert [row.inner_text() for row in visible(page, "[data-today-list] > li")] == [
        "今天没有到期的事。"
    ]
