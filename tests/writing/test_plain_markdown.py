"""A text is shown as it was typed, whatever it holds."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from qunce.markdown_extension.extension import QunceExtension
from qunce.rendering.html.inline_markdown import inline_html
from qunce.writing.plain_markdown import as_address, as_text, as_words

SIGNS = "\\`*_[]{}()<>#+-.!|~^=:/&;\"'$%@?0123456789aЖ字【】□｜ \u3000\n"
TYPED = st.text(st.sampled_from(SIGNS), min_size=1, max_size=40).filter(str.strip)


def page(markdown):
    extensions = [
        *("admonition", "attr_list", "def_list", "footnotes", "tables", "toc"),
        *("pymdownx.superfences", "pymdownx.tilde", QunceExtension()),
    ]
    return Markdown(extensions=extensions).convert(markdown)


def one_line(text):
    return " ".join(text.replace("\u3000", " ").split())


@given(TYPED)
def test_a_paragraph_reads_as_it_was_typed(text):
    html = page(f"前面。\n\n{as_text(text)}\n\n后面。")
    paragraphs = re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    assert html.count("<") == 6
    assert unescape(paragraphs[1]) == one_line(text)


@given(TYPED)
def test_an_item_of_a_list_does(text):
    html = page(f"- {as_text(text)}\n- 后面")
    items = re.findall(r"<li>\n?(.*?)\n?</li>", html, re.DOTALL)
    assert [unescape(item) for item in items] == [one_line(text), "后面"]


@given(TYPED)
def test_the_title_of_a_block_does(text):
    assert unescape(inline_html(as_words(text))) == one_line(text)


@pytest.mark.parametrize(
    "address",
    ["https://x.example/_a_/~b*c", "https://x.example/a b", "https://x.example/'\"<>`{}|^[]"],
)
def test_an_address_leads_where_it_led(address):
    html = page(f"- <{as_address(address)}>")
    assert html.count('<a href="https://x.example/') == 1
    assert html.count("<a") == 1


def test_plain_words_stay_plain():
    for words in (
        "先问人，再动手。",
        "channel & select",
        "一周发两条（养护、到货）",
        "50% 的人 @谁",
    ):
        assert as_text(words) == words
