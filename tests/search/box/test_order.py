"""Answers come when they like; what is shown is the answer to what is written."""

import pytest
from playwright.sync_api import expect

from tests.search.box.engine import Engine


@pytest.fixture
def engine(box) -> Engine:
    box.page.keyboard.press("/")
    return Engine(box.page)


def write(box, engine, query):
    box.input.fill(query)
    engine.wait_for(query)


def test_an_answer_that_comes_late_is_dropped(box, engine):
    write(box, engine, "群")
    write(box, engine, "群规")
    engine.answer("群规", "群规模板")
    expect(box.status).to_have_text("找到 1 页")
    engine.answer("群", "群公告", "群名")
    box.page.wait_for_timeout(100)
    assert box.titles == ["群规模板"]


def test_an_answer_to_what_was_deleted_is_dropped(box, engine):
    write(box, engine, "群规")
    box.input.fill("")
    box.page.wait_for_timeout(100)
    engine.answer("群规", "群规模板")
    box.page.wait_for_timeout(100)
    expect(box.items).to_have_count(0)


def test_fast_typing_asks_once(box, engine):
    # In one go: between calls a busy machine could take longer than the box waits.
    box.page.evaluate(
        "texts => { const input = document.querySelector('.md-search__input');"
        "for (const text of texts) { input.value = text; input.dispatchEvent(new Event('input')) } }",
        ["裂", "裂变", "裂变海", "裂变海报"],
    )
    engine.wait_for("裂变海报")
    assert engine.asked == ["裂变海报"]


def test_nothing_is_asked_while_characters_are_being_composed(box, engine):
    keyboard = box.page.context.new_cdp_session(box.page)
    for shown in ("q", "qun", "qun gui"):
        end = len(shown)
        composed = {"text": shown, "selectionStart": end, "selectionEnd": end}
        keyboard.send("Input.imeSetComposition", composed)
        box.page.wait_for_timeout(100)
    assert box.input.input_value() == "qun gui"
    assert engine.asked == []
    keyboard.send("Input.insertText", {"text": "群规"})
    engine.wait_for("群规")
    assert engine.asked == ["群规"]


def test_enter_opens_the_answer_to_what_is_written_now(box, engine, origin):
    write(box, engine, "群")
    engine.answer("群", results=[{"title": "群公告", "url": f"{origin}notice/"}])
    box.input.fill("群规")
    box.page.keyboard.press("Enter")
    engine.wait_for("群规")
    engine.answer("群规", results=[{"title": "群规模板", "url": f"{origin}rules/"}])
    box.page.wait_for_url(f"{origin}rules/**")


def test_the_key_that_ends_a_composition_opens_nothing(box, engine, origin):
    write(box, engine, "群规")
    engine.answer("群规", results=[{"title": "群规模板", "url": f"{origin}rules/"}])
    for key in ("Escape", "ArrowDown"):
        box.page.evaluate(
            "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
            "{key, keyCode: 229, bubbles: true}))",
            key,
        )
    assert box.is_open
    expect(box.input).to_be_focused()


def test_a_notice_of_the_engine_is_shown(box, engine):
    write(box, engine, "群规")
    engine.answer("群规", "群规模板", notice="索引有一部分没读到，结果可能不全")
    expect(box.status).to_have_text("找到 1 页。索引有一部分没读到，结果可能不全")


def test_where_nothing_is_found_another_spelling_can_be_tapped(box, engine):
    write(box, engine, "群龟")
    engine.answer("群龟", suggestions=["群规"])
    expect(box.status).to_have_text("没有找到。您是不是要找")
    box.panel.get_by_role("button", name="群规").click()
    engine.wait_for("群规")
    assert box.input.input_value() == "群规"


def test_where_nothing_helps_the_box_says_what_to_try(box, engine):
    write(box, engine, "区块链")
    engine.answer("区块链")
    expect(box.status).to_have_text("没有找到。换个说法，或者少打几个字")


def test_results_beyond_the_first_ten_come_when_they_are_scrolled_to(box, engine):
    box.page.set_viewport_size({"width": 1280, "height": 400})
    write(box, engine, "签到")
    engine.answer("签到", *(f"签到第{day}天" for day in range(1, 26)))
    expect(box.status).to_have_text("找到 25 页")
    assert len(box.titles) == 10
    box.items.last.scroll_into_view_if_needed()
    expect(box.items).to_have_count(20)
    box.items.last.scroll_into_view_if_needed()
    expect(box.items).to_have_count(25)
    assert box.titles[-1] == "签到第25天"


def test_the_title_that_goes_on_is_offered_and_taken_over(box, engine):
    write(box, engine, "群规")
    engine.answer("群规", "群规模板")
    expect(box.page.locator(".md-search__suggest")).to_have_text("群规模板")
    box.page.keyboard.press("ArrowRight")
    engine.wait_for("群规模板")
    assert box.input.input_value() == "群规模板"
    expect(box.page.locator(".md-search__suggest")).to_have_text("")


def test_after_the_back_button_the_field_asks_again(box, engine, origin):
    write(box, engine, "群规")
    engine.answer("群规", results=[{"title": "群规模板", "url": f"{origin}rules/"}])
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(f"{origin}rules/**")
    box.page.go_back()
    expect(box.status).to_contain_text("找到")
    box.input.fill("欢迎语")
    expect(box.items.first).to_contain_text("新人欢迎语")


def test_until_the_answer_comes_nothing_of_the_earlier_one_can_be_opened(box, engine):
    write(box, engine, "群规")
    engine.answer("群规", "群规模板")
    listed = box.panel.locator("ol")
    expect(listed).not_to_have_attribute("aria-busy", "true")
    write(box, engine, "欢迎")
    expect(listed).to_have_attribute("aria-busy", "true")
    assert listed.evaluate("list => list.inert")
    expect(box.status).to_have_text("正在找“欢迎”，下面还是“群规”的")
    engine.answer("欢迎", "新人欢迎语")
    expect(listed).not_to_have_attribute("aria-busy", "true")
    assert not listed.evaluate("list => list.inert")


def test_an_answer_stands_above_the_list_and_its_page_not_in_it(box, engine, origin):
    write(box, engine, "下周谁分享")
    share = {
        "page": 7,
        "title": "群规怎么定",
        "url": f"{origin}share-ahead/",
        "date": "2026-11-27T12:30+08:00",
        "ends": "2026-11-27T13:30+08:00",
        "about": ["苏文"],
        "calendar": f"{origin}share-ahead/share.ics",
    }
    box.page.evaluate(
        """share => {
          const result = {kind: '分享', status: '', sections: [], excerpt: null, copy: null, copyLabel: '', actions: [], ...share};
          answers.waiting['下周谁分享']({query: '', terms: [], counts: {}, notice: null, suggestions: [],
            results: [result], answer: {said: '下周有 1 场分享', result}});
        }""",
        share,
    )
    answer = box.panel.locator(".qs-answer")
    expect(answer).to_contain_text("下周有 1 场分享")
    expect(answer.locator("time")).to_have_text("11月27日（周五）12:30–13:30")
    expect(answer.get_by_role("button")).to_have_text(["加入日历 群规怎么定", "复制 群规怎么定"])
    expect(box.items).to_have_count(0)
    answer.get_by_role("button", name="复制").click()
    assert box.page.evaluate("navigator.clipboard.readText()") == (
        f"群规怎么定\n11月27日（周五）12:30–13:30\n{origin}share-ahead/"
    )


def test_signs_that_are_not_found_are_said_to_be_looked_for_in_texts_only(box, engine):
    write(box, engine, "★")
    engine.answer("★")
    expect(box.status).to_have_text("标点不参加搜索；符号和表情，正文里有才找得到")
