"""粘贴自查, and the hint under the preview of a form."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.handbook import snippet_path

RISKY = "全城最好的花，转发领红包。\n报名找小李 13800138000，最近人多。"


@pytest.fixture
def paste(any_page, handbook):
    any_page.goto(handbook.url("paste-check"))
    return any_page


def test_risky_words_are_marked_and_each_rule_is_explained(paste):
    paste.get_by_label("要查的文字").fill(RISKY)
    expect(paste.locator("[data-paste-status]")).to_have_text("37 字，看一眼 3 处。")
    marks = paste.locator("[data-paste-marked] mark")
    assert marks.all_text_contents() == ["全城最好的1", "转发领2", "138001380003"]
    first = paste.locator("[data-paste-list] > li").filter(has_text="转发换好处")
    for words in (
        "看一眼",
        "“转发领”（第 2 处）",
        "怎么改：",
        "依据：《微信外部链接内容管理规范》",
    ):
        expect(first).to_contain_text(words)


def test_nothing_found_is_said_and_promises_nothing(paste):
    paste.get_by_label("要查的文字").fill("最近人多，先看公告。")
    status = paste.locator("[data-paste-status]")
    expect(status).to_have_text("10 字，没有查到要留意的词。没查到不等于没问题。")
    expect(paste.locator("[data-paste-result]")).to_be_hidden()


def test_clearing_empties_box_and_results(paste):
    paste.get_by_label("要查的文字").fill(RISKY)
    expect(paste.locator("[data-paste-result]")).to_be_visible()
    paste.locator("[data-paste]").get_by_role("button", name="清空").click()
    expect(paste.get_by_label("要查的文字")).to_have_value("")
    expect(paste.locator("[data-paste-result]")).to_be_hidden()
    expect(paste.locator("[data-paste-status]")).to_have_text("")
    expect(paste.get_by_label("要查的文字")).to_be_focused()


def test_pasted_html_stays_text(paste):
    paste.get_by_label("要查的文字").fill("<img src=x onerror=alert(1)>全城最好的花")
    expect(paste.locator("[data-paste-marked]")).to_contain_text("<img src=x onerror=alert(1)>")
    assert paste.locator("[data-paste-marked] img").count() == 0


def test_nothing_leaves_the_device_and_nothing_is_kept(paste):
    asked = []
    paste.get_by_label("要查的文字").fill("先看公告")
    expect(paste.locator("[data-paste-status]")).to_contain_text("4 字")
    paste.on("request", lambda request: asked.append(request.url))
    paste.get_by_label("要查的文字").fill(RISKY)
    expect(paste.locator("[data-paste-result]")).to_be_visible()
    assert asked == []
    kept = paste.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    assert "全城最好" not in kept
    assert "全城最好" not in paste.url


def test_twenty_thousand_characters_are_looked_through_and_most_marks_left_out(paste):
    text = ("最好的花转发领红包 13800138000 " * 1000)[:20000]
    paste.get_by_label("要查的文字").fill(text)
    expect(paste.locator("[data-paste-status]")).to_contain_text("20000 字，看一眼")
    assert paste.locator("[data-paste-marked] mark").count() == 300
    assert paste.locator("[data-paste-marked]").text_content().endswith(text[-20:])


def test_rules_that_cannot_be_fetched_are_told(paste):
    paste.route("**/compliance-rules.js", lambda route: route.abort())
    paste.get_by_label("要查的文字").fill(RISKY)
    expect(paste.locator("[data-paste-status]")).to_contain_text("规则没有读到")
    paste.unroute("**/compliance-rules.js")
    paste.get_by_label("要查的文字").fill(RISKY + "。")
    expect(paste.locator("[data-paste-status]")).to_contain_text("看一眼 3 处")


def test_a_form_tells_what_is_risky_while_one_types(page, handbook):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(handbook.origin + snippet_path(handbook.library.snippets["referral-invite"]))
    hint = page.locator(".qc-risks")
    expect(hint).to_have_count(0)
    assert not any("risk-hint" in url or "compliance-rules" in url for url in asked)
    page.get_by_label("他自己提过的好处").fill("你说我们是全城最好的花店")
    expect(hint).to_contain_text("“全城最好的”可能是极限词")
    page.get_by_label("他自己提过的好处").fill("你说花多开了五天")
    expect(hint).to_be_empty()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_what_is_found_is_accessible(open_context, handbook, scheme):
    page = open_context(reduced_motion="reduce", viewport={"width": 320, "height": 700}).new_page()
    page.goto(handbook.url("paste-check"))
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    page.get_by_label("要查的文字").fill(RISKY)
    expect(page.locator("[data-paste-result]")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
