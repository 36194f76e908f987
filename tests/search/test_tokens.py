"""Terms: the same list of examples holds the browser's side, in test_normalise.py."""

import json
from pathlib import Path

import pytest

from qunce_search.tokens import LONGEST_WORD, fold, stretches, terms

EXAMPLES = json.loads((Path(__file__).parent / "golden" / "terms.json").read_text("utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_text_becomes_pairs_of_neighbours_and_words(example):
    assert list(terms(fold(example["text"]))) == example["terms"]


def test_what_nobody_types_is_left_out():
    typed = ["a" * LONGEST_WORD, "0.0001", "20261206"]
    untyped = ["b" * (LONGEST_WORD + 1), "0.00108905", "202612062030"]
    assert list(terms(" ".join(typed + untyped))) == typed


def test_half_a_character_is_dropped():
    assert fold("群\ud800规") == "群规"


def test_stretches_are_what_stands_without_spaces():
    assert list(stretches("kmp算法，图论 bfs")) == ["算法", "图论"]
