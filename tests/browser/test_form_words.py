"""What is typed into a form: kept on this device, carried by a link, told apart from data."""

import json

import pytest

from tests.browser.test_fill_page import EVENING, READY, SHOWN, TONIGHT

FORM = "snippets/share-speaker-swap/"
KEY = "qunce:form:v1:snippet/share-speaker-swap"


@pytest.fixture
def form(page, handbook):
    page.clock.set_fixed_time(EVENING)
    page.goto(handbook.origin + FORM)
    page.wait_for_function(READY)
    return page


def blank(page, name):
    return page.locator(f"[data-fill] [name={name}]")


def typed(page):
    return blank(page, "原来请的").input_value()


def test_the_next_share_is_chosen_and_said_to_be_a_guess(form):
    assert form.locator("[data-record]").input_value() == TONIGHT
    assert form.locator("[data-note]").inner_text() == "刚变动的这一场，先替你选好"


def test_typed_words_are_there_after_a_reload_for_the_share_they_were_typed_for(form):
    blank(form, "原来请的").fill("林夏（示例）")
    form.reload()
    assert typed(form) == "林夏（示例）"
    form.locator("[data-record]").select_option(index=1)
    assert form.locator("[data-record]").input_value() != TONIGHT
    assert typed(form) == ""
    form.locator("[data-record]").select_option(TONIGHT)
    assert typed(form) == "林夏（示例）"


def test_what_was_typed_before_is_offered_for_another_share_and_not_put_in(form):
    blank(form, "原来请的").fill("林夏（示例）")
    form.reload()
    form.locator("[data-record]").select_option(index=1)
    offered = form.locator("datalist option").evaluate_all("all => all.map(one => one.value)")
    assert (offered, typed(form)) == (["林夏（示例）"], "")


def test_data_is_underlined_typed_words_are_bold_and_blanks_are_marked(form):
    blank(form, "原来请的").fill("某位老师")
    shown = form.locator("[data-text]").first
    parts = shown.evaluate("pre => [...pre.children].map(one => [one.localName, one.textContent])")
    assert ["u", "花店和茶馆，怎样合办一个下午"] in parts
    assert ["b", "某位老师"] in parts
    assert ["mark", "【待填：换人原因】"] in parts


def test_clearing_takes_back_what_was_typed_for_good(form):
    blank(form, "原来请的").fill("林夏（示例）")
    form.get_by_role("button", name="清空我填的").click()
    assert typed(form) == ""
    form.reload()
    assert typed(form) == ""
    assert form.locator("[data-record]").input_value() == TONIGHT


def copied_link(page):
    page.get_by_role("button", name="复制带着这些字的链接").click()
    page.get_by_text("已复制", exact=True).wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def test_a_link_carries_the_words_to_somebody_else(form, open_context):
    blank(form, "原来请的").fill("林夏 & 陈默（示例）🌸")
    link = copied_link(form)
    other = open_context().new_page()
    other.goto(link)
    other.wait_for_function(READY)
    assert typed(other) == "林夏 & 陈默（示例）🌸"
    assert "链接里带着填好的 1 项，复制前看一遍。" in other.locator("[data-status]").inner_text()
    assert other.evaluate(SHOWN) == form.evaluate(SHOWN)


def test_a_link_overwrites_nothing_until_somebody_types(form):
    link = copied_link(form)
    blank(form, "原来请的").fill("我的字")
    form.goto("about:blank")
    form.goto(link)
    assert typed(form) == ""
    form.goto("about:blank")
    form.goto(link.split("#")[0])
    assert typed(form) == "我的字"


@pytest.mark.parametrize(
    "code",
    ["", "abc", "W10", "e30", "%E4%BD%A0", "A" * 100_000],
    ids=["empty", "cut", "a list of nothing", "an object", "no code", "very long"],
)
def test_a_broken_link_is_refused_with_words(page, handbook, code):
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{handbook.origin}{FORM}#f={code}")
    page.wait_for_function(READY)
    assert "链接不完整" in page.locator("[data-status]").inner_text()
    assert page.locator("[data-record]").input_value() == TONIGHT


@pytest.mark.parametrize(
    "poison",
    [
        "no json",
        json.dumps([1]),
        json.dumps({"record": 7, "at": "x", "words": [1], "latest": {"原来请的": 3}}),
        json.dumps({"words": {TONIGHT: {"原来请的": {"a": 1}, "别处的": "x"}}}),
    ],
)
def test_what_others_wrote_under_our_key_counts_for_nothing(page, handbook, poison):
    page.add_init_script(f"localStorage.setItem({json.dumps(KEY)}, {json.dumps(poison)})")
    page.clock.set_fixed_time(EVENING)
    page.goto(handbook.origin + FORM)
    page.wait_for_function(READY)
    assert (typed(page), page.locator("[data-record]").input_value()) == ("", TONIGHT)
    blank(page, "原来请的").fill("林夏")
    assert "林夏" in page.evaluate(SHOWN)[0]


def test_where_nothing_can_be_kept_everything_still_copies(page, handbook):
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') };")
    page.goto(handbook.origin + "snippets/share-hour/")
    page.wait_for_function(READY)
    page.get_by_role("button", name="复制", exact=True).click()
    page.get_by_text("已复制", exact=True).wait_for()
