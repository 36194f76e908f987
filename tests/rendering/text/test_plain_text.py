"""Markdown as chat text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.rendering.text.plain_text import first_list, first_paragraph, plain_text

GOLDEN = Path(__file__).parents[2] / "golden" / "plain-text"

INLINE = st.recursive(
    st.one_of(
        st.text(
            st.sampled_from("花店社群，。：a1 *_`~#>-+=|{}[]()<>&\\!/:.\u00a0\u200b"), max_size=8
        ),
        st.sampled_from(
            [
                "https://example.com/a_b_c?x=1&y=2",
                *("**粗**", "_斜_", "`c_o_d_e`", "😀", "5\\*3\\*2", "{{主题}}", "- ", "2026. "),
                *("&lt;b&gt;", "&#42;", "<b>标</b>", "<br>", "![图](a.png)"),
            ]
        ),
        st.sampled_from(["/a", "/b_c", "/d?e=f&g=h", "/中文", "/g*h", "/i_(j)"]).map(
            lambda path: f"[文字](https://example.com{path})"
        ),
    ),
    lambda inner: st.lists(inner, max_size=4).map("".join),
    max_leaves=6,
)
BLOCK = st.one_of(
    INLINE,
    st.lists(INLINE, max_size=3).map("\n".join),
    INLINE.map(lambda text: f"## {text}"),
    st.lists(INLINE, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(INLINE, max_size=3).map(lambda items: "\n".join(f"3. {item}" for item in items)),
    st.lists(INLINE, max_size=3).map(lambda items: "\n    ".join(f"- {item}" for item in items)),
    INLINE.map(lambda text: f"> {text}"),
    INLINE.map(lambda text: f"```\n{text}\n```"),
    INLINE.map(lambda text: f"    {text}"),
    INLINE.map(lambda text: f"/// qa | 问\n{text}\n///"),
    st.tuples(INLINE, INLINE).map(
        lambda cells: f"| a | b |\n|---|---|\n| {cells[0]} | {cells[1]} |"
    ),
    st.sampled_from(["---", "***", "===", "[a]: https://example.com/ref"]),
    st.text(max_size=12),
)
MARKDOWN = st.lists(BLOCK, max_size=5).map("\n\n".join)


@given(MARKDOWN)
def test_text_made_plain_stays_as_it_is(markdown):
    text = plain_text(markdown)
    assert plain_text(text) == text


@given(MARKDOWN)
def test_no_markup_is_left(markdown):
    left = re.findall(r"\*\*|\]\(|<|\{\{|`", plain_text(markdown))
    assert left == []


@given(MARKDOWN)
def test_lines_are_clean(markdown):
    text = plain_text(markdown)
    assert [line.strip() for line in text.split("\n")] == text.split("\n")
    assert "\n\n\n" not in text
    assert text == text.strip("\n")
    assert re.findall(r"[\u00a0\u200b\ufeff\r\x00]", text) == []


WORDS = st.text(st.sampled_from("花店，。 a1*_~#"), max_size=8)
URLS = st.sampled_from(["", "/a", "/b_c_", "/d?e=f&g=%20", "/h_(i)", "/#j-k"]).map(
    lambda path: f"https://example.com{path}"
)
SPELLINGS = [
    "[文{words}字]({url})",
    "{url} ",
    "<{url}>",
    "![图]({url})",
    '<a href="{url}">文字</a>',
]
PLACES = [
    "{}",
    "前{}，后",
    "# {}",
    "- {}",
    "- 一\n    - {}",
    "> {}",
    "**{}**",
    "| a |\n|---|\n| {} |",
]


@given(WORDS, URLS, st.sampled_from(SPELLINGS), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_every_url_is_kept(words, url, spelling, place, other_place):
    link = spelling.format(words=words, url=url)
    text = plain_text(f"{place.format(link)}\n\n{other_place.format(words)}")
    assert url in re.split(r"[ \n]", text)


def golden(name):
    folder = GOLDEN / name
    return folder.joinpath("input.md").read_bytes().decode(), folder.joinpath(
        "expected.txt"
    ).read_text("utf-8")


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_a_golden_case_reads_to_the_letter(name):
    markdown, expected = golden(name)
    assert plain_text(markdown) + "\n" == expected


INTRODUCTION = """## 简介

老顾客散在**手机通讯录**里，见[案例](https://example.com/a)。
她讲三件事。

第二段。

- 第一批老顾客怎么请进群
- 每周三的*到货消息*怎么写
    - 花名、价格、几点到

1. 另一个列表
"""


def test_the_first_paragraph_is_the_introduction_in_a_sentence_or_two():
    assert first_paragraph(INTRODUCTION) == (
        "老顾客散在手机通讯录里，见案例。\n案例 https://example.com/a\n她讲三件事。"
    )


def test_the_first_list_is_its_points():
    assert first_list(INTRODUCTION) == (
        "• 第一批老顾客怎么请进群\n• 每周三的到货消息怎么写\n◦ 花名、价格、几点到"
    )


def test_a_numbered_list_gives_points_too():
    assert first_list("1. 一\n2. 二") == "• 一\n• 二"


def test_what_an_introduction_does_not_have_is_empty():
    assert (first_list("只有一段"), first_paragraph("- 只有列表")) == ("", "")


def test_nothing_of_one_text_reaches_the_next():
    assert plain_text("[文字][a]\n\n[a]: https://example.com") == "文字 https://example.com"
    assert plain_text("[文字][a]") == "[文字][a]"
