"""The head file: all a browser must know before it can ask for a shard."""

import math
import re
from collections.abc import Iterable, Sequence

from qunce_search.documents import Document, Facets, Section
from qunce_search.tokens import CJK

LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""A section's number of terms as one letter, by quarter powers of two: ranking needs no more."""

SLUG_DROPS = re.compile(rf"[^a-z0-9_{CJK} -]")


def head(pages: Sequence[Document], lengths: Sequence[Sequence[int]]) -> dict[str, object]:
    """Addresses, titles, headings, sections' lengths in terms, what pages say of themselves."""
    return {
        "pages": [[page.url, page.title, _headings(page.sections[1:])] for page in pages],
        "lengths": ["".join(map(_letter, row)) for row in lengths],
        "facets": {
            str(number): facets
            for number, page in enumerate(pages)
            if (facets := _facets(page.facets))
        },
    }


def slug(title: str) -> str:
    """The anchor most sites give a heading; the client follows the same few steps."""
    return re.sub(r"[ -]+", "-", SLUG_DROPS.sub("", title.lower()).strip(" "))


def _headings(sections: Iterable[Section]) -> list[str | list[str]]:
    """Titles, each with its anchor where that does not follow from it."""
    return [s.title if s.anchor == slug(s.title) else [s.title, s.anchor] for s in sections]


def _letter(length: int) -> str:
    return LENGTHS[min(round(4 * math.log2(length + 1)), len(LENGTHS) - 1)]


def _facets(facets: Facets) -> dict[str, object]:
    """What differs from a page that says nothing; `copy` only as a promise of the text."""
    said = {
        "kind": facets.kind,
        "status": facets.status,
        "date": facets.date,
        "ends": facets.ends,
        "calendar": facets.calendar,
        "copy": bool(facets.copy),
        "copyLabel": facets.copy and facets.copy_label,
        "about": list(facets.about),
        "also": list(facets.also),
        "offers": list(facets.offers),
        "former": facets.former,
        "messages": [name for name, _ in facets.messages],
        "today": facets.today,
        "boost": 0 if facets.boost == 1 else facets.boost,
    }
    return {name: value for name, value in said.items() if value}
