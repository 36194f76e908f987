"""`//// decide | 出事了`: questions that lead to one another, and in the end to words to send."""

from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.page_parts import PageParts
from qunce.reading.markdown.held.decision import CHOICE
from qunce.rendering.html.book.copy_box import copy_box

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})


class DecideBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A list of steps, each a heading with what stands below it; a script shows one at a time."""

    NAME = "decide"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Keep a place for what is parsed."""
        cast(PageParts, self.config["page"]).holds(self.md, self.NAME)
        return SubElement(parent, "div")

    def on_markdown(self) -> str:
        """Steps are ordinary Markdown."""
        return "block"

    def on_end(self, block: Element) -> None:
        """Gather what is below each heading into a step."""
        written = list(block)
        for child in written:
            block.remove(child)
        steps: Element | None = None
        place = block
        for child in written:
            if child.tag in HEADINGS:
                if steps is None:
                    steps = SubElement(block, "ol", self._attributes())
                place = SubElement(SubElement(steps, "li"), "div")
            place.append(self._drawn(child) if steps is not None else child)

    def _attributes(self) -> dict[str, str]:
        classes = "qc-l qc-rail qc-tree"
        return {"class": classes, "data-decide": "", "aria-label": self.argument}

    def _drawn(self, child: Element) -> Element:
        if child.tag in LISTS and all(_is_choice(item) for item in child):
            child.set("class", "qc-l qc-ways")
        if child.tag != "blockquote":
            return child
        place = Element("div")
        place.text = AtomicString(self.md.htmlStash.store(copy_box(_words(child))))
        return place


def _is_choice(item: Element) -> bool:
    words = item[0].text if len(item) == 1 and item[0].tag == "p" else item.text
    return bool(CHOICE.fullmatch((words or "").strip()))


def _words(quote: Element) -> str:
    """What was quoted, letter for letter and line for line."""
    return "\n\n".join(filter(None, map(_block_words, quote)))


def _block_words(block: Element) -> str:
    if block.tag not in LISTS:
        return "".join(block.itertext()).strip()
    marks = ("- " if block.tag == "ul" else f"{number}. " for number in range(1, len(block) + 1))
    return "\n".join(
        mark + "".join(item.itertext()).strip() for mark, item in zip(marks, block, strict=True)
    )
