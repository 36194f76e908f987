"""Names of text files that every system takes: Windows forbids signs that titles may have."""

import re

from qunce.model.offset import Moment
from qunce.rendering.text.graphemes import graphemes

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u2028\u2029]')
LONGEST = 20
"""Graphemes of one part: systems allow 255 bytes in all, and Chinese takes three each."""
LONGEST_BYTES = 60
ANY_TIME = "现场"


def file_name(number: int, moment: Moment | None, *parts: str) -> str:
    """`03 2026-12-04 20.00 预告公告 群公告 花艺一群`: in order of time as names are sorted."""
    return " ".join([f"{number:03}", when(moment), *(safe(part) for part in parts if part)])


def when(moment: Moment | None) -> str:
    """A day and a time as they may stand in a name."""
    if not moment:
        return ANY_TIME
    return f"{moment.day}" + (f" {moment.at:%H.%M}" if moment.at else "")


def safe(words: str) -> str:
    """The words without what a system forbids in names, cut at a grapheme."""
    kept = ""
    for grapheme in list(graphemes(FORBIDDEN.sub(" ", words)))[:LONGEST]:
        if len((kept + grapheme).encode()) > LONGEST_BYTES:
            break
        kept += grapheme
    return " ".join(kept.split()).rstrip(". ") or "无名"
