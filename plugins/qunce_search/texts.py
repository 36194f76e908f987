"""The texts that excerpts are cut from, and those to be copied or sent."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from qunce_search.documents import Document
from qunce_search.shards import Parts

SENTENCE = 10
"""Characters from which on a line says something by itself; shorter ones are labels and cells."""

EVERYWHERE = 30
"""Sections from which on a line says nothing of any of them."""


def texts_of(pages: Sequence[Document]) -> list[str]:
    """Page by page its sections, then what is to be copied or sent.

    Of a section, without the lines that repeat one above or stand in sections all over the site:
    no excerpt is the worse for it, and where a page has one message for each channel it is half.
    """
    bodies = [section.text.split("\n") for page in pages for section in page.sections]
    sections = Counter(chain.from_iterable(map(set, bodies)))
    kept = iter(["\n".join(_telling(lines, sections)) for lines in bodies])
    return list(chain.from_iterable(chain(islice(kept, len(p.sections)), _given(p)) for p in pages))


def text_shard(total: int) -> int:
    """Characters of text per shard, of which every result shown needs one.

    By the square root, what a query costs and how many files there are grow alike.
    """
    return max(800, round(1.5 * math.sqrt(total)))


def text_parts(texts: Iterable[str], counts: Iterable[int]) -> Parts:
    """Files of so many texts each."""
    rest = iter(texts)
    return {f"texts/{number}": (list(islice(rest, count)),) for number, count in enumerate(counts)}


def _telling(lines: Sequence[str], sections: Mapping[str, int]) -> Iterable[str]:
    known: dict[object, str] = {}
    for number, line in enumerate(lines):
        is_short = len(line) < SENTENCE
        if is_short or sections[line] <= EVERYWHERE:
            known.setdefault(number if is_short else line, line)
    return known.values()


def _given(page: Document) -> Iterator[str]:
    if page.facets.copy:
        yield page.facets.copy
    yield from (text for _, text in page.facets.messages)
