"""`/// glossary`: terms by group, which a reader looks one up in.

Groups are second-level headings, terms third-level ones. A group is a chapter that can be closed;
above them stand a field to find a term with and the way to each group.
"""

from collections.abc import Iterable
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.page_parts import PageParts
from qunce.rendering.html.book.chapters import glossary_head

CLASS = "qc-glossary"
AFTER_LISTS = -30
"""Behind what gives headings their ids and looks for lists at the top of a page."""


class GlossaryBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """Holds ordinary Markdown, which `Glossaries` puts in order once its headings have ids."""

    NAME = "glossary"
    ARGUMENT = False

    def on_create(self, parent: Element) -> Element:
        """Make the place for the terms."""
        cast(PageParts, self.config["page"]).holds(self.md, self.NAME)
        return SubElement(parent, "div", {"class": CLASS})

    def on_markdown(self) -> str:
        """Headings, paragraphs, lists."""
        return "block"


class Glossaries(Treeprocessor):
    """Groups become chapters, each term with its explanation one element."""

    def run(self, root: Element) -> None:
        """Change `root` in place."""
        for place in root.iter("div"):
            if place.get("class") == CLASS:
                self._draw(place)

    def _draw(self, place: Element) -> None:
        above, *groups = _parts(place, "h2")
        for element in list(place):
            place.remove(element)
        terms = [[_words(term[0]) for term in _parts(group[1:], "h3")[1:]] for group in groups]
        head = SubElement(place, "p")
        count = sum(map(len, terms))
        head.text = AtomicString(self.md.htmlStash.store(glossary_head(count)))
        _way_to_each(place, [group[0] for group in groups])
        place.extend(above)
        place.extend(map(_chapter, groups, terms))


def _parts(elements: Iterable[Element], tag: str) -> list[list[Element]]:
    """What stands above the first heading of that level, then each with what is below it."""
    parts: list[list[Element]] = [[]]
    for element in elements:
        if element.tag == tag:
            parts.append([])
        parts[-1].append(element)
    return parts


def _way_to_each(place: Element, headings: Iterable[Element]) -> None:
    way = SubElement(place, "nav", {"aria-label": "按组跳到", "data-search-exclude": ""})
    links = SubElement(way, "ul", {"class": "qc-l qc-groups"})
    for heading in headings:
        link = SubElement(SubElement(links, "li"), "a", {"href": f"#{heading.get('id', '')}"})
        link.text = AtomicString(_words(heading))


def _chapter(group: list[Element], terms: list[str]) -> Element:
    chapter = Element("details", {"class": "qc-section qc-chapter", "open": ""})
    summary = SubElement(chapter, "summary")
    summary.append(group[0])
    note = SubElement(summary, "span", {"class": "qc-mute", "data-search-exclude": ""})
    note.text = AtomicString(f"{len(terms)} 个词：{'、'.join(terms)}")
    above, *entries = _parts(group[1:], "h3")
    chapter.extend(above)
    for entry in entries:
        SubElement(chapter, "div", {"class": "qc-term"}).extend(entry)
    return chapter


def _words(heading: Element) -> str:
    return HTML_PLACEHOLDER_RE.sub("", "".join(heading.itertext())).strip()
