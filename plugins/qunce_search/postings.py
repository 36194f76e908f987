"""Which term stands in which section, how often; packed into text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

MOST_COUNTED = 8
"""A term's occurrences in a section beyond this say nothing more."""

COUNTED_AT_ONCE = 3
"""Most counts are below three."""

ENDS = "".join(map(chr, range(ord("#"), ord("\\"))))
GOES_ON = "".join(map(chr, range(ord("]"), ord("~") + 1)))
"""Printable characters that JSON leaves alone: 57 that end a number, 34 that stand before them. Most
numbers take one or two."""

Postings = dict[str, list[tuple[int, int]]]
"""Term → (section number, occurrences), sections ascending."""


def postings(sections: Iterable[Counter[str]]) -> Postings:
    """The postings of sections given as counts of their terms."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, counts in enumerate(sections):
        for term, count in counts.items():
            found[term].append((number, count))
    return dict(found)


def packed(entries: Iterable[tuple[int, int]]) -> str:
    """Steps to each section with its count, in characters that JSON and gzip take as they are.

    Of each entry the number is steps × 3 + count − 1; a count of three or more stands as three, and
    what it has beyond that follows as one more character.
    """
    text: list[str] = []
    previous = -1
    for section, count in entries:
        number = (section - previous - 1) * COUNTED_AT_ONCE
        number += count - 1 if count < COUNTED_AT_ONCE else COUNTED_AT_ONCE - 1
        text.append(SHORT[number] if number < len(SHORT) else _characters(number))
        if count >= COUNTED_AT_ONCE:
            text.append(ENDS[min(count, MOST_COUNTED) - COUNTED_AT_ONCE])
        previous = section
    return "".join(text)


def packed_all(found: Postings) -> Mapping[str, str]:
    """Every term's entries, packed; terms in code point order, so that bytes repeat."""
    return {term: packed(found[term]) for term in sorted(found)}


def _characters(number: int) -> str:
    """The number's digits, of which only the last is one of `ENDS`."""
    number, last = divmod(number, len(ENDS))
    digits = ENDS[last]
    while number:
        number, digit = divmod(number, len(GOES_ON))
        digits = GOES_ON[digit] + digits
    return digits


SHORT = tuple(map(_characters, range(len(ENDS) * len(GOES_ON))))
"""The numbers of one and two digits, which a large site packs a million times."""
