"""What a text leaves in a file, however the file spells it.

Text and file are both brought to their bare letters and digits: bytes of UTF-8 without any ASCII
space or sign, ASCII letters small. HTML, JSON, iCalendar's escapes and folded lines, and wrapped
lines then read alike; a sign that they spell with letters (`&amp;`) cuts the text in two. What is
not ASCII has spellings of its own in addresses, JSON and HTML: each is a trace as well.
"""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

FEWEST = 6
"""So many letters and digits a text needs: shorter words stand in any page."""
FEWEST_OF_PROSE = 10
"""So many letters a sentence of somebody's prose needs: a few words may be any page's own, and so
may a day or an hour."""

SPELT_WITH_LETTERS = re.compile(r"""[&<>"'\r\n\t]+""")
SENTENCE_ENDS = re.compile(r"""[。！？；：，、（）“”《》…,;:!?()\[\]{}|#*_`~<>&"'\\\r\n\t]+""")
"""With what Markdown takes for marks: a page shows what stands between them."""
DIGITS = re.compile(r"\d")
NO_LETTER = re.compile(r"[\W\d_]*")
CALLED_BY_NUMBER = re.compile(r"\+?\d[\d -]{5,}\d")
"""A telephone number or the like."""
DAY = re.compile(r"(?:19|20)\d\d-")

_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_SMALL = bytes(range(256)).lower()


def bare(data: bytes) -> bytes:
    """Letters and digits alone."""
    return data.translate(_SMALL, _SIGNS)


def pieces_of_value(words: str) -> Iterator[str]:
    """The parts of a value that each give it away: all of it, its sentences, its numbers."""
    for pattern in (SPELT_WITH_LETTERS, SENTENCE_ENDS):
        yield from (piece.strip() for piece in pattern.split(words) if _tells_value(piece.strip()))
    yield from filter(_tells_value, CALLED_BY_NUMBER.findall(words))


def pieces_of_prose(words: str) -> Iterator[str]:
    """The same of a text of any length: its longer sentences."""
    for piece in SENTENCE_ENDS.split(words):
        if _size(DIGITS.sub("", piece)) >= FEWEST_OF_PROSE:
            yield piece.strip()


def trace(piece: str) -> bytes:
    """What a piece leaves where its letters stand as they are."""
    return bare(piece.encode())


def traces(piece: str) -> set[bytes]:
    """The same, and what it leaves in addresses, in JSON and in HTML of ASCII alone."""
    spelt = (
        piece,
        quote(piece),
        quote(piece, safe=""),
        quote_plus(piece),
        json.dumps(piece),
        piece.encode("ascii", "xmlcharrefreplace").decode(),
        "".join(char if char.isascii() else f"&#x{ord(char):x};" for char in piece),
    )
    return set(map(trace, spelt))


def _tells_value(piece: str) -> bool:
    if NO_LETTER.fullmatch(piece):
        return bool(CALLED_BY_NUMBER.fullmatch(piece)) and not DAY.match(piece)
    return _size(piece) >= FEWEST


def _size(piece: str) -> int:
    return len(trace(piece).decode())
