"""QR codes: level M, a border of four modules (ISO/IEC 18004, §9.1)."""

from collections.abc import Sequence
from functools import cache

import segno

BORDER = 4


@cache
def modules(url: str) -> Sequence[Sequence[int]]:
    """The code's rows, 1 where a module is dark, without a border."""
    return tuple(map(tuple, segno.make(url, error="m", boost_error=False, micro=False).matrix))


def scale_within(url: str, side: float) -> int:
    """How many pixels a module has, so that the code with its border fits into a square."""
    return int(side // (len(modules(url)) + 2 * BORDER))
