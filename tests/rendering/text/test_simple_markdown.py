"""What is read without a parser is what the parser would have read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.rendering.text.elements import contents
from qunce.rendering.text.markdown_tree import markdown_tree
from qunce.rendering.text.plain_text import _leaves, _lines
from qunce.rendering.text.simple_markdown import simple_leaves

SIMPLE = """## 请谁

店里来过三次的客人，
平时没话说。
- 请谁进群
- 发什么 3.5 条

详情见 https://example.com/a_b*c?d=1#e （周五）
1. 先问
2. 再发
"""

PARTS = ["甲乙", "ab", " ", "  ", "\n", "\n\n", "- ", "1. ", "2)", "+ ", "= ", "--", "：", ":", '"']
PARTS += ["。", "!", "%", "/// qa", "\t", "　", "@", "^", "$x$", "&", "*", "()", "# ", "## ", "2. "]
PARTS += [
    "http://a.b",
    "https://a.b/*c*_d_~e~",
    "https://a.b/?a=1&b;=(2)",
    "s://",
    "http://",
    "!!! ",
]


def told(leaves):
    return [lines for leaf in leaves if (lines := _lines(leaf))]


def parsed(text):
    return told(_leaves(contents(markdown_tree(text))))


def test_headings_paragraphs_and_flat_lists_need_no_parser():
    assert told(simple_leaves(SIMPLE)) == parsed(SIMPLE)
    assert parsed(SIMPLE)[0] == ["【请谁】"]
    assert parsed(SIMPLE)[2] == ["• 请谁进群", "• 发什么 3.5 条"]
    assert parsed(SIMPLE)[-1] == ["1. 先问", "2. 再发"]


@pytest.mark.parametrize(
    "text",
    [
        "见[手册](a.md)",
        "**重点**",
        "- 一\n  - 二",
        "- 一\n\n- 二",
        "- 一\n接着说",
        "1. 一\n3. 三",
        "2. 二",
        "- 一\n\n1. 一",
        "#题",
        "# 题 #",
        "# 题\n接着说",
        "题\n---",
        "甲  \n乙",
        "https://example.com/?a=1&copy=2",
        "ftp://example.com/",
        "/// qa | 问\n答\n///",
        "甲 & 乙",
    ],
)
def test_whatever_may_be_more_is_left_to_the_parser(text):
    assert simple_leaves(text) is None


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_both_read_the_same(text):
    leaves = simple_leaves(text)
    assert leaves is None or told(leaves) == parsed(text)
