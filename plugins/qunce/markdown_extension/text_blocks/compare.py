"""`/// compare | 五条诊断表`: a table that stays one on a phone."""

from xml.etree.ElementTree import Element, SubElement

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.text_blocks.figure import FigureBlock
from qunce.reading.markdown.figures.compare import FEWEST_COLUMNS
from qunce.reading.markdown.figures.items import plain_words
from qunce.rendering.html.inline_markdown import inline_html

TABLE = "qc-cmp"
"""Class of its table, which is not folded into blocks on a phone."""


class CompareBlock(FigureBlock):
    """A region that scrolls sideways under a first column that stays."""

    NAME = "compare"

    def on_create(self, parent: Element) -> Element:
        """Make title, hint and region."""
        self.holds()
        place = SubElement(parent, "div", {"class": "qc-compare"})
        title = SubElement(place, "p")
        SubElement(title, "b").text = self.stashed(inline_html(self.argument))
        hint = SubElement(title, "span", {"class": "qc-mute qc-only-s"})
        hint.text = "往左滑，第一列不动"
        name = plain_words(self.argument)
        region = {"class": "qc-scroll", "role": "region", "aria-label": name, "tabindex": "0"}
        self.region = SubElement(place, "div", region)
        return place

    def on_add(self, block: Element) -> Element:  # noqa: ARG002 - pymdownx' signature
        """The table goes into the region."""
        return self.region

    def on_markdown(self) -> str:
        """A table, and links and emphasis in it."""
        return "block"

    def on_end(self, block: Element) -> None:  # noqa: ARG002 - pymdownx' signature
        """Say how many columns there are; raises BlockError for anything but one wide table."""
        columns = len(self.region.findall("table/thead/tr/th"))
        if [child.tag for child in self.region] != ["table"] or columns < FEWEST_COLUMNS:
            raise BlockError(f"/// compare | {self.argument}：里面要正好一张三列以上的表格")
        self.region[0].set("class", TABLE)
        self.region[0].set("data-columns", str(columns))
