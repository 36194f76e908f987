"""What a file says to its readers, line by line, and which words its author lets pass."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from qunce.model.compliance import Allowance, Passage, Wording
from qunce.model.kinds.common import COMPLIANCE, QUESTIONS
from qunce.reading.records.gathered import Records
from qunce.reading.values.keys import Values
from qunce.reading.yaml.front_matter import Source
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

NOT_SAID = (COMPLIANCE.name, QUESTIONS.name)
"""What lets words pass, and what readers ask: their words, which the page does not say."""


def read_allowances(written: Iterable[Values | None] | None) -> tuple[Allowance, ...]:
    """The entries of `compliance`; one with a fault, which is told, is left out."""
    return tuple(
        Allowance(entry["rule"], entry["words"] or (), entry["reason"], entry.line)
        for entry in written or ()
        if entry and entry["rule"] and entry["reason"]
    )


def wordings_of(records: Records, roles: Iterable[object]) -> tuple[Wording, ...]:
    """All that the files of these roles say, by path."""
    read: Mapping[str, Any] = {
        record.path: record for role in roles for record in records.of(role).values()
    }
    return tuple(
        Wording(path, tuple(_passages(records.sources[path])), record.compliance)
        for path, record in sorted(read.items())
        if path in records.sources
    )


def _passages(source: Source) -> Iterator[Passage]:
    for key, value in source.header.entries:
        if not (isinstance(key, ScalarNode) and key.text in NOT_SAID):
            yield from _values(value)
    yield Passage(source.body, source.body_line)


def _values(node: Node) -> Iterator[Passage]:
    if isinstance(node, ScalarNode):
        yield Passage(node.text, node.line)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _values(item)
    elif isinstance(node, MapNode):
        for _, value in node.entries:
            yield from _values(value)
