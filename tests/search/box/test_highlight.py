"""The page reached shows where the words stand."""

import re

from playwright.sync_api import expect


def marks(page):
    return page.locator("mark[data-md-highlight]")


def test_the_words_are_marked_and_in_sight(box, origin):
    box.type("收尾 打卡心得")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(re.compile(f"{origin}day-.*h="))
    word = marks(box.page).filter(has_text="打卡心得")
    expect(word.first).to_be_in_viewport()


def test_they_are_marked_as_they_are_spelt_there(box, origin):
    box.type("歡迎語")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(f"{origin}welcome/**")
    expect(marks(box.page).first).to_have_text(re.compile("欢迎"))


def test_a_text_shown_as_it_stands_is_left_alone(page, origin):
    page.goto(f"{origin}welcome/?h=群规")
    expect(marks(page)).to_have_count(1)
    assert page.locator("pre mark").count() == 0


def test_marks_are_words_not_patterns(page, origin):
    page.goto(f"{origin}hostile/?h=<b>+.*+(+%5B")
    expect(marks(page)).to_have_text(["<b>"])


def test_hostile_words_stay_words(page, origin):
    page.on("dialog", lambda dialog: dialog.dismiss() or page.close())
    page.goto(f"{origin}rules/?h=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    page.wait_for_load_state("networkidle")
    assert marks(page).count() == 0
    assert page.locator("article img").count() == 0


def test_a_page_opened_by_itself_has_no_marks_and_fetches_nothing_for_them(page, origin):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{origin}rules/")
    page.wait_for_load_state("networkidle")
    assert marks(page).count() == 0
    assert [url for url in fetched if "highlight" in url] == []


def test_who_comes_back_is_where_they_were(open_context, origin):
    page = open_context().new_page()
    page.goto(f"{origin}day-01/?h=打卡心得")
    expect(marks(page)).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(300)
    page.goto(origin)
    page.go_back()
    expect(marks(page)).to_have_count(1)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0


def test_a_section_of_the_same_page_is_gone_to(page, origin, box):
    page.goto(f"{origin}day-01/")
    box.type("签到第1天 打卡心得")
    box.item("签到第1天").locator(".qs-section", has_text="收尾").click()
    expect(page.get_by_role("heading", name="收尾")).to_be_in_viewport()
    assert not box.is_open
