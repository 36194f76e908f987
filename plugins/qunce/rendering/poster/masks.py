"""Which of its eight masks a QR code gets: the one that is penalised least (ISO/IEC 18004, §7.8).

segno looks at one module after the other, 4 ms a code; a code as one number has all of them looked
at together. What is chosen is what segno would choose.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import segno

Make = Callable[[int], segno.QRCode]
"""The code with the mask of a number."""

MASKS = range(8)
LIGHT = 4
"""Modules around a code that count as light."""
SAMPLE = "0"
SIZES = 4
"""The codes of a site have few sizes."""
DIGITS = bytes.maketrans(b"\0\1", b"01")
MODULES = bytes.maketrans(b"01", b"\0\1")
FORMAT, TIMING = 8, 6
"""Rows and columns in which the format and the timing pattern stand."""
WITH_VERSION = 45
"""Modules along a side, from which on a code tells its version."""
LOOKS_LIKE_A_CORNER = (1, 0, 1, 1, 1, 0, 1)


def best_masked(make: Make) -> Sequence[bytes]:
    """The rows of the code with the best mask, 1 where a module is dark."""
    code = make(0)
    size = _size(int(code.version))
    first = _number(code.matrix)
    candidates = [first ^ change for change in size.changes]
    best = min(candidates, key=lambda one: _penalty(one & size.compared, size))
    return tuple(map(bytes, code.matrix)) if best == first else _rows(best, size.side)


@dataclass(frozen=True, slots=True)
class _Size:
    """What all codes of one size share; modules are the bits of a number, row after row."""

    side: int
    inside: int
    """The modules of the code, without the light ones around it."""
    compared: int
    """Of these, all that are not written last."""
    changes: tuple[int, ...]
    """For each mask the modules that are other ones than with the first."""

    @property
    def down(self) -> int:
        """From a module to the one below it, in bits; to the one at its right it is one bit."""
        return self.side + 2 * LIGHT


@lru_cache(SIZES)
def _size(version: int) -> _Size:
    codes = [
        segno.make(SAMPLE, version=version, error="m", boost_error=False, mask=mask)
        for mask in MASKS
    ]
    first, *others = (_number(code.matrix) for code in codes)
    side = len(codes[0].matrix)
    rows = [bytes(not _is_written_last(row, at, side) for at in range(side)) for row in range(side)]
    return _Size(
        side=side,
        inside=_number([b"\1" * side] * side),
        compared=_number(rows),
        changes=(0, *(first ^ other for other in others)),
    )


def _is_written_last(row: int, column: int, side: int) -> bool:
    """Whether a module tells mask or version (§7.9, §7.10): it is light while masks are compared."""
    if FORMAT in (row, column):
        other = row + column - FORMAT
        return other >= side - FORMAT or (other <= FORMAT and other != TIMING)
    least, most = sorted((row, column))
    return side >= WITH_VERSION and least < TIMING and side - 11 <= most < side - FORMAT


def _number(rows: Sequence[bytes | bytearray]) -> int:
    """All modules as bits, with light ones around; the first module is the lowest bit."""
    beside = bytes(LIGHT)
    framed = (beside + row + beside for row in rows)
    above = bytes(LIGHT * (len(rows) + 2 * LIGHT))
    return int((above + b"".join(framed))[::-1].translate(DIGITS), 2)


def _rows(code: int, side: int) -> Sequence[bytes]:
    down = side + 2 * LIGHT
    modules = f"{code:0{down * down}b}".encode()[::-1].translate(MODULES)
    starts = range(LIGHT * down + LIGHT, (LIGHT + side) * down, down)
    return tuple(modules[start : start + side] for start in starts)


def _penalty(code: int, size: _Size) -> int:
    """Table 11 of the standard."""
    points = _imbalance(code, size)
    alike = []
    for step in (1, size.down):
        pairs = ~(code ^ code >> step) & size.inside & size.inside >> step
        points += _runs(pairs, step) + _corners(code, step)
        alike.append(pairs)
    beside, below = alike
    squares = beside & below & beside >> size.down
    return points + 3 * squares.bit_count()


def _runs(pairs: int, step: int) -> int:
    """Five modules alike in a row: 3 points, and 1 for each more."""
    fives = pairs & pairs >> step & pairs >> 2 * step & pairs >> 3 * step
    begun = fives & ~(fives << step)
    return fives.bit_count() + 2 * begun.bit_count()


def _corners(code: int, step: int) -> int:
    """What looks like the middle of a corner, with light modules before or after it: 40 points."""
    light = ~code
    found = -1
    for number, is_dark in enumerate(LOOKS_LIKE_A_CORNER):
        found &= (code if is_dark else light) >> number * step
    four = light & light >> step & light >> 2 * step & light >> 3 * step
    found &= four << 4 * step | four >> len(LOOKS_LIKE_A_CORNER) * step
    # One that begins within another is not counted; they can share three modules, or one.
    return 40 * (found & ~(found << 4 * step | found << 6 * step)).bit_count()


def _imbalance(code: int, size: _Size) -> int:
    """10 points for each 5 % that dark modules are more or fewer than half."""
    share = code.bit_count() / size.side**2
    return 10 * int(abs(share * 100 - 50) / 5)
