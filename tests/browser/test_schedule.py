"""The schedule as it is read: what it opens on, what is chosen of it, what can be taken away."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.handbook import month_path
from tests.browser.server import STRICT, served
from tests.builders import at
from tests.chromium import DESKTOP, PHONE
from tests.cli.running import write
from tests.sites.building import built, tiny_project

WECHAT = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0.50"


@pytest.fixture
def open_at(open_context, kept_context):
    """A function: minute in Shanghai, URL → the page as it looks then."""

    def open_page(minute, url, *, viewport=PHONE, **options):
        context = open_context if options else kept_context
        page = context(viewport=viewport, **options).new_page()
        page.clock.set_fixed_time(at(minute))
        page.goto(url)
        return page

    return open_page


def shown_month(page):
    (month,) = [m for m in page.locator("[data-month]").all() if m.is_visible()]
    return month


def listed(page):
    rows = shown_month(page).locator(".qc-agenda > li[data-k]").all()
    return [row for row in rows if row.is_visible()]


def title_of(row):
    return row.locator("b").inner_text()


def choose(page, series):
    page.get_by_role("button", name=series, exact=True).click()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize(
    ("minute", "month"),
    [
        ("2026-10-01 09:00", "2026-10"),
        ("2026-11-22 09:00", "2026-11"),
        ("2026-11-27 12:00", "2026-11"),
        ("2026-11-28 09:00", "2026-12"),
        ("2026-11-30 21:00", "2026-12"),
        ("2026-12-31 23:00", "2026-12"),
    ],
)
def test_it_opens_on_what_is_next(open_at, handbook, minute, month, viewport):
    page = open_at(minute, handbook.url("schedule"), viewport=viewport)
    assert shown_month(page).get_attribute("data-month") == month


def test_today_stands_before_what_is_next_and_what_is_over_is_folded(open_at, handbook):
    page = open_at("2026-11-22 09:00", handbook.url("schedule"))
    month = shown_month(page)
    today = month.locator(".qc-today")
    assert today.inner_text() == "今天 11月22日（周日）"
    assert title_of(listed(page)[0]) == "花店和茶馆，怎样合办一个下午"
    fold = month.locator("details")
    assert fold.locator("summary").inner_text() == "3 场已讲完，1 场没有办"
    fold.locator("summary").click()
    assert len(listed(page)) == 6
    assert today.bounding_box()["y"] > fold.bounding_box()["y"]


def test_counts_follow_what_is_chosen(open_at, handbook):
    page = open_at("2026-11-22 09:00", handbook.url("schedule"))
    before = shown_month(page).locator("p [data-count]").inner_text()
    choose(page, "周日分享")
    assert shown_month(page).locator("p [data-count]").inner_text() == "3 场分享：1 场取消"
    assert shown_month(page).locator("summary").inner_text() == "1 场已讲完，1 场没有办"
    assert len(listed(page)) == 1
    choose(page, "全部")
    assert shown_month(page).locator("p [data-count]").inner_text() == before


def test_choices_are_an_address_that_can_be_sent_and_back_takes_the_last_one_back(
    open_at, handbook
):
    url = handbook.url("schedule")
    page = open_at("2026-11-22 09:00", url)
    choose(page, "小店夜谈")
    expect(page).to_have_url(f"{url}?series=shop-night")
    assert shown_month(page).get_attribute("data-month") == "2026-12"  # its next one
    page.get_by_role("link", name="← 11月").click()
    expect(page).to_have_url(f"{url}?series=shop-night&month=2026-11")
    chosen = [title_of(row) for row in listed(page)]
    sent = open_at("2026-11-22 09:00", page.url)
    assert [title_of(row) for row in listed(sent)] == chosen
    page.go_back()
    assert shown_month(page).get_attribute("data-month") == "2026-12"
    assert page.get_by_role("button", name="小店夜谈").get_attribute("aria-pressed") == "true"
    page.go_back()
    expect(page).to_have_url(url)
    assert page.get_by_role("button", name="全部").get_attribute("aria-pressed") == "true"


def test_a_group_is_chosen_and_goes_along_to_other_months(open_at, handbook):
    page = open_at("2026-11-22 09:00", handbook.url("schedule"))
    page.locator("[data-group]").select_option("weekend-readers")
    assert all("group-weekend-readers" in row.get_attribute("data-k") for row in listed(page))
    page.locator("[data-month-page='2026-10']").click()
    page.wait_for_url("**/calendar/2026-10/?group=weekend-readers")
    expect(page.locator("[data-group]")).to_have_value("weekend-readers")


def test_what_nobody_can_choose_leaves_everything(open_at, handbook):
    page = open_at("2026-11-22 09:00", f"{handbook.url('schedule')}?series=gone&month=1999-01")
    assert shown_month(page).get_attribute("data-month") == "2026-11"
    assert len(listed(page)) == 2


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
def test_from_any_month_one_jumps_to_now(open_at, handbook, viewport):
    url = f"{handbook.url('schedule')}?month=2026-10"
    page = open_at("2026-11-22 09:00", url, viewport=viewport)
    page.get_by_role("link", name="跳到现在").click()
    assert page.evaluate("document.activeElement.textContent").startswith("今天")
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "date"


def test_a_month_of_its_own_leads_to_now(open_at, handbook, a_share):
    page = open_at("2026-11-22 09:00", handbook.origin + month_path(a_share))
    page.get_by_role("link", name="跳到现在").click()
    page.wait_for_url(handbook.url("schedule"))


@pytest.fixture
def a_share(handbook):
    return min(handbook.shares, key=lambda share: share.slot.start)


def test_the_words_to_copy_are_what_is_ahead_of_what_is_chosen(open_at, handbook):
    page = open_at("2026-11-22 09:00", handbook.url("schedule"))
    choose(page, "周日分享")
    page.get_by_role("button", name="复制文字").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == [
        "2026年11月排期",
        "11月22日（周日）20:30–22:00 花店和茶馆，怎样合办一个下午，林夏（示例）、陈默（示例），"
        "花店主理人群（示例）、茶饮烘焙店主群（示例）",
        "https://qunce.example/shares/?series=sunday-share",
    ]


@pytest.mark.parametrize("kind", ["schedule", "series"])
def test_calendars_are_on_the_first_screen_of_a_phone(open_at, handbook, kind):
    page = open_at("2026-11-22 09:00", handbook.url(kind))
    names = ("订阅日历", "下载 .ics", "复制链接", "复制文字")
    boxes = [page.locator(".qc-four .qc-btn", has_text=name).bounding_box() for name in names]
    assert {box["y"] for box in boxes} == {boxes[0]["y"]}
    assert boxes[0]["y"] + boxes[0]["height"] < PHONE["height"]


@pytest.mark.parametrize("kind", ["schedule", "series"])
def test_inside_wechat_the_words_say_how_to_get_out(open_at, handbook, kind):
    outside = open_at("2026-11-22 09:00", handbook.url(kind))
    inside = open_at("2026-11-22 09:00", handbook.url(kind), user_agent=WECHAT)
    assert outside.locator("[data-wechat]").inner_text().startswith("订阅一次")
    assert "点右上角 ···，选“在浏览器打开”" in inside.locator("[data-wechat]").inner_text()
    shown = [len(page.locator(".qc-four .qc-btn").all()) for page in (inside, outside)]
    assert shown == [4, 4]


def test_a_quarter_marks_its_week_and_what_is_next_and_hides_what_is_over(open_at, handbook):
    url = handbook.url("quarter")
    page = open_at("2026-11-22 09:00", url, viewport=DESKTOP)
    (week,) = page.locator("tr.is-this").all()
    assert "本周" in week.inner_text()
    (following,) = page.locator(".qc-ss.is-now").all()
    assert "今天" in following.inner_text()
    page.get_by_role("button", name="往后的").click()
    expect(page).to_have_url(f"{url}?only=ahead")
    assert page.locator("[data-week]:visible").first.get_attribute("data-week") == "2026-11-16"
    page.go_back()
    assert page.locator("[data-week]:visible").first.get_attribute("data-week") == "2026-09-28"


def test_on_a_phone_a_quarter_is_read_by_date(open_at, handbook):
    page = open_at("2026-11-22 09:00", handbook.url("quarter"))
    entries = page.locator(".qc-ss").all()
    tops = {
        entry.locator("time").get_attribute("datetime"): entry.bounding_box()["y"]
        for entry in entries
    }
    days = sorted(tops)
    assert [tops[day] for day in days] == sorted(tops.values())
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


SHARE = """---
title: 第 {number} 场（示例），题目写得比一行长一点，看看排得开不开
speakers: [lin-xia]
start: 2026-12-{day:02} {hour}:30
duration: 60m
status: scheduled
format: text
groups: [florist-a]
---

简介。
"""


IDEA = """---
title: 还没定下来的一场（示例）
speakers: [lin-xia]
status: idea
format: text
votes: 12
---

想法。
"""


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """The team's site: an idea, and thirty shares in one month, three of them on one day."""
    project = tiny_project(tmp_path_factory.mktemp("busy"))
    for number in range(1, 31):
        day, hour = (10, 8 + 2 * number) if number < 4 else (number - 3, 20)
        text = SHARE.format(number=number, day=day, hour=hour)
        write(project, f"content/shares/share-{number}/index.md", text)
    write(project, "content/shares/an-idea/index.md", IDEA)
    with served(built(project, audience="internal"), STRICT) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="module")
def busy_month(team):
    return f"{team}shares/?month=2026-12"


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
def test_axe_finds_nothing_on_pages_that_only_the_team_has(open_at, team, viewport):
    for path in ("ideas/", "shares/share-20/kit/", "calendar/2026-q4/?only=missing"):
        assert violations(open_at("2026-12-18 09:00", team + path, viewport=viewport)) == [], path


def test_a_quarter_shows_where_something_is_missing_and_counts_it(open_at, team):
    page = open_at("2026-12-18 09:00", f"{team}calendar/2026-q4/", viewport=DESKTOP)
    late, lacking = page.locator(".qc-ss.is-late"), page.locator(".qc-ss:has([data-lack])")
    assert "总结逾期 2 天" in page.locator(".qc-ss", has_text="第 17 场").inner_text()
    assert "还差" in page.locator(".qc-ss", has_text="第 25 场").inner_text()
    number = late.count() + lacking.count()
    page.get_by_role("button", name=f"缺东西的 {number}").click()
    assert page.url.endswith("?only=missing")
    assert page.locator(".qc-ss:visible").count() == number
    page.go_back()
    assert page.locator(".qc-ss:visible").count() > number


def test_thirty_shares_in_a_month_can_be_read_on_a_phone(open_at, busy_month):
    page = open_at("2026-12-01 09:00", busy_month)
    rows = listed(page)
    assert len(rows) >= 30
    boxes = [row.bounding_box() for row in rows]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] for box in boxes)
    assert all(lower["y"] >= upper["y"] + upper["height"] - 1 for upper, lower in pairwise(boxes))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    sizes = page.evaluate(
        "[...document.querySelectorAll('.qc-agenda b')].map(b => parseFloat(getComputedStyle(b).fontSize))"
    )
    assert min(sizes) >= 16
    assert violations(page) == []


def test_thirty_shares_in_a_month_stay_in_their_cells(open_at, busy_month):
    page = open_at("2026-12-01 09:00", busy_month, viewport=DESKTOP)
    overflowing = page.evaluate(
        "[...document.querySelectorAll('.qc-cal td')].filter(td => td.scrollWidth > td.clientWidth + 1).length"
    )
    assert overflowing == 0
    assert violations(page) == []
