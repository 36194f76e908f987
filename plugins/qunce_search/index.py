"""Documents in, the files of a search index out."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from qunce_search.documents import Document
from qunce_search.head import head
from qunce_search.postings import packed_all, postings
from qunce_search.shards import Parts, groups, postings_parts, scripts
from qunce_search.synonyms import Groups
from qunce_search.tables import tables
from qunce_search.tokens import fold, stretches, terms

CHARACTER_SHARD = 6000
"""Bytes of packed postings per shard of characters: a query needs one of them."""

TEXT_CHARACTERS = 2500
"""Text per shard: small pages share one, larger pages have one each."""


def index_files(documents: Iterable[Document], synonyms: Groups) -> dict[str, str]:
    """Path below the index's folder → content; equal documents give equal bytes."""
    pages = sorted(documents, key=lambda page: page.url)
    folded = [[fold(f"{s.title}\n{s.text}") for s in page.sections] for page in pages]
    counts = [[Counter(terms(text)) for text in texts] for texts in folded]
    by_term = packed_all(postings(chain.from_iterable(counts)))
    by_character = packed_all(postings(map(_characters, folded)))
    of_terms = postings_parts("terms", by_term, term_shard(sum(map(len, by_term.values()))))
    of_characters = postings_parts("characters", by_character, CHARACTER_SHARD)
    text_groups = groups(map(_size, pages), TEXT_CHARACTERS)
    described = {
        **head(pages, [[count.total() for count in row] for row in counts]),
        **tables(pages, synonyms, by_character, by_term),
        "shards": {"terms": len(of_terms), "characters": len(of_characters)},
        "texts": text_groups,
    }
    return scripts(
        {
            "head": (described,),
            **of_terms,
            **of_characters,
            **_text_parts(pages, text_groups),
        }
    )


def term_shard(total: int) -> int:
    """Bytes of packed postings per shard of terms, of which a query needs one for each of its own.

    By the square root, what a query costs and how many files there are grow alike: some 1.5 KB
    gzipped with their terms at 100 pages, 3 KB at 500.
    """
    return max(400, round(2 * math.sqrt(total)))


def _characters(texts: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(stretches("\n".join(texts))))


def _size(page: Document) -> int:
    return sum(len(section.text) for section in page.sections) + len(page.facets.copy)


def _text_parts(pages: Sequence[Document], counts: Iterable[int]) -> Parts:
    """Per shard, for each of its pages: the text of every section, and what is to be copied."""
    rest: Iterator[Document] = iter(pages)
    return {
        f"texts/{number}": (
            [
                [[section.text for section in page.sections], page.facets.copy]
                for page in islice(rest, count)
            ],
        )
        for number, count in enumerate(counts)
    }
