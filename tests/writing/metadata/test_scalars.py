"""A text is spelt so that both of PyYAML's parsers say exactly that text."""

import pytest
import yaml
from hypothesis import given

from qunce.reading.disk.text_files import with_lf
from qunce.writing.metadata.blocks import folded, literal
from qunce.writing.metadata.scalars import (
    as_key,
    before_comment,
    in_block,
    in_braces,
    in_brackets,
    in_quotes,
)
from tests.writing.metadata.generated import texts

LOADERS = (yaml.BaseLoader, yaml.CBaseLoader)


@given(texts)
def test_a_text_is_read_as_it_is_wherever_it_stands(text):
    text = with_lf(text)
    places = {
        f"a: {in_block(text)}": {"a": text},
        f"- {in_block(text)}": [text],
        f"a: {before_comment(text)} # b": {"a": text},
        f"{{a: {in_braces(text)}}}": {"a": text},
        f"[{in_brackets(text)}, b]": [text, "b"],
        f"a: {in_quotes(text, chr(39))}": {"a": text},
        f"[{in_quotes(text, chr(34))}]": [text],
    }
    for below in filter(None, (literal(text), folded(text), literal(text, 5))):
        lines = [f"a: {below.head}", *below.below, "b: c", ""]
        places["\n".join(lines)] = {"a": text, "b": "c"}
    for written, said in places.items():
        assert [yaml.load(written, loader) for loader in LOADERS] == [said, said]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        *[
            (text, True)
            for text in ("花店", "2026-12-06 20:30", "yes", "~", "https://a.b/c#d", "a’s")
        ],
        *[
            (text, True)
            for text in ("甲，乙", "（一）二", "12", "+1", "T-2d@20:00", "a, b", "👩\u200d👧")
        ],
        *[(text, False) for text in ("", "a: b", "a #b", "#a", "- a", "[a]", "@a", " a", "a\tb")],
    ],
)
def test_quotes_are_there_only_where_they_are_needed(text, plain):
    assert (in_block(text) == text) == plain


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲，乙", '"甲，乙"'),
        ("“甲”", '"“甲”"'),
        ("a, b", '"a, b"'),
        ("https://a.b/c", "https://a.b/c"),
        ("20:30", "20:30"),
    ],
)
def test_in_a_list_on_one_line_also_what_reading_takes_for_a_slip_is_quoted(text, written):
    assert in_brackets(text) == written


def test_keys_are_quoted_by_the_same_rule():
    assert [as_key(key) for key in ("称呼", "a b", "x:y", "a: b", "#a", "")] == [
        *("称呼", "a b", "x:y", '"a: b"', '"#a"', '""'),
    ]
