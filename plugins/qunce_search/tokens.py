"""How text becomes terms; client/normalise.js does the same to queries.

Tests hold both to one list of examples. No dictionary cuts words here: what a dictionary
joins differently at build time and in the browser can never be found.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from qunce_search.variants import simplified

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff"
"""Characters written without spaces between words: Han, kana, hangul."""

INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
"""Soft hyphens, zero-width marks, direction marks, halves of characters."""

WORD = rf"(?:(?![{CJK}])[^\W_])+(?:\.\d+)*(?:\+\+|\#)?"
SIGNS = (
    "\u00a5\u20a0-\u20bf\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\U0001f000-\U0001faff"
)
"""Currencies, arrows, shapes and emoji: what people type, not what only draws lines."""

RUN = re.compile(rf"([{CJK}]+)|({WORD})(?:(?=([-+]{WORD}))|)|([{SIGNS}])")
"""A stretch of CJK, or one word of another script: `9.8.1`, `c++`, `kmp`; and behind a word the
next, where a mark joins the two: `T-2`; or one sign."""

SHORT = 2
"""Letters that are in every text by themselves; what they are joined to makes them a word."""

LONGEST_WORD = 40
LONGEST_NUMBER = 8
"""Characters; longer ones are hashes, encoded data and measurements, which nobody types."""


def fold(text: str) -> str:
    """One spelling for what readers hold to be the same: width, case, Traditional characters."""
    visible = INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).lower()
    variants = simplified()
    # Most texts have none, and asking is cheaper than translating.
    return (
        visible
        if variants.keys().isdisjoint(map(ord, set(visible)))
        else visible.translate(variants)
    )


def terms(folded: str) -> Iterator[str]:
    """Pairs of neighbours in stretches of CJK, lone CJK characters, words, joined words, signs."""
    for stretch, word, after, sign in RUN.findall(folded):
        if len(stretch) > 1:
            yield from map("".join, pairwise(stretch))
        elif stretch or sign or _is_typed(word):
            yield stretch or sign or word
        if after and _is_one_word(word, after):
            # Who types rtdetr means RT-DETR; but T+2 is not T-2.
            yield word + after.removeprefix("-")


def _is_one_word(word: str, after: str) -> bool:
    both = word + after
    is_short = min(len(word), len(after) - 1) <= SHORT and len(both) <= LONGEST_WORD
    return is_short and any(map(str.isalpha, both))


def _is_typed(word: str) -> bool:
    if len(word) <= LONGEST_NUMBER:
        return True
    return len(word) <= LONGEST_WORD and not word.replace(".", "").isdigit()


def stretches(folded: str) -> Iterator[str]:
    """The stretches of CJK."""
    return (stretch for stretch, *_ in RUN.findall(folded) if stretch)
