"""`/// qa | 问题`: a question from the floor and its answer."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.rendering.html.inline_markdown import inline_html


class QaBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """One `dl`; the answer is ordinary Markdown."""

    NAME = "qa"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Make the question's `dt` and the answer's `dd`."""
        entry = SubElement(parent, "dl", {"class": "qc-qa"})
        # A title is text: its emphasis is read here, its tags are shown as typed.
        question = self.md.htmlStash.store(inline_html(self.argument))
        SubElement(entry, "dt").text = AtomicString(question)
        SubElement(entry, "dd")
        return entry

    def on_add(self, block: Element) -> Element:
        """Answers go below the question."""
        return block[1]

    def on_markdown(self) -> str:
        """Answers may have paragraphs and lists."""
        return "block"
