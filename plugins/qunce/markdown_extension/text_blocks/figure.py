"""What blocks have in common that draw a list or a table of their author's."""

from collections.abc import Callable
from typing import TypeVar, cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_parts import PageParts
from qunce.model.kinds.figures import FIGURES
from qunce.reading.markdown.figures.held import Held
from qunce.reading.markdown.lines import parts_of
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Place, Report
from qunce.rendering.html.inline_markdown import inline_html

T = TypeVar("T")


class FigureBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A block whose text is read as a check reads it, so that both see the same."""

    ARGUMENT = True

    def holds(self) -> None:
        """Ask for the styles of this block."""
        cast(PageParts, self.config["page"]).holds(self.md, self.NAME)

    def stashed(self, html: str) -> AtomicString:
        """A mark in place of HTML, which Markdown leaves alone."""
        return AtomicString(self.md.htmlStash.store(html))

    def caption(self, figure: Element, verdict: str = "") -> None:
        """The title above a figure; its emphasis is read, its tags are shown as typed."""
        caption = SubElement(figure, "figcaption")
        if verdict:
            SubElement(caption, "span", {"class": "qc-role"}).text = AtomicString(verdict)
        SubElement(caption, "span").text = self.stashed(inline_html(self.argument))

    def read(self, text: str, reader: Callable[[Held, Place], T]) -> T:
        """What stands in the block; raises BlockError with the first thing that is wrong."""
        given = {key.name: self.options[key.name] for key in FIGURES[self.NAME]}
        held = Held(self.argument, 1, Values(given, {}, given, 1), tuple(parts_of(text)))
        report = Report("")
        found = reader(held, Place(report, f"/// {self.NAME} | {self.argument}"))
        for problem in report.problems:
            raise BlockError(f"{problem.message}（{problem.hint}）")
        return found


def options_of(name: str) -> dict[str, tuple[None, None]]:
    """For pymdownx: default and validator of each; reading has complained of wrong values."""
    return {key.name: (None, None) for key in FIGURES[name]}
