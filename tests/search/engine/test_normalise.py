"""The browser makes the same terms of a text as the build does."""

import json
import unicodedata
from pathlib import Path

from qunce_search.shards import shard_of
from qunce_search.tokens import fold, terms
from qunce_search.variants import simplified

EXAMPLES = json.loads((Path(__file__).parents[1] / "golden" / "terms.json").read_text("utf-8"))

TERMS = """async ([texts, variants]) => {
  await qunceSearch.start();
  const simplified = text => Array.from(text, c => variants[c] || c).join("");
  return texts.map(text => qunceSearch.terms(qunceSearch.runs(qunceSearch.fold(text, simplified))));
}"""
VARIANTS = {chr(code): simple for code, simple in simplified().items()}


def test_the_examples_give_the_same_terms(engine):
    texts = [example["text"] for example in EXAMPLES]
    assert engine.page.evaluate(TERMS, [texts, VARIANTS]) == [
        example["terms"] for example in EXAMPLES
    ]


def test_every_plane_of_characters_gives_the_same_terms(engine):
    ranges = [
        range(0x20, 0x3100),
        range(0x3400, 0x3420),
        range(0x9FF0, 0xA010),
        range(0xF900, 0xFFF0),
    ]
    ranges += [range(0x20000, 0x20010), range(0x1F300, 0x1F310)]
    # Browsers know newer editions of Unicode; what Python knows they agree on.
    known = (c for codes in ranges for c in map(chr, codes) if unicodedata.category(c) != "Cn")
    texts = [f"甲{character}乙{character}b" for character in known]
    ours = [list(terms(fold(text))) for text in texts]
    theirs = engine.page.evaluate(TERMS, [texts, VARIANTS])
    different = [(t, o, b) for t, o, b in zip(texts, ours, theirs, strict=True) if o != b]
    assert different == []


def test_a_term_is_looked_for_where_it_was_put(engine):
    samples = ["图论", "割", "kmp", "c++", "𠮷野", "9.8.1", "ελλάδα"]
    numbers = engine.page.evaluate(
        "async texts => { await qunceSearch.start(); return texts.map(t => qunceSearch.shardOf(t, 61)); }",
        samples,
    )
    assert numbers == [shard_of(sample, 61) for sample in samples]
