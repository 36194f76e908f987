"""What operators come for, from the home page or the search box: at most two taps to the clipboard
or the answer, and nothing to scroll for. Typing a query is no tap."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.pasting import pasted
from tests.chromium import PHONE

SUNDAY_EVENING = "2026-11-22T19:00:00+08:00"
AN_HOUR_LATER = "2026-11-22T20:31:00+08:00"
SEARCH_ROW = ".qs-results a, [data-md-component=search-result] a"


class Reader:
    """Somebody with a phone who counts every tap and never scrolls."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.taps = 0
        page.goto(home, wait_until="networkidle")

    def tap(self, target: Locator) -> None:
        self.sees(target)
        target.click()
        self.taps += 1

    def sees(self, target: Locator) -> None:
        """Whether all of it is on the screen as it is."""
        target.wait_for()
        box = target.bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE["height"], f"要往下滚：{box}"

    def searches(self, words: str) -> None:
        """The glass on a phone is the box: it opens without leaving the page."""
        self.page.locator("label[for=__search]").first.click()
        self.page.locator(".md-search__input").fill(words)
        self.page.locator(".md-search-result__item").first.wait_for()

    def tab(self, name: str) -> None:
        self.tap(self.page.locator(".md-tabs__link", has_text=name))

    def copied(self) -> str:
        self.page.get_by_text("已复制", exact=True).wait_for()
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def result(self, title: str) -> Locator:
        rows = self.page.locator(".md-search-result__link")
        return rows.filter(has=self.page.get_by_text(title, exact=True)).first


@pytest.fixture
def reader_at(open_context, handbook):
    """A function: what the reader's clock says → the reader, on the home page."""

    def start(moment):
        context = open_context(viewport=PHONE)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=handbook.origin)
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        return Reader(page, handbook.origin)

    return start


def test_tonights_opening(reader_at):
    reader = reader_at(AN_HOUR_LATER)
    reader.tab("今日")
    reader.tap(reader.page.locator("[data-now] button"))
    assert "花店和茶馆" in reader.copied()
    assert reader.taps == 2


def test_the_notice_of_a_moved_share(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.searches("改期通知")
    reader.tap(reader.result("改期通知"))
    reader.tap(reader.page.get_by_role("button", name="复制", exact=True))
    text = reader.copied()
    assert "原时间：12月2日（周三）19:30" in text
    assert "新时间：12月3日（周四）19:30–20:30" in text
    assert reader.taps == 2


def test_welcoming_a_newcomer_the_second_time(reader_at, handbook):
    reader = reader_at(SUNDAY_EVENING)
    snippet = handbook.library.snippets["group-welcome"]
    page = reader.page
    page.goto(f"{handbook.origin}snippets/{snippet.id}/")
    page.locator("[data-record]").select_option("florist-owners")
    for field in snippet.fields:
        if field.required and not field.default:
            page.locator(f"[data-fill] [name={field.name}]").fill("周日 20:30 分享")
    page.goto(handbook.origin, wait_until="networkidle")
    reader.searches(snippet.title)
    reader.tap(reader.result(snippet.title))
    reader.tap(page.get_by_role("button", name="复制", exact=True))
    assert "花店主理人群" in reader.copied()
    assert reader.taps == 2


def test_the_last_summary_goes_to_wechat(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.tab("总结")
    reader.tap(reader.page.get_by_role("button", name="复制公众号正文"))
    assert "【分享总结】读书会没人开口" in reader.copied()
    assert "三张问题卡</h2>" in pasted(reader.page)
    assert reader.taps == 2


@pytest.mark.parametrize(
    ("query", "title", "answer"),
    [
        ("僵尸群怎么办", "僵尸群诊断与高质量判断", "五条诊断表"),
        ("签到活动成本", "七天签到计划", "成本怎么算"),
    ],
)
def test_a_question_is_answered_where_the_search_leads(reader_at, query, title, answer):
    reader = reader_at(SUNDAY_EVENING)
    reader.searches(query)
    link = reader.page.locator(".md-search-result__link").filter(has_text=title).first
    reader.tap(link)
    heading = (
        reader.page.locator("article :is(h1, h2)")
        .filter(has_text=title)
        .or_(reader.page.locator("article h2").filter(has_text=answer))
    )
    reader.sees(heading.first)
    assert reader.taps == 1


def test_who_speaks_next_week(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.tab("排期")
    reader.sees(
        reader.page.get_by_text("花店和茶馆，怎样合办一个下午").locator("visible=true").first
    )
    assert reader.taps == 1


def test_subscribing_to_the_calendar(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.tab("排期")
    reader.tap(reader.page.get_by_role("link", name="订阅").locator("visible=true").first)
    assert reader.taps <= 2


def test_what_to_do_today(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.tab("今日")
    reader.sees(reader.page.locator("[data-now] .qc-btn").first)
    assert reader.taps == 1


def test_whether_a_campaign_is_allowed(reader_at):
    reader = reader_at(SUNDAY_EVENING)
    reader.searches("合规")
    reader.tap(reader.page.locator(".md-search-result__link").filter(has_text="粘贴自查").first)
    reader.sees(reader.page.get_by_label("要查的文字").or_(reader.page.locator("textarea")).first)
    assert reader.taps == 1
