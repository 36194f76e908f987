"""Kinds and statuses, tapped or typed; a site that declares none shows none."""

import pytest
from playwright.sync_api import expect

TEXTS = ["群规更新通知", "新人欢迎语"]


def pressed(box):
    return box.panel.locator(".qs-chip[aria-pressed=true]").all_inner_texts()


def test_chips_say_how_many_of_each(any_box):
    any_box.type("群规")
    kinds = any_box.panel.get_by_role("group", name="类型")
    states = any_box.panel.get_by_role("group", name="状态")
    assert kinds.locator(".qs-chip").all_inner_texts() == ["分享 3", "文案 2"]
    assert sorted(states.locator(".qs-chip").all_inner_texts()) == ["即将 1", "已取消 1", "往期 1"]


def test_a_tapped_kind_is_all_that_is_left_until_it_is_tapped_again(any_box):
    any_box.type("群规")
    any_box.chip("文案").click()
    expect(any_box.status).to_have_text("找到 2 页")
    assert sorted(any_box.titles) == sorted(TEXTS)
    assert pressed(any_box) == ["文案 2"]
    expect(any_box.chip("文案")).to_be_focused()
    any_box.chip("文案").click()
    expect(any_box.status).to_have_text("找到 6 页")
    assert pressed(any_box) == []


def test_kind_and_status_together(box):
    box.type("群规")
    box.chip("分享").click()
    expect(box.status).to_have_text("找到 3 页")
    box.chip("即将").click()
    expect(box.status).to_have_text("找到 1 页")
    assert box.titles == ["群规怎么定"]


def test_a_tapped_filter_stays_while_the_query_changes(box):
    box.type("群规")
    box.chip("文案").click()
    box.input.fill("辩论会")
    expect(box.status).to_contain_text("没有找到")
    assert pressed(box) == ["文案 0"]
    box.chip("文案").click()
    expect(box.items.first).to_contain_text("群规辩论会")


@pytest.mark.parametrize(
    "query",
    ["类型:文案 群规", "类型：文案 群规", "kind:文案 群规", "群规 類型：文案", "类型:文 群规"],
)
def test_a_typed_kind_filters_as_a_tapped_one(box, query):
    box.type(query)
    expect(box.status).to_have_text("找到 2 页")
    assert sorted(box.titles) == sorted(TEXTS)
    assert pressed(box) == ["文案 2"]


@pytest.mark.parametrize(
    "query", ["类型:文案 辩论会", "状态:往期 辩论会", "类型:没有这样的 辩论会"]
)
def test_where_only_the_filter_finds_nothing_it_can_be_lifted(box, query):
    box.type(query)
    expect(box.status).to_have_text("没有找到。换个说法，或者去掉筛选")
    box.panel.get_by_role("button", name="去掉筛选再找").click()
    expect(box.items.first).to_contain_text("群规辩论会")
    assert box.input.input_value() == "辩论会"
    expect(box.input).to_be_focused()


def test_a_tapped_filter_can_be_lifted_too(box):
    box.type("群规")
    box.chip("文案").click()
    box.input.fill("辩论会")
    box.panel.get_by_role("button", name="去掉筛选再找").click()
    expect(box.items.first).to_contain_text("群规辩论会")
    assert pressed(box) == []


def test_a_phone_shows_all_there_is_to_tap_before_anything_is_typed(box):
    box.page.set_viewport_size({"width": 320, "height": 640})
    box.page.keyboard.press("/")
    expect(box.chip("即将")).to_be_in_viewport(ratio=1)
    box.chip("即将").click()
    expect(box.status).to_have_text("找到 1 页")
    expect(box.chip("即将")).to_be_in_viewport(ratio=1)


def test_chips_stand_above_what_is_said_of_the_list(any_box):
    any_box.type("群规")
    chips, status = any_box.panel.locator(".qs-chips").bounding_box(), any_box.status.bounding_box()
    assert chips["y"] + chips["height"] <= status["y"]


def test_a_typed_filter_is_given_up_by_a_tap(box):
    box.type("类型:文案 群规")
    expect(box.status).to_have_text("找到 2 页")
    box.chip("文案").click()
    expect(box.status).to_have_text("找到 6 页")
    assert box.input.input_value() == "群规"


def test_a_status_is_typed_too(box):
    box.type("状态：往期 群规")
    expect(box.status).to_have_text("找到 1 页")
    assert box.titles == ["群规失灵以后"]


def test_a_state_that_is_a_word_of_the_query_is_its_chip_and_goes_with_it(box):
    box.type("即将")
    expect(box.chip("即将")).to_have_attribute("aria-pressed", "true")
    assert {"群规怎么定"} >= set(box.titles)
    box.chip("即将").click()
    expect(box.input).to_have_value("")


def test_a_filter_alone_lists_all_it_names_the_nearest_in_time_first(box):
    box.type("类型:分享")
    expect(box.status).to_have_text("找到 3 页")
    assert box.titles == ["群规怎么定", "群规辩论会", "群规失灵以后"]


def test_pages_that_say_nothing_of_themselves_show_no_chips(box):
    box.type("签到")
    assert box.panel.locator(".qs-chips").count() == 0


def test_before_anything_is_typed_kinds_can_be_looked_through(box):
    box.page.keyboard.press("/")
    box.chip("文案 2").click()
    expect(box.status).to_have_text("找到 2 页")
    assert sorted(box.titles) == sorted(TEXTS)
    box.chip("文案 2").click()
    expect(box.items).to_have_count(0)
    expect(box.status).to_contain_text("可以输入")
