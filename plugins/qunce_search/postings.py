"""Which term stands in which section, how often; packed into text."""

from collections.abc import Mapping

MOST_COUNTED = 8
"""A term's occurrences in a section beyond this say nothing more."""

COUNTED_AT_ONCE = 3
"""Most counts are below three."""

ENDS = "".join(map(chr, range(ord("#"), ord("\\"))))
GOES_ON = "".join(map(chr, range(ord("]"), ord("~") + 1)))
"""Printable characters that JSON leaves alone: 57 that end a number, 34 that stand before them. Most
numbers take one or two."""


class Postings:
    """Packed as the sections come: their entries as numbers would take ten times the room."""

    def __init__(self) -> None:
        self._packed: dict[str, list[str]] = {}
        self._last: dict[str, int] = {}
        self._section = 0

    def add(self, counts: Mapping[str, int]) -> None:
        """The next section, given as counts of its terms."""
        section, packed, last = self._section, self._packed, self._last
        for term, count in counts.items():
            if term in last:
                packed[term].append(entry(section - last[term] - 1, count))
            else:
                packed[term] = [entry(section, count)]
            last[term] = section
        self._section += 1

    def finished(self) -> Mapping[str, str]:
        """Every term's entries; terms in code point order, so that bytes repeat."""
        return {term: "".join(self._packed[term]) for term in sorted(self._packed)}


def entry(steps: int, count: int) -> str:
    """How many sections lie between, and the count, in characters that JSON and gzip take as is.

    The number is steps × 3 + count − 1; a count of three or more stands as three, and what it has
    beyond that follows as one more character.
    """
    beyond = ""
    if count >= COUNTED_AT_ONCE:
        beyond = ENDS[min(count, MOST_COUNTED) - COUNTED_AT_ONCE]
        count = COUNTED_AT_ONCE
    number = steps * COUNTED_AT_ONCE + count - 1
    return (SHORT[number] if number < len(SHORT) else _characters(number)) + beyond


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
