"""The head file: all a browser must know before it can ask for a shard."""

import math
import re
from collections.abc import Sequence

from qunce_search.documents import Document, Facets, Section
from qunce_search.tokens import CJK

LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""A section's number of terms as one letter, by quarter powers of two: ranking needs no more."""

SLUG_DROPS = re.compile(rf"[^a-z0-9_{CJK} -]")


def head(pages: Sequence[Document], lengths: Sequence[Sequence[int]]) -> dict[str, object]:
    """Addresses, titles, headings, sections' lengths in terms, what pages say of themselves.

    A page with questions has one length more than it has sections; of the questions themselves
    nothing lies here, nor among the texts: they are found by their terms alone.
    """
    return {
        "urls": "\n".join(page.url for page in pages),
        "titles": "\n".join(_line(page.title) for page in pages),
        "headings": ["\t".join(map(_heading, page.sections[1:])) for page in pages],
        "lengths": "\n".join("".join(map(_letter, row)) for row in lengths),
        "facets": {
            str(number): facets
            for number, page in enumerate(pages)
            if (facets := _facets(page.facets))
        },
    }


def slug(title: str) -> str:
    """The anchor most sites give a heading; the client follows the same few steps."""
    return re.sub(r"[ -]+", "-", SLUG_DROPS.sub("", title.lower()).strip(" "))


def _heading(section: Section) -> str:
    """Its title, and in a line of its own its anchor where that does not follow from it."""
    title, anchor = _line(section.title), section.anchor
    return title if anchor == slug(title) else f"{title}\n{anchor}"


def _line(text: str) -> str:
    """Text that can stand between the marks of this file."""
    return " ".join(text.split())


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
