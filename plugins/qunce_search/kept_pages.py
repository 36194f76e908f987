"""What was made of each page for the last index: one that is as it was is not taken apart again.

A page's part is three quarters of an index: 2.0 of 2.7 s where a site has 1,037 pages.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from marshal import dumps
from pathlib import Path

from qunce_search.documents import Document, RenderedPage, Section
from qunce_search.index import Counted, counted
from qunce_search.kept import WITHOUT_REFERENCES, code_key, keep, read
from qunce_search.sections import document

Grouped = list[tuple[int, str]]
"""How often, and all that is there so often, in one string: that is read five times as fast."""
Entry = tuple[list[tuple[str, str, str]], list[tuple[Grouped, Grouped]]]
"""The sections of a page, and of each text of it that is searched the terms and characters."""

BETWEEN = "\n"
"""Stands in no term."""
FEW = 20
"""While fewer than one page in so many is new, to make those again costs less than to keep all."""


class KeptPages:
    """Pages as an index wants them, taken from a file where they are known."""

    def __init__(self, folder: Path | None) -> None:
        self._place = folder / code_key("pages") if folder else None
        self._known: dict[str, Entry] = (self._place and read(self._place)) or {}
        # By the whole page, as two may have one address: `a.md` and `a/index.md`.
        self._keys: dict[Document, str] = {}
        self._new: dict[str, Entry] = {}

    def document(self, page: RenderedPage) -> Document:
        """The page cut into sections."""
        key = _key(page)
        if known := self._known.get(key):
            sections = tuple(Section(*section) for section in known[0])
            made = Document(page.url, page.title, sections, page.facets)
        else:
            made = document(page)
        self._keys[made] = key
        return made

    def counted(self, document: Document) -> list[Counted]:
        """The terms and characters of a document that came from here."""
        key = self._keys[document]
        if known := self._known.get(key):
            return [(_terms(terms), _characters(characters)) for terms, characters in known[1]]
        counts = counted(document)
        self._new[key] = (
            [(section.anchor, section.title, section.text) for section in document.sections],
            [(_grouped(terms, BETWEEN), _grouped(characters)) for terms, characters in counts],
        )
        return counts

    def keep(self) -> None:
        """Leave them to the next index."""
        if self._place and FEW * len(self._new) > len(self._keys):
            entries = self._known | self._new
            keep(self._place, {key: entries[key] for key in self._keys.values()})


def _key(page: RenderedPage) -> str:
    facets = page.facets
    html = "" if facets.today else page.html
    return sha256(dumps((page.title, html, facets.questions), WITHOUT_REFERENCES)).hexdigest()


def _grouped(counts: Mapping[str, int], between: str = "") -> Grouped:
    groups: dict[int, list[str]] = {}
    for term, count in counts.items():
        groups.setdefault(count, []).append(term)
    return [(count, between.join(those)) for count, those in groups.items()]


def _terms(groups: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {term: count for count, those in groups for term in those.split(BETWEEN)}


def _characters(groups: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {character: count for count, those in groups for character in those}
