"""发到别处: what is copied arrives with its form, by both ways, and what was sent is remembered."""

import json

import pytest
from playwright.sync_api import Route, expect

from qunce.model.addresses import publish_uri
from qunce.model.serving import Addresses
from qunce.rendering.publishing.parsing import blocks_of
from qunce.rendering.publishing.wechat import wechat_html
from tests.browser.axe import violations
from tests.browser.pasting import pasted
from tests.chromium import DESKTOP

SUNDAY_EVENING = "2026-11-22T19:00:00+08:00"
NO_COMMAND = "document.execCommand = () => false"
EVERYTHING = """## 题

一句**重的**，`码`。

- 一
    - 二

1. 甲
2. 乙

| 哪天 | 做什么 |
| --- | --- |
| 周一 | 发养护 |

> 引

```python
if x:
    y = 1
```
"""


@pytest.fixture
def corrected(handbook):
    """The address of the page for the summary that was corrected on 30 October."""
    (summary,) = [one for one in handbook.summaries if one.corrections]
    return handbook.origin + Addresses().site_path(publish_uri(summary.share))


@pytest.mark.parametrize("route", ["command", "clipboard"])
def test_what_is_pasted_keeps_its_form_by_either_way(open_context, handbook, corrected, route):
    # By the second way Chromium notes every style that it reads, and keeps it.
    context = open_context(fail_on_errors=route == "command")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=handbook.origin)
    page = context.new_page()
    if route == "clipboard":
        page.add_init_script(NO_COMMAND)
    # The handbook's own have neither code nor tables: something with everything takes their place.
    html = wechat_html(blocks_of(EVERYTHING))
    page.route("**/publish/", lambda way: with_article(way, html))
    page.goto(corrected)
    page.locator("[data-place=wechat] [data-rich]").click()
    expect(page.locator("[data-place=wechat] [data-status]")).to_contain_text("已复制。")
    editor = pasted(page)
    for tag in (
        "<h2",
        "<strong",
        "<ul",
        "<ol",
        "<li",
        "<table",
        "<td",
        "<blockquote",
        "<pre",
        "<code",
    ):
        assert tag in editor, (tag, editor)
    assert ("rgb(27, 94, 138)" in editor or "#1b5e8a" in editor) is True
    assert "class=" not in editor


def with_article(way: Route, html: str) -> None:
    """Answer with the page as it is, headers too, but for what it has to copy."""
    response = way.fetch()
    before, mark, rest = response.text().partition("data-article>")
    article = json.dumps({"html": html, "text": "文"}).replace("<", "\\u003c")
    body = before + mark + article + rest[rest.index("</script>") :]
    way.fulfill(response=response, body=body)


def test_the_preview_looks_as_what_is_copied(page, corrected):
    page.goto(corrected)
    frame = page.frame_locator("iframe")
    heading = frame.locator("h2").first
    shown = heading.evaluate(
        "e => [getComputedStyle(e).fontSize, getComputedStyle(e).borderBottomWidth]"
    )
    assert shown == ["18px", "2px"]
    assert page.locator("iframe").evaluate("e => e.offsetWidth") == 375


def test_opened_on_a_wide_screen_where_it_shows_more_it_keeps_nobody_out(open_context, corrected):
    # Transitions would have axe measure colours halfway.
    page = open_context(viewport=DESKTOP, reduced_motion="reduce").new_page()
    page.goto(corrected)
    assert violations(page) == []


def test_what_was_sent_is_ticked_by_hand_and_says_so_next_time(page, corrected):
    page.clock.set_fixed_time("2026-10-29T12:00:00+08:00")
    page.goto(corrected)
    place = page.locator("[data-place=docx]")
    place.locator("[data-post]").click()
    expect(place.locator("[data-place-tag]")).to_have_text("↻ 之后有更正")
    page.clock.set_fixed_time(SUNDAY_EVENING)
    weibo = page.locator("[data-place=weibo]")
    weibo.locator("[data-post]").click()
    page.locator("[data-picked]").first.check()
    page.reload()
    expect(weibo.locator("[data-place-tag]")).to_have_text("✓ 已发")
    expect(weibo.locator("[data-place-state]")).to_have_text("11月22日（周日）")
    expect(page.locator("[data-place=group] [data-place-tag]")).to_have_text("还差 2 个群")
    expect(page.locator("[data-publish-lead]")).to_have_text(
        "微博发了；群里还差两个群；文档是更正前发的，要换；还有五处没发。"
    )
    expect(page.locator("[data-place=wechat] [data-place-state]")).to_have_text("下一处")
    expect(page.locator(".qc-btn--go")).to_have_count(1)


def test_without_scripts_every_text_is_there(open_context, corrected):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(corrected)
    page.locator("summary", has_text="看第 1 条").click()
    expect(page.locator("#group-1")).to_contain_text("【分享总结】")
    expect(page.locator("[data-rich]").first).to_be_hidden()
