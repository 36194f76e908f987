"""QR codes: level M, a border of four modules (ISO/IEC 18004, §9.1)."""

from collections.abc import Sequence
from functools import lru_cache, partial

import segno

from qunce.rendering.poster.masks import best_masked

BORDER = 4
LAST = 8
"""Codes: the sheets of one share are drawn one after another."""


@lru_cache(LAST)
def modules(url: str) -> Sequence[bytes]:
    """The code's rows, 1 where a module is dark, without a border.

    All cards of a summary have the same one.
    """
    return best_masked(partial(_masked, url))


def _masked(url: str, mask: int) -> segno.QRCode:
    return segno.make(url, error="m", boost_error=False, micro=False, mask=mask)


def scale_within(url: str, side: float) -> int:
    """How many pixels a module has, so that the code with its border fits into a square."""
    return int(side // (len(modules(url)) + 2 * BORDER))
