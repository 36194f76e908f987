"""A text too long for one message, in several that are numbered.

The script theme/scripts/split.js does the same to the letter; the cases in tests/golden/split
hold both to it.

1. A text within its limit is one message, without a number.
2. Otherwise every part follows its number `(1/3)` and a line break, both counted. Without their
   numbers the parts joined are the text.
3. A text is made of addresses and graphemes, which are never cut. Only what is itself longer than
   a message falls apart into code points.
4. A part is as long as fits, cut back to the last border of the best kind there is (paragraph,
   line, sentence) in its second half, else in its first half. Without any it is cut back to its
   last pause, without one not at all.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache, partial
from itertools import accumulate, count

from qunce.model.channel import URL, Unit, halves, weigh
from qunce.rendering.text.graphemes import LINES, graphemes

SMALLEST_LIMIT = 40
"""Below that, numbers would leave no room for words."""

ENDERS = frozenset("。！？…；!?;")
CLOSERS = frozenset("”’」』）】》)]\"'")
PAUSES = frozenset("，、：,: \u3000")
MARKS = ENDERS | CLOSERS | PAUSES | {"\n"}
"""Behind nothing else is there a border."""


class Border(IntEnum):
    """How good a place is to cut at."""

    NONE = 0
    PAUSE = 1
    SENTENCE = 2
    LINE = 3
    PARAGRAPH = 4


def split_text(text: str, unit: Unit, limit: int | None) -> tuple[str, ...]:
    """The messages that a text makes, none over the limit in that unit.

    Raises ValueError for a limit below `SMALLEST_LIMIT`.
    """
    if limit is not None and limit < SMALLEST_LIMIT:
        raise ValueError(f"a limit of at least {SMALLEST_LIMIT}, not {limit}")
    if limit is None or weigh(text, unit) <= limit:
        return (text,)
    for digits in count(1):
        widest = "9" * digits
        parts = _parts(text, unit, limit - weigh(_number(widest, widest), unit))
        if len(parts) <= int(widest):
            break
    return tuple(_number(n, len(parts)) + part for n, part in enumerate(parts, start=1))


def _number(one: int | str, of: int | str) -> str:
    return f"({one}/{of})\n"


def _parts(text: str, unit: Unit, room: int) -> list[str]:
    # Few of a text's characters differ, and each of these is weighed once.
    size_of = cache(partial(halves, unit=unit))
    atoms = list(_atoms(text))
    if max(map(size_of, atoms), default=0) > 2 * room:
        atoms = [part for atom in atoms for part in (atom if size_of(atom) > 2 * room else [atom])]
    sizes = [0, *accumulate(map(size_of, atoms))]
    borders = _borders(atoms)
    parts: list[str] = []
    start = 0
    while start < len(atoms):
        # Behind the last atom that still fits.
        end = bisect_right(sizes, sizes[start] + 2 * room) - 1
        if end < len(atoms):
            end = _cut(borders, start, end)
        parts.append("".join(atoms[start:end]))
        start = end
    return parts


def _atoms(text: str) -> Iterator[str]:
    """Graphemes, but an address as one, with what is put upon its ends."""
    for line in LINES.findall(text):
        addresses = deque(match.span() for match in URL.finditer(line))
        yield from _around(addresses, line) if addresses else graphemes(line)


def _around(addresses: deque[tuple[int, int]], line: str) -> Iterator[str]:
    atom, position, address_end = "", 0, 0
    for grapheme in graphemes(line):
        if atom and position >= address_end:
            yield atom
            atom = ""
        atom += grapheme
        position += len(grapheme)
        while addresses and addresses[0][0] < position:
            address_end = addresses.popleft()[1]
    if atom:
        yield atom


def _borders(atoms: Sequence[str]) -> list[Border]:
    """What kind of border there is behind each atom."""
    borders = [Border.NONE] * len(atoms)
    ended = -1
    for position in [at for at, atom in enumerate(atoms) if atom in MARKS]:
        atom, after = atoms[position], atoms[position + 1] if position + 1 < len(atoms) else ""
        if atom in ENDERS or (atom in CLOSERS and ended == position - 1 >= 0):
            ended = position
        if after == "\n" or after in CLOSERS:
            continue
        if atom == "\n":
            is_second = position and atoms[position - 1] == "\n"
            borders[position] = Border.PARAGRAPH if is_second else Border.LINE
        elif ended == position:
            borders[position] = Border.NONE if after in ENDERS else Border.SENTENCE
        elif atom in PAUSES:
            borders[position] = Border.PAUSE
    return borders


def _cut(borders: Sequence[Border], start: int, end: int) -> int:
    """Behind the atom at which a full part is best ended."""
    middle = start + (end - start) // 2
    for first, last, worst in (
        (middle, end, Border.SENTENCE),
        (start, middle, Border.SENTENCE),
        (start, end, Border.PAUSE),
    ):
        best = max(borders[first:last], default=Border.NONE)
        if best >= worst:
            return max(at for at in range(first, last) if borders[at] is best) + 1
    return end
