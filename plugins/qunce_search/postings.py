"""Which term stands in which section, how often; packed into bytes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

MOST_COUNTED = 8
"""A term's occurrences in a section beyond this say nothing more; eight fit three bits."""

Postings = dict[str, list[tuple[int, int]]]
"""Term → (section number, occurrences), sections ascending."""


def postings(sections: Iterable[Counter[str]]) -> Postings:
    """The postings of sections given as counts of their terms."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, counts in enumerate(sections):
        for term, count in counts.items():
            found[term].append((number, count))
    return dict(found)


def packed(entries: Iterable[tuple[int, int]]) -> bytes:
    """Each entry as one varint, low bits first: steps to the section, times 8, plus count − 1."""
    data = bytearray()
    previous = -1
    for number, count in entries:
        value = (number - previous - 1) * MOST_COUNTED + min(count, MOST_COUNTED) - 1
        previous = number
        while value > 127:
            data.append(value & 127 | 128)
            value >>= 7
        data.append(value)
    return bytes(data)


def packed_all(found: Postings) -> Mapping[str, bytes]:
    """Every term's entries, packed; terms in code point order, so that bytes repeat."""
    return {term: packed(found[term]) for term in sorted(found)}
