"""`/// calculator | 签到预算`: a sum with its examples, and a form to do it with other numbers."""

from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_parts import PageParts
from qunce.reading.markdown.held.calculator import read_calculator
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Report
from qunce.rendering.html.book.calculator import calculator_html


class CalculatorBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """What stands inside is data: it is read as it was typed and drawn anew."""

    NAME = "calculator"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Keep its place."""
        cast(PageParts, self.config["page"]).holds(self.md, self.NAME)
        number = self.tracker["count"] = self.tracker.get("count", 0) + 1
        self.anchor = f"sum-{number}"
        return SubElement(parent, "p")

    def on_markdown(self) -> str:
        """A * in a formula is no emphasis."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """Draw it. Raises BlockError where reading has not refused what is wrong with it."""
        lines = (block.text or "").split("\n")
        report = Report("")
        numbered = [Line(number, text) for number, text in enumerate(lines, 2)]
        calculator = read_calculator(self.argument, 1, numbered, report)
        if calculator is None:
            raise BlockError("；".join(problem.message for problem in report.problems))
        html = calculator_html(calculator, self.anchor)
        block.text = AtomicString(self.md.htmlStash.store(html))
