"""YAML as text with line numbers.

Read from parser events rather than with `yaml.compose`: that one is recursive, and resolves
aliases. Nothing is converted; plain PyYAML turns 20:30 into 1230 and `no` into False.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

EVENT_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser where PyYAML was built with it: ten times faster, the same events."""

DEEPEST = 40
"""More levels than any file of ours or any mkdocs.yml needs."""


class Span(NamedTuple):
    """Where a node starts on its line and where it ends: columns from 0, the line 1-based."""

    column: int
    end_line: int
    end_column: int


NOWHERE = Span(0, 0, 0)


@dataclass(slots=True)
class Node:
    """`line` is 1-based in the file; `tag` and `anchor` as written, without ! and &."""

    line: int
    span: Span = field(default=NOWHERE, kw_only=True)
    tag: str | None = field(default=None, kw_only=True)
    anchor: str | None = field(default=None, kw_only=True)


@dataclass(slots=True)
class ScalarNode(Node):
    """A single value."""

    text: str
    plain: bool = True
    """Written without quotes."""
    comment: str = ""
    """What follows it on its line from a # on: YAML drops it."""

    @property
    def is_empty(self) -> bool:
        """Nothing written at all, as in `host:`."""
        return self.plain and not self.text


@dataclass(slots=True)
class AliasNode(Node):
    """A `*name`, left unresolved."""


@dataclass(slots=True)
class ListNode(Node):
    """A sequence; `flow` when in square brackets."""

    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MapNode(Node):
    """A mapping, in written order, doubled keys included."""

    flow: bool = False
    entries: list[tuple[Node, Node]] = field(default_factory=list)


class TooDeepError(Exception):
    """Nesting beyond `DEEPEST`, at a line."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def compose(text: str, first_line: int = 1) -> Node | None:
    """The node tree of a YAML text, None when it says nothing.

    Raises yaml.YAMLError when it is not YAML, TooDeepError when nested absurdly.
    """
    lines = text.split("\n") if "#" in text else []
    root = ListNode(first_line, flow=False)
    open_nodes: list[Node] = [root]
    keys: list[Node | None] = [None]
    for event in _events(text, first_line):
        if isinstance(event, yaml.CollectionEndEvent):
            _end(open_nodes.pop(), event, first_line)
            keys.pop()
            continue
        node = _node(event, first_line, lines)
        if node is None:
            continue
        _attach(node, open_nodes[-1], keys)
        if not isinstance(node, ScalarNode | AliasNode):
            open_nodes.append(node)
            keys.append(None)
            if len(open_nodes) > DEEPEST:
                raise TooDeepError(node.line)
    return root.items[0] if root.items else None


def _events(text: str, first_line: int) -> Iterator[yaml.Event]:
    """The events of a text; libyaml stops at a depth of its own, which is too deep for us too."""
    loader = EVENT_LOADER(text)
    try:
        # Asked one by one: `yaml.parse` would look at each event twice.
        while (event := loader.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        if error.problem_mark is not None and "nesting depth" in (error.problem or ""):
            raise TooDeepError(first_line + error.problem_mark.line) from error
        raise
    finally:
        loader.dispose()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    if isinstance(node, ListNode):
        for item in node.items:
            yield from walk(item)
    if isinstance(node, MapNode):
        for key, value in node.entries:
            yield from walk(key)
            yield from walk(value)


def _node(event: yaml.Event, first_line: int, lines: list[str]) -> Node | None:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return None
    line = first_line + start.line
    span = Span(start.column, first_line + end.line, end.column)
    if isinstance(event, yaml.ScalarEvent):
        comment = _comment(end.line, end.column, lines)
        plain = not event.style
        return ScalarNode(
            line, event.value, plain, comment, span=span, tag=event.tag, anchor=event.anchor
        )
    if isinstance(event, yaml.SequenceStartEvent):
        flow = bool(event.flow_style)
        return ListNode(line, flow, span=span, tag=event.tag, anchor=event.anchor)
    if isinstance(event, yaml.MappingStartEvent):
        flow = bool(event.flow_style)
        return MapNode(line, flow, span=span, tag=event.tag, anchor=event.anchor)
    if isinstance(event, yaml.AliasEvent):
        return AliasNode(line, span=span, anchor=event.anchor)
    return None


def _end(node: Node, event: yaml.Event, first_line: int) -> None:
    if event.end_mark is not None:
        end_line = first_line + event.end_mark.line
        node.span = Span(node.span.column, end_line, event.end_mark.column)


def _attach(node: Node, parent: Node, keys: list[Node | None]) -> None:
    if isinstance(parent, MapNode):
        key = keys[-1]
        if key is None:
            keys[-1] = node
        else:
            parent.entries.append((key, node))
            keys[-1] = None
    elif isinstance(parent, ListNode):
        parent.items.append(node)


def _comment(line: int, column: int, lines: list[str]) -> str:
    if line >= len(lines) or "#" not in lines[line]:
        return ""
    rest = lines[line][column:].lstrip(" ")
    return rest if rest.startswith("#") else ""
