"""The fragment for 公众号: what is in it, and that exporting it again changes nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.rendering.publishing.article import composed
from qunce.rendering.publishing.parsing import blocks_of, blocks_of_html
from qunce.rendering.publishing.wechat import wechat_html, wechat_preview
from qunce.rendering.publishing.wechat_looks import LOOKS, preview_styles
from tests.rendering.publishing.articles import Elements, make_article, strangers

GOLDEN = Path(__file__).parents[2] / "golden" / "publishing"
BODIES = [path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*/body.md"))]
HOSTILE = [
    "<script>alert(1)</script>文字<style>p{color:red}</style>",
    '<p class="x" id="y" onclick="z()" style="position:fixed">文字</p>',
    '<iframe src="https://e.com"></iframe><svg><path d="M0 0"/></svg><video src="a.mp4"></video>',
    "[点](javascript:alert(1)) <a href='#x'>页内</a> ![x](data:image/png;base64,AA)",
    "文字 {: .cls style='color:red' onclick='x()' }",
    "& < > \" ' &amp; &lt;script&gt;",
    "<!-- 注释 -->文字",
    "> - a\n>     - b\n>         - c\n>             1. d",
    "- 一\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n    后面\n- 二",
    "【图 1】自己写的记号",
    "术语\n:   解释",
    '!!! note "注意"\n    里面',
    "脚注[^1]\n\n[^1]: 在这里",
    "```\n\ttab  two  spaces\n```",
    "    缩进的代码",
    "| a |\n|---|\n| `x|y` |",
]
PIECES = st.sampled_from(
    [
        *("## 题", "文字", "**粗**", "- 项", "    - 里", "1. 数", "> 引", "`码`", "```", "", "  "),
        *("| a | b |", "|---|---|", "[x](https://e.com/a)", "![图](p.png)", "/// qa | 问", "///"),
        *("***", "<b>", "</div>", "&nbsp;", "\\*", "*", "_", "~~删~~", "# ", "【图 2】x", "[1]"),
        *("<br>", "- [ ] 办", "\n"),
    ]
)


@pytest.mark.parametrize("body", [*BODIES, *HOSTILE])
def test_nothing_stands_in_it_that_the_editor_would_drop(body):
    html = wechat_html(composed(make_article(body)))
    assert (strangers(html), "javascript:" in html.replace("：javascript:", "")) == ([], False)


def test_a_stranger_would_be_found():
    for html in ('<p class="x">', "<div>", "<p style='position:fixed'>", "<a href='x'>", "<p>\n"):
        assert strangers(html) != []


@pytest.mark.parametrize("body", [*BODIES, *HOSTILE])
def test_exporting_it_again_changes_nothing(body):
    blocks = composed(make_article(body))
    html = wechat_html(blocks)
    assert wechat_html(blocks_of_html(html)) == html


@given(st.lists(PIECES, max_size=14).map("\n".join))
def test_whatever_is_written_exporting_it_again_changes_nothing(body):
    html = wechat_html(blocks_of(body))
    assert (strangers(html), wechat_html(blocks_of_html(html))) == ([], html)


def test_every_element_but_a_break_has_a_style_of_its_own():
    html = wechat_html(composed(make_article(BODIES[0])))
    plain = {tag for tag, attributes in Elements(html).found if "style" not in attributes}
    assert plain == {"br", "tbody", "tr"}


def test_a_link_becomes_a_number_and_its_address_stands_at_the_end_once():
    html = wechat_html(
        blocks_of("[甲](https://e.com/a)、[乙](https://e.com/b)、[又](https://e.com/a)")
    )
    assert [html.count(word) for word in ("[1]", "[2]", "[3]", "https://e.com/a")] == [3, 2, 0, 1]
    assert html.index("参考链接") > html.index("又")


def test_a_place_on_the_page_itself_is_no_link():
    assert "[1]" not in wechat_html(blocks_of("[上面](#takeaways)", lambda _: ""))


def test_a_list_in_a_list_stands_behind_its_item_and_no_deeper_than_two():
    html = wechat_html(blocks_of("- 一\n    - 二\n        - 三\n            - 四"))
    assert "</section></li><ul" in html
    assert (html.count("<ul"), "· 三" in html, "· 四" in html) == (2, True, True)


def test_code_keeps_its_blanks_lines_and_colours():
    html = wechat_html(blocks_of('```python\nif x:\n    y = "a"\n```'))
    code = html[html.index("<pre") : html.index("</pre>")]
    words = code.partition(">")[2].partition(">")[2]
    assert "\u00a0\u00a0\u00a0\u00a0y" in words
    assert ("<br>" in words, "color:#1b5e8a" in words, "color:#1a6850" in words) == (
        True,
        True,
        True,
    )


def test_boxes_and_pictures_are_marks_of_text():
    html = wechat_html(blocks_of("- [x] 做了 {#done role=主持}\n\n![花](a.png)"))
    assert ("☑ 做了<" in html, "【图 1】花" in html, "<img" in html) == (True, True, False)


def test_the_preview_has_the_same_words_and_looks_without_inline_styles():
    blocks = composed(make_article(BODIES[0]))
    preview = wechat_preview(blocks, styles="wechat.css", title="题")
    kinds = {
        (attributes["class"] or "").removeprefix("w-")
        for tag, attributes in Elements(preview).found
        if "class" in attributes
    }
    assert "style=" not in preview
    assert kinds - {"title"} <= set(LOOKS)
    assert all(f".w-{kind}{{{LOOKS[kind]}}}" in preview_styles() for kind in kinds - {"title"})
    body = preview[preview.index("</h1>") :]
    assert re.sub("<[^>]+>", "", body).strip() == re.sub("<[^>]+>", "", wechat_html(blocks))
