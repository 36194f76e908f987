"""Documents in, the files of a search index out."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from qunce_search.documents import Document
from qunce_search.festivals import festivals
from qunce_search.head import head
from qunce_search.postings import packed_all, postings
from qunce_search.shards import Parts, groups, postings_parts, scripts
from qunce_search.synonyms import Groups
from qunce_search.tables import tables
from qunce_search.tokens import fold, stretches, terms

CHARACTER_SHARD = 6000
"""Bytes of packed postings per shard of characters: a query needs one of them."""


def index_files(documents: Iterable[Document], synonyms: Groups) -> dict[str, str]:
    """Path below the index's folder → content; equal documents give equal bytes."""
    pages = sorted(documents, key=lambda page: page.url)
    folded = [[fold(f"{s.title}\n{s.text}") for s in page.sections] for page in pages]
    counts = [[Counter(terms(text)) for text in texts] for texts in folded]
    by_term = packed_all(postings(chain.from_iterable(counts)))
    by_character = packed_all(postings(map(_characters, chain.from_iterable(folded))))
    of_terms = postings_parts("terms", by_term, term_shard(sum(map(len, by_term.values()))))
    of_characters = postings_parts("characters", by_character, CHARACTER_SHARD)
    texts = list(chain.from_iterable(map(_texts, pages)))
    text_groups = groups(map(len, texts), text_shard(sum(map(len, texts))))
    described = {
        **head(pages, [[count.total() for count in row] for row in counts]),
        **tables(pages, synonyms, by_character, by_term),
        "shards": {"terms": len(of_terms), "characters": len(of_characters)},
        "texts": text_groups,
        "festivals": festivals(page.facets.date for page in pages),
    }
    return scripts(
        {
            "head": (described,),
            **of_terms,
            **of_characters,
            **_text_parts(texts, text_groups),
        }
    )


def term_shard(total: int) -> int:
    """Bytes of packed postings per shard of terms, of which a query needs one for each of its own.

    By the square root, what a query costs and how many files there are grow alike: some 1.5 KB
    gzipped with their terms at 100 pages, 3 KB at 500.
    """
    return max(400, round(2 * math.sqrt(total)))


def _characters(folded: str) -> Counter[str]:
    return Counter(chain.from_iterable(stretches(folded)))


def text_shard(total: int) -> int:
    """Characters of text per shard, of which every result shown needs one: likewise."""
    return max(1000, round(3 * math.sqrt(total)))


def _texts(page: Document) -> Iterator[str]:
    """What the shards of text hold of a page: its sections, then what is to be copied or sent."""
    yield from (section.text for section in page.sections)
    if page.facets.copy:
        yield page.facets.copy
    yield from (text for _, text in page.facets.messages)


def _text_parts(texts: Iterable[str], counts: Iterable[int]) -> Parts:
    rest = iter(texts)
    return {f"texts/{number}": (list(islice(rest, count)),) for number, count in enumerate(counts)}
