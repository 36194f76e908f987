"""QR codes: level M, a border of four modules (ISO/IEC 18004, §9.1)."""

from collections.abc import Sequence
from functools import lru_cache

import segno

BORDER = 4
LAST = 8
"""Codes: the sheets of one share are drawn one after another."""


@lru_cache(LAST)
def modules(url: str) -> Sequence[bytes]:
    """The code's rows, 1 where a module is dark, without a border.

    To weigh the eight masks for a code takes as long as half a card; all cards of a summary have
    the same one.
    """
    return tuple(map(bytes, segno.make(url, error="m", boost_error=False, micro=False).matrix))


def scale_within(url: str, side: float) -> int:
    """How many pixels a module has, so that the code with its border fits into a square."""
    return int(side // (len(modules(url)) + 2 * BORDER))
