"""Where the parts of a list or a map begin and end in their file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from qunce.writing.metadata.file_text import FileText

COLON = re.compile(r"[ \t]*:")
BLOCK_HEAD = re.compile(r"[|>][0-9+-]*")


class UnplacedError(ValueError):
    """A way of writing that is right and that cannot be changed safely, for a reason in Chinese."""


@dataclass(frozen=True, slots=True)
class Part:
    """An item with its dash, or a key with its value. Lines count from 0."""

    name: str
    node: Node
    line: int
    column: int
    gap: int
    """The place in the source behind the colon or the dash."""
    last_line: int


def parts_of(text: FileText, node: ListNode | MapNode) -> list[Part]:
    """The parts of a block."""
    if isinstance(node, ListNode):
        return [*_items(text, node)]
    return [_entry(text, key, value) for key, value in node.entries]


def start_of(text: FileText, node: Node) -> int:
    """The place of a node's first character."""
    return text.at(node.line - 1, node.span.column)


def end_of(text: FileText, node: Node) -> int:
    """The place behind the last character of a node on one line or in brackets."""
    return text.at(node.span.end_line - 1, node.span.end_column)


def is_block_text(text: FileText, node: Node) -> bool:
    """Whether it is a text below `|` or `>`."""
    is_scalar = isinstance(node, ScalarNode) and not node.plain
    return is_scalar and text.source[start_of(text, node)] in "|>"


def last_line_of(text: FileText, node: Node) -> int:
    """The last line that belongs to a node, without what only follows it."""
    match node:
        case ListNode(flow=False, items=[*_, last]) | MapNode(flow=False, entries=[*_, (_, last)]):
            return last_line_of(text, last)
        case ScalarNode() if is_block_text(text, node):
            return _last_of_block_text(text, node)
    return node.span.end_line - 1


def _last_of_block_text(text: FileText, node: Node) -> int:
    head = BLOCK_HEAD.match(text.source, start_of(text, node))
    last = node.span.end_line - 1 - (node.span.end_column == 0)
    keeps_empty = head is not None and "+" in head[0]
    while not keeps_empty and last > node.line - 1 and not text.lines[last].strip(" "):
        last -= 1
    return last


def _has_dash(line: str, column: int) -> bool:
    return line[column : column + 1] == "-" and not line[:column].strip(" -")


def _entry(text: FileText, key: Node, value: Node) -> Part:
    line, column = key.line - 1, key.span.column
    colon = COLON.match(text.source, end_of(text, key))
    if not isinstance(key, ScalarNode) or key.span.end_line != key.line or colon is None:
        raise UnplacedError("键和冒号不在一行")
    return Part(key.text, value, line, column, colon.end(), last_line_of(text, value))


def _items(text: FileText, node: ListNode) -> Iterator[Part]:
    column = node.span.column
    for item in node.items:
        line = item.line - 1
        while not _has_dash(text.lines[line], column):
            line -= 1
        gap = text.at(line, column + 1)
        yield Part("", item, line, column, gap, last_line_of(text, item))
