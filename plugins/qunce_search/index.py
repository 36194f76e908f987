"""Documents in, the files of a search index out."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from qunce_search.documents import Document
from qunce_search.festivals import festivals
from qunce_search.head import head
from qunce_search.postings import Postings
from qunce_search.shards import groups, postings_parts, scripts
from qunce_search.synonyms import Groups
from qunce_search.tables import (
    by_telling_term,
    others_of,
    readings,
    variant_tables,
    written,
)
from qunce_search.texts import text_parts, text_shard, texts_of
from qunce_search.tokens import fold, stretches, terms

CHARACTER_SHARD = 6000
"""Characters of packed postings per shard of characters: a query needs one of them."""


Counted = tuple[Mapping[str, int], Mapping[str, int]]
"""How often each term stands in a text, and each character that is written without spaces."""


def counted(document: Document) -> list[Counted]:
    """Of each text of a document that is searched."""
    texts = map(fold, document.searched())
    return [(Counter(terms(one)), Counter(chain.from_iterable(stretches(one)))) for one in texts]


def index_files(
    documents: Iterable[Document],
    synonyms: Groups,
    count: Callable[[Document], Iterable[Counted]] = counted,
) -> dict[str, str]:
    """Path below the index's folder → content; equal documents give equal bytes.

    `count` says what `counted` does, and may know it from before.
    """
    pages = sorted(documents, key=lambda page: page.url)
    lengths, by_term, by_character = _searched(map(count, pages))
    others = others_of(synonyms, by_term)
    said = by_telling_term(others)
    at_large = said.pop("", [])
    size = term_shard(sum(map(len, by_term.values())))
    of_terms = postings_parts("terms", by_term, said, size)
    of_characters = postings_parts("characters", by_character, {}, CHARACTER_SHARD)
    at_once, asked_for = variant_tables(written(pages), by_character, others)
    texts = texts_of(pages)
    text_groups = groups(map(len, texts), text_shard(sum(map(len, texts))))
    described = {
        **head(pages, lengths),
        **readings(pages),
        "synonyms": at_large,
        "variants": at_once,
        "shards": {"terms": len(of_terms), "characters": len(of_characters)},
        "texts": text_groups,
        "festivals": festivals(page.facets.date for page in pages),
    }
    return scripts(
        {
            "head": (described,),
            "variants": asked_for,
            **of_terms,
            **of_characters,
            **text_parts(texts, text_groups),
        }
    )


def term_shard(total: int) -> int:
    """Characters of packed postings per shard of terms: a query needs one for each of its own.

    By the square root, what a query costs and how many files there are grow alike.
    """
    return max(400, round(math.sqrt(total)))


def _searched(
    pages: Iterable[Iterable[Counted]],
) -> tuple[list[list[int]], Mapping[str, str], Mapping[str, str]]:
    """How many terms each section has; then postings of terms, and of characters."""
    of_terms, of_characters = Postings(), Postings()
    lengths: list[list[int]] = []
    for texts in pages:
        lengths.append(row := [])
        for found, characters in texts:
            row.append(sum(found.values()))
            of_terms.add(found)
            of_characters.add(characters)
    return lengths, of_terms.finished(), of_characters.finished()
