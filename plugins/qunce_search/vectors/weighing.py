"""How much each character says of a text."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

RAREST = 2
"""Sections; what stands in one alone has nothing beside which it is used."""

COMMON = 0.3
"""Share of sections; what stands in more of them is said of everything."""

Row = tuple[Sequence[int], Sequence[float]]
"""The places of a vector's numbers that are not 0, and these."""


def rarity(sections: Sequence[Iterable[str]]) -> dict[str, float]:
    """Character → logarithm of one in how many sections has it; those that tell, in order."""
    having = Counter(character for section in sections for character in section)
    return {
        character: math.log(len(sections) / count)
        for character, count in sorted(having.items())
        if RAREST <= count <= COMMON * len(sections)
    }


def weighed(counts: Mapping[str, int], worth: Mapping[str, tuple[int, float]]) -> Row:
    """A text by its counts, at length 1; `worth` is each telling character's place and rarity."""
    known = [
        (*worth[character], count) for character, count in counts.items() if character in worth
    ]
    said = [rare * (1 + math.log(count)) for _, rare, count in known]
    length = math.hypot(*said)
    return [place for place, *_ in known], [value / length for value in said]
