"""Tables that fold into titled blocks on a phone: row headings and labelled cells."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from qunce.markdown_extension.text_blocks.compare import TABLE


class TableLabels(Treeprocessor):
    """Give each table `qc-table`, its first column `th scope=row`, its cells their label.

    A heading without words would only be noise to a screen reader: such a cell stays plain.
    """

    def run(self, root: Element) -> None:
        """Work on every table that Markdown made."""
        for table in root.iter("table"):
            _label(table)


def _label(table: Element) -> None:
    if table.get("class") != TABLE:
        table.set("class", "qc-table")
    for row in table.iter("tr"):
        for cell in row:
            _align(cell)
    headings = list(table.iterfind("thead/tr/th"))
    for heading in headings:
        _make_heading(heading, "col")
    labels = [_words(heading) for heading in headings]
    for row in table.iterfind("tbody/tr"):
        for position, cell in enumerate(row):
            if position == 0:
                _make_heading(cell, "row")
            else:
                cell.set("data-l", labels[position])


def _align(cell: Element) -> None:
    """Say a column's side in an attribute: Markdown's `style` is refused by a strict policy."""
    side = re.search(r"text-align: (\w+)", cell.attrib.pop("style", ""))
    if side:
        cell.set("data-align", side[1])


def _make_heading(cell: Element, scope: str) -> None:
    is_empty = not len(cell) and not (cell.text or "").strip()
    cell.tag = "td" if is_empty else "th"
    if not is_empty:
        cell.set("scope", scope)


def _words(heading: Element) -> str:
    # Raw HTML is still a placeholder here; put back inside an attribute it would end it.
    return HTML_PLACEHOLDER_RE.sub("", "".join(heading.itertext())).strip()
