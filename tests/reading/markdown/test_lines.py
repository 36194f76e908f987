"""What is prose, what is fenced, what is a heading: as Python-Markdown sees it."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.reading.markdown.lines import Fence, Heading, Line, headings_of, parts_of


def headings(text):
    return [
        (heading.level, heading.text, heading.line)
        for heading in headings_of(part for part in parts_of(text) if isinstance(part, Line))
    ]


def test_fences_and_comments_are_no_prose():
    text = "一\n```群消息\n# 二\n```\n<!-- 三\n四 -->\n<!-- 五 -->\n六"
    assert list(parts_of(text, first_line=10)) == [
        Line(10, "一"),
        Fence(11, "```", "群消息", "# 二", closed=True),
        Line(17, "六"),
    ]


def test_a_fence_ends_only_with_the_very_same_fence():
    assert [part.text for part in parts_of("````a\n```\n~~~\n````")] == ["```\n~~~"]


def test_a_fence_in_a_list_loses_its_indent():
    assert list(parts_of("- 一\n\n    ```群消息\n    二\n      三\n    ```"))[2] == Fence(
        3, "```", "群消息", "二\n  三", closed=True
    )


def test_a_fence_that_never_ends_takes_the_rest():
    assert list(parts_of("```a\n一\n二")) == [Fence(1, "```", "a", "一\n二", closed=False)]


def test_a_comment_that_never_ends_is_prose():
    assert list(parts_of("<!-- 一\n二")) == [Line(1, "<!-- 一"), Line(2, "二")]


def test_headings_of_both_kinds_without_their_attributes():
    assert headings("# 一 {#one}\n\n二\n---\n\n###三###\n\n四\n五\n===\n") == [
        (1, "一", 1),
        (2, "二", 3),
        (3, "三", 6),
    ]


@pytest.mark.parametrize("text", ["#", "一\n二\n---", "---", "- 一\n\n---", "####### 七"])
def test_what_is_no_heading_of_its_words(text):
    assert [found for found in headings(text) if found[1] in ("一", "二", "")] == []


LINES = ["# 一", "## 二 {#b}", "#三", "四", "十\n===", "十\n---", "***", "", "- 六"]
FENCES = ["```a\n# 八\n```\n", "\n<!--\n# 九\n-->\n"]
WORDS = st.sampled_from(LINES + FENCES)


@given(st.lists(WORDS, max_size=8))
def test_headings_are_those_python_markdown_finds(lines):
    text = "\n".join(lines)
    html = markdown.markdown(text, extensions=["pymdownx.superfences", "attr_list"])
    assert len(headings(text)) == sum(html.count(f"<h{level}") for level in range(1, 7))


def test_a_heading_underlined_by_accident_is_marked():
    assert list(headings_of([Line(1, "一"), Line(2, "---")])) == [
        Heading(1, 2, "一", underlined=True)
    ]
