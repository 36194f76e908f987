"""A hand-written page."""

from typing import Any

from qunce.model.kinds.common import COMPLIANCE, QUESTIONS
from qunce.model.kinds.keys import IdOf, ListOf, ValueType
from qunce.model.kinds.names import RecordKind
from qunce.model.page import Page
from qunce.reading.markdown.body import read_body
from qunce.reading.records.section_order import section_of
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.keys import is_empty
from qunce.reading.values.maps import convert
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.front_matter import Source
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode

ORDER = ListOf(IdOf(RecordKind.PLAYBOOK))


def parse_page(source: Source, report: Report, uri: str) -> Page | None:
    """The page a file describes; None when the report has errors."""
    outline = read_body(source, report)
    order = _list(source.header, "order", ORDER, report) if section_of(uri) else ()
    compliance = _list(source.header, COMPLIANCE.name, COMPLIANCE.type, report)
    questions = _list(source.header, QUESTIONS.name, QUESTIONS.type, report)
    if report.has_errors:
        return None
    first = next((heading.text for heading in outline.headings if heading.level == 1), None)
    return Page(
        path=source.path,
        uri=uri,
        title=_words(source.header, "title") or first,
        front_matter=source.front_matter,
        items=outline.items,
        body=source.body,
        body_line=source.body_line,
        description=_words(source.header, "description"),
        order=order,
        compliance=read_allowances(compliance),
        questions=questions,
    )


def _list(header: MapNode, name: str, type: ValueType, report: Report) -> tuple[Any, ...]:
    node = _value(header, name)
    if node is None or is_empty(node):
        return ()
    return convert(type, node, Place(report, name)) or ()


def _words(header: MapNode, name: str) -> str | None:
    """A key's text; other keys and other shapes are the engine's own affair."""
    node = _value(header, name)
    return (node.text.strip() or None) if isinstance(node, ScalarNode) else None


def _value(header: MapNode, name: str) -> Node | None:
    values = {key.text: value for key, value in header.entries if isinstance(key, ScalarNode)}
    return values.get(name)
