import re

import pytest

from qunce.markdown_extension.errors import BlockError
from tests.markdown_extension.converting import converted, engine, fragments_of

BEFORE = """
### 会前

- [ ] 选好人，想好替补 {#invite role=嘉宾对接 at=T-14d required}
- [x] 发群公告 {#notice at=T-2d@20:00 snippet=share-notice}
"""


def rows(html: str) -> list[str]:
    return re.findall(r'<li class="qc-item".*?</li>', html)


def forms(html: str) -> list[str]:
    return re.findall(r"<form.*?</form>", html)


def words(row: str) -> str:
    found = re.search(r'<input type="checkbox"><span>(.*?)</span></label>', row)
    assert found
    return found[1]


def test_a_task_list_becomes_a_form():
    html = converted(BEFORE)
    assert html.startswith('<h3>会前</h3>\n<div class="qc-runs" data-runs="page"')
    assert '</div> <form class="qc-check" data-checklist="page"' in html


def test_the_runs_of_a_playbook_stand_above_its_first_list():
    html = converted("### 会前\n\n- [ ] 先 {#first}\n\n### 会后\n\n- [ ] 后 {#last}\n")
    assert len(forms(html)) == 2
    assert html.count("data-runs") == 1
    assert html.index("data-runs") < html.index("<form")


def test_an_item_says_what_who_and_when():
    assert rows(converted(BEFORE)) == [
        '<li class="qc-item" data-item="invite"><label><input type="checkbox">'
        '<span>选好人，想好替补 <span class="qc-must">必做</span></span></label>'
        '<span class="qc-role">嘉宾对接</span><span class="qc-at">开讲前 14 天</span></li>',
        '<li class="qc-item" data-item="notice"><label><input type="checkbox">'
        "<span>发群公告</span></label>"
        '<a class="qc-mute" href="../../../snippets/share-notice/" aria-label="文案：发群公告">'
        '文案</a><span class="qc-at">开讲前两天 20:00</span></li>',
    ]


def test_an_item_keeps_its_inline_markdown():
    html = converted("- [ ] 发[**开场词**](../x.md)和`规则`，1\\*2 & <b>快</b> {#opening}\n")
    assert words(rows(html)[0]) == (
        '发<a href="../x.md"><strong>开场词</strong></a>和<code>规则</code>，1*2 &amp; <b>快</b>'
    )


def test_markup_of_an_item_stays_out_of_attributes():
    html = converted('- [ ] 发<b title="x">公告</b>和 `a<b` {#notice snippet=share-notice}\n')
    assert 'aria-label="文案：发公告和 a&lt;b"' in html


def test_a_loose_list_is_the_same_checklist():
    loose = BEFORE.replace("\n- [x]", "\n\n- [x]")
    assert rows(converted(loose)) == rows(converted(BEFORE))


def test_a_numbered_list_is_a_checklist_too():
    numbered = BEFORE.replace("- [ ]", "1. [ ]").replace("- [x]", "2. [x]")
    assert rows(converted(numbered)) == rows(converted(BEFORE))


def test_tasks_below_a_task_follow_it():
    html = converted("- [ ] 外 {#outer}\n    - [ ] 里 {#inner}\n- [ ] 后 {#after}\n")
    assert [words(row) for row in rows(html)] == ["外", "里", "后"]
    assert len(forms(html)) == 1


def test_plain_items_between_tasks_stay_a_list():
    html = converted("- [ ] 先 {#first}\n- 普通\n- [ ] 后 {#last}\n")
    assert [words(row) for row in rows(html)] == ["先", "后"]
    assert re.sub(r"(<div class=.qc-runs.*?)?<form.*?</form>", "(form)", html) == (
        "(form)<ul><li>普通</li>\n</ul>(form)"
    )


def test_tasks_below_a_plain_item_are_a_checklist_inside_it():
    html = converted("- 会前\n    - [ ] 发公告 {#notice}\n")
    assert (
        re.sub(r"(<div class=.qc-runs.*?)?<form.*?</form>", "(form)", html)
        == "<ul>\n<li>会前(form)</li>\n</ul>"
    )


def test_a_task_in_a_code_block_is_text():
    html = converted("```\n- [ ] 发公告 {#notice}\n```\n")
    assert rows(html) == []
    assert "- [ ] 发公告 {#notice}" in html


def test_a_page_converted_twice_comes_out_the_same():
    markdown = engine(fragments_of(), page_uri="index.md")
    assert markdown.convert(BEFORE) == markdown.reset().convert(BEFORE)


@pytest.mark.parametrize(
    ("heading", "legend"), [("步骤与清单", "嘉宾分享清单"), ("会前", "嘉宾分享：会前")]
)
def test_on_a_playbooks_page_a_list_is_called_after_the_playbook(heading, legend):
    html = converted(f"## {heading} {{#steps}}\n\n- [ ] 做 {{#do}}\n")
    assert f"<legend>{legend}</legend>" in html


@pytest.mark.parametrize(("heading", "legend"), [("## 会前\n", "会前"), ("", "清单")])
def test_elsewhere_a_list_is_called_after_its_heading(heading, legend):
    html = engine(page_uri="help/index.md").convert(f"{heading}\n- [ ] 做 {{#do}}\n")
    assert f"<legend>{legend}</legend>" in html


def test_an_item_no_reader_would_pass_stops_the_page():
    with pytest.raises(BlockError, match="没有编号"):
        converted("- [ ] 发公告\n")


def test_items_need_the_site_only_for_the_addresses_of_snippets():
    assert len(rows(engine(page_uri="").convert("- [ ] 做 {#do}\n"))) == 1
    with pytest.raises(BlockError, match="群策插件没有运行"):
        engine().convert(BEFORE)
    with pytest.raises(BlockError, match="page_uri"):
        engine(fragments_of(), page_uri="").convert(BEFORE)


def test_an_item_whose_snippet_does_not_exist_stops_the_page():
    with pytest.raises(BlockError, match="没有叫“no-such”的文案"):
        converted("- [ ] 发公告 {#notice snippet=no-such}\n")


def test_below_a_step_that_varies_stands_what_it_is_on_each_platform():
    html = converted("- [ ] 把群规写进公告 {#rules role=运营 varies=notice}\n- [ ] 别的 {#other}\n")
    first, second = html.split('data-item="other"')
    assert '<span data-option="feishu"><br><b>飞书</b>：公告是一篇文档' in first
    assert "data-option" not in second


def test_a_page_with_such_a_step_asks_for_the_script_that_shows_one():
    asked = []

    def told(name, argument, _page_uri):
        asked.append((name, argument))

    engine(told).convert("- [ ] 把群规写进公告 {#rules varies=notice}\n")
    assert ("block", "variants") in asked
    asked.clear()
    engine(told).convert("- [ ] 把群规写进公告 {#rules}\n")
    assert ("block", "variants") not in asked
