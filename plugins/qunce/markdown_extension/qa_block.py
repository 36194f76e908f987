"""`/// qa | 问题`: a question from the floor and its answer."""

from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types


class QaBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """One `dl`; the answer is ordinary Markdown."""

    NAME = "qa"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Make the question's `dt` and the answer's `dd`."""
        entry = SubElement(parent, "dl", {"class": "qc-qa"})
        SubElement(entry, "dt").text = self.argument
        SubElement(entry, "dd")
        return entry

    def on_add(self, block: Element) -> Element:
        """Answers go below the question."""
        return block[1]

    def on_markdown(self) -> str:
        """Answers may have paragraphs and lists."""
        return "block"
