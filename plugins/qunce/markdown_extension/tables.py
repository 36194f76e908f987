"""Tables that fold into titled blocks on a phone: row headings and labelled cells."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE


class TableLabels(Treeprocessor):
    """Give each table `qc-table`, its first column `th scope=row`, its cells their label."""

    def run(self, root: Element) -> None:
        """Work on every table that Markdown made."""
        for table in root.iter("table"):
            _label(table)


def _label(table: Element) -> None:
    table.set("class", "qc-table")
    headings = list(table.iterfind("thead/tr/th"))
    for heading in headings:
        heading.set("scope", "col")
    labels = [_words(heading) for heading in headings]
    for row in table.iterfind("tbody/tr"):
        for position, cell in enumerate(row):
            if position == 0:
                cell.tag = "th"
                cell.set("scope", "row")
            else:
                cell.set("data-l", labels[position])


def _words(heading: Element) -> str:
    # Raw HTML is still a placeholder here; put back inside an attribute it would end it.
    return HTML_PLACEHOLDER_RE.sub("", "".join(heading.itertext())).strip()
