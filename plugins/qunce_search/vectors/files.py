"""The files of vectors, which a browser fetches for a long question only."""

import base64
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from qunce_search.shards import Parts, shard_of
from qunce_search.vectors.axes import Axes, axes, projected
from qunce_search.vectors.weighing import rarity, weighed

ENOUGH = 300
"""Sections; from fewer there is little to learn, and everything fits on a page of results."""

LEARNT_FROM = 1000
"""Sections at most, spread over the site: what it takes does not grow with the site."""

SHARD = 30
"""Characters per file: 1 KB, of which a question needs one for nearly each of its own."""

LARGEST = 127

Counts = Mapping[str, int]
Numbers = Sequence[float]


def vector_parts(pages: Sequence[Sequence[Counts]], titles: Sequence[Counts]) -> Parts:
    """Files for pages given as the characters of their sections, counted, and of their titles.

    `vectors/pages` has how many numbers a vector has and all pages' vectors, in their order;
    `vectors/N` has characters and their vectors. A number is one signed byte. A small site has
    none of these files.
    """
    # What a section is about, its page's title says too; without it questions gain far less.
    sections = [
        {**title, **section} for page, title in zip(pages, titles, strict=True) for section in page
    ]
    if len(sections) < ENOUGH:
        return {}
    rare = rarity(sections)
    worth = {character: (place, rare[character]) for place, character in enumerate(rare)}
    rows = [weighed(counts, worth) for counts in sections]
    found = axes(rows[:: -(-len(rows) // LEARNT_FROM)], len(rare))
    vectors = map(unit, zip(*projected(rows, found), strict=True))
    by_page = [list(islice(vectors, len(page))) for page in pages]
    sums = [list(map(sum, zip(*of_page, strict=True))) for of_page in by_page]
    return {
        "vectors/pages": (len(found), packed(map(unit, sums))),
        **_character_parts(_scaled(found, rare)),
    }


def unit(vector: Numbers) -> list[float]:
    """The same direction at the length that fills a byte."""
    length = math.hypot(*vector) or 1
    return [LARGEST * number / length for number in vector]


def packed(vectors: Iterable[Numbers]) -> str:
    """Signed bytes in base64."""
    numbers = [round(number) & 255 for vector in vectors for number in vector]
    return base64.b64encode(bytes(numbers)).decode("ascii")


def _scaled(found: Axes, rare: Mapping[str, float]) -> dict[str, Numbers]:
    """Each character's vector times how much it says, the largest number of all filling a byte."""
    vectors = {
        character: [number * worth for number in vector]
        for (character, worth), vector in zip(rare.items(), zip(*found, strict=True), strict=True)
    }
    largest = max(map(abs, chain.from_iterable(vectors.values())))
    return {
        character: [LARGEST * number / largest for number in vector]
        for character, vector in vectors.items()
    }


def _character_parts(vectors: Mapping[str, Numbers]) -> Parts:
    count = -(-len(vectors) // SHARD)
    shards: list[dict[str, Numbers]] = [{} for _ in range(count)]
    for character, vector in vectors.items():
        shards[shard_of(character, count)][character] = vector
    return {
        f"vectors/{number}": ("".join(shard), packed(shard.values()))
        for number, shard in enumerate(shards)
    }
