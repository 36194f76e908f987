"""`/// compare | 五条诊断表`: a table that stays one on a phone."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER_RE

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.text_blocks.figure import FigureBlock
from qunce.model.figures.width import width
from qunce.reading.markdown.figures.compare import FEWEST_COLUMNS
from qunce.reading.markdown.figures.items import plain_words

SEEN_AT_ONCE = 3
"""Columns that a phone shows without scrolling."""
NARROW = 4
"""Characters on a line of the first column, unless it is made wider."""
TABLE = "qc-cmp"
"""Class of its table, which is not folded into blocks on a phone."""


class CompareBlock(FigureBlock):
    """A region that scrolls sideways under a first column that stays."""

    NAME = "compare"

    def on_create(self, parent: Element) -> Element:
        """Make hint and region. A heading above says what it is; who listens hears the title."""
        self.holds()
        place = SubElement(parent, "div", {"class": "qc-compare"})
        self.hint = SubElement(place, "p", {"class": "qc-mute qc-only-s"})
        self.hint.text = "往左滑，第一列不动。"
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

    def on_end(self, block: Element) -> None:
        """Say how many columns there are; raises BlockError for anything but one wide table."""
        columns = len(self.region.findall("table/thead/tr/th"))
        parts = [child for child in self.region if not _is_comment(child)]
        if [part.tag for part in parts] != ["table"] or columns < FEWEST_COLUMNS:
            raise BlockError(f"/// compare | {self.argument}：里面要正好一张三列以上的表格")
        parts[0].set("class", TABLE)
        parts[0].set("data-columns", str(columns))
        if columns <= SEEN_AT_ONCE:
            block.remove(self.hint)
        if _is_wide(parts[0]):
            block.set("class", "qc-compare is-wide")


def _is_wide(table: Element) -> bool:
    """Whether the first column says more than a narrow one can hold."""
    first = (row[0] for row in table.iter("tr") if len(row))
    return any(width(plain_words(cell.text or "")) > NARROW for cell in first)


def _is_comment(part: Element) -> bool:
    """Whether a paragraph is only a mark for HTML: reading lets no other HTML stand there."""
    return part.tag == "p" and bool(HTML_PLACEHOLDER_RE.fullmatch(part.text or ""))
