"""A hand-written page."""

from qunce.model.page import Page
from qunce.reading.body import read_body
from qunce.reading.front_matter import Source
from qunce.reading.report import Report
from qunce.reading.yaml_nodes import MapNode, ScalarNode


def parse_page(source: Source, report: Report, uri: str) -> Page | None:
    """The page a file describes; None when the report has errors."""
    outline = read_body(source, report)
    if report.has_errors:
        return None
    first = next((heading.text for heading in outline.headings if heading.level == 1), None)
    return Page(
        path=source.path,
        uri=uri,
        title=_title(source.header) or first,
        front_matter=source.front_matter,
        items=outline.items,
        body=source.body,
        body_line=source.body_line,
    )


def _title(header: MapNode) -> str | None:
    for key, value in header.entries:
        if isinstance(key, ScalarNode) and key.text == "title" and isinstance(value, ScalarNode):
            return value.text.strip() or None
    return None
