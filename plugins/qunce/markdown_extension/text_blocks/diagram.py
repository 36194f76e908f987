"""`/// diagram | 八个阶段绕一圈`: a list drawn as a loop, steps, a timeline or a split."""

from xml.etree.ElementTree import Element, SubElement

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.text_blocks.figure import FigureBlock, options_of
from qunce.reading.markdown.figures.diagram import read_diagram
from qunce.rendering.html.figures.diagram import diagram_html


class DiagramBlock(FigureBlock):
    """A figure with an SVG, which says in words what it shows."""

    NAME = "diagram"
    OPTIONS = options_of(NAME)

    def on_create(self, parent: Element) -> Element:
        """Make the figure, and count it: ids must differ on a page."""
        self.holds()
        self.number = self.tracker["count"] = self.tracker.get("count", 0) + 1
        return SubElement(parent, "figure", {"class": "qc-fig"})

    def on_markdown(self) -> str:
        """Take the list as it is written."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """Put the drawing in place of the list; raises BlockError for what cannot be drawn."""
        text, block.text = block.text or "", None
        diagram = self.read(text, read_diagram)
        if diagram is None:
            raise BlockError(f"/// diagram | {self.argument}：没有写 shape")
        self.caption(block)
        drawing = diagram_html(diagram, f"diagram-{self.number}")
        SubElement(block, "div").text = self.stashed(drawing)
