"""Blank lines and levels that Python-Markdown needs and nobody types."""

import pytest
from markdown import markdown

from qunce.model.markdown_layout import laid_out
from qunce.rendering.text.layout import TypedMarkdown


def laid(text: str) -> str:
    return "\n".join(laid_out(text.split("\n")))


def html(text: str) -> str:
    extensions = ["admonition", "footnotes", "tables", "pymdownx.superfences", TypedMarkdown()]
    return markdown(text, extensions=extensions).replace("\n", "")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("要做：\n- 甲\n- 乙", "<p>要做：</p><ul><li>甲</li><li>乙</li></ul>"),
        ("步骤：\n1. 甲\n2. 乙", "<p>步骤：</p><ol><li>甲</li><li>乙</li></ol>"),
        ("- 甲\n  - 乙\n    - 丙", "<ul><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li></ul>"),
        ("1. 甲\n   - 乙\n2. 丙", "<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>"),
        ("1) 甲\n2) 乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("- 甲\n1. 乙", "<ul><li>甲</li></ul><ol><li>乙</li></ol>"),
        ("> 要做：\n> - 甲", "<blockquote><p>要做：</p><ul><li>甲</li></ul></blockquote>"),
        ("- 甲\n\n  一段", "<ul><li><p>甲</p><p>一段</p></li></ul>"),
        ("- 甲\n# 题", "<ul><li>甲</li></ul><h1>题</h1>"),
        ("- 甲\n---\n乙", "<ul><li>甲</li></ul><hr /><p>乙</p>"),
        ("- 甲\n> 乙", "<ul><li>甲</li></ul><blockquote><p>乙</p></blockquote>"),
        ("到了\n2026. 年", "<p>到了2026. 年</p>"),
        ("2026. 年", "<p>2026. 年</p>"),
        ("有 12 人，\n12. 是人数", "<p>有 12 人，12. 是人数</p>"),
        ("- 甲\n续\n- 乙", "<ul><li>甲续</li><li>乙</li></ul>"),
    ],
)
def test_what_chat_programs_show_as_a_list_is_one(typed, shown):
    assert html(typed) == shown


def test_a_table_below_text_is_a_table():
    assert "<table>" in html("见下表：\n| 名 | 值 |\n|---|---|\n| 甲 | 1 |")


def test_a_list_in_an_admonition_and_in_a_footnote_is_one():
    assert html("!!! note\n    要做：\n    - 甲").endswith(
        "<p>要做：</p><ul><li>甲</li></ul></div>"
    )
    assert "<li>甲</li>" in html("一[^1]\n\n[^1]: 要做：\n    - 甲")


@pytest.mark.parametrize(
    "text",
    [
        "- 甲\n    - 乙\n\n        一段\n\n            代码\n- 丙",
        "一段，\n接着一段",
        "    - 代码\n      代码\n\n一段",
        "| 甲 | 乙 |\n| --- | --- |\n| - 丙 | 丁 |",
        "> 甲\n乙",
        "题\n---",
        "**重点**",
    ],
)
def test_what_python_markdown_reads_rightly_stays_as_it_is(text):
    assert laid(text) == text


def test_a_wrapped_line_does_not_decide_how_far_code_is_indented():
    assert "<code>代码</code>" in html("1. 甲\n   续\n\n        代码").replace(
        "</code></pre>", "</code>"
    )


def test_levels_without_end_are_left_as_they_are():
    text = "- " * 100_000 + "甲"
    assert laid(text) == text
