"""One more entry at the end of a list of maps, such as a share's `changes:`, in its author's style."""

import re
from collections.abc import Mapping

from qunce.reading.values.times import WALL_TIME
from qunce.reading.words.wording import yaml_text
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, walk

TRAILING_COMMA = re.compile(r"\s*,")
PLAIN_IN_FLOW = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:,\[\]{}#]*")


def append_entry(lines: list[str], key: ScalarNode, node: Node, entry: Mapping[str, str]) -> None:
    """Add the entry to the file's lines; `key` and `node` are the list's key and its value.

    Raises ValueError, saying what to do by hand, for a value that is no list.
    """
    if isinstance(node, ScalarNode) and node.is_empty:
        lines.insert(key.line, f"  - {flow(entry)}")
    elif not isinstance(node, ListNode):
        raise ValueError(by_hand(key.text, entry))
    elif node.flow:
        _append_in_brackets(lines, node, entry)
    else:
        _append_below(lines, key.text, node, entry)


def _append_in_brackets(lines: list[str], node: ListNode, entry: Mapping[str, str]) -> None:
    """One more item in brackets; a comma behind the last one, and where it stands, is kept."""
    index, column = node.span.end_line - 1, node.span.end_column - 1
    if not node.items:
        lines[index] = lines[index][:column] + flow(entry) + lines[index][column:]
        return
    last = node.items[-1].span
    end = lines[last.end_line - 1]
    comma = TRAILING_COMMA.match(end, last.end_column)
    if lines[index][:column].strip():
        at, line = (comma.end(), end) if comma else (last.end_column, end)
        new = f" {flow(entry)}," if comma else f", {flow(entry)}"
        lines[last.end_line - 1] = line[:at] + new + line[at:]
        return
    indent = " " * last.column
    lines.insert(index, indent + (f"{flow(entry)}," if comma else f", {flow(entry)}"))


def _append_below(lines: list[str], name: str, node: ListNode, entry: Mapping[str, str]) -> None:
    """One more item in a block list, in the style of its last one."""
    last = node.items[-1]
    before = lines[last.line - 1][: last.span.column]
    if not isinstance(last, MapNode) or not before.strip().endswith("-"):
        raise ValueError(by_hand(name, entry))
    indent, _, gap = before.rpartition("-")
    if not last.flow:
        new = [f"{key}: {_value(value)}" for key, value in entry.items()]
        added = [f"{indent}-{gap}{new[0]}", *(f"{indent} {gap}{line}" for line in new[1:])]
    else:
        added = [f"{indent}-{gap}{flow(entry)}"]
    after = last_line(last)
    lines[after:after] = added


def last_line(item: MapNode) -> int:
    """The line that an item of a ledger ends on."""
    ends = [_end_of(leaf) for leaf in walk(item) if isinstance(leaf, ScalarNode)]
    return max([*ends, item.span.end_line if item.flow else item.line])


def _end_of(node: Node) -> int:
    """The line a scalar ends on; a block scalar's mark stands at the start of the next one."""
    return node.span.end_line - (node.span.end_column == 0 and node.span.end_line > node.line)


def flow(entry: Mapping[str, str]) -> str:
    """The entry on one line, in braces."""
    return "{" + ", ".join(f"{key}: {_value(value)}" for key, value in entry.items()) + "}"


def _value(text: str) -> str:
    plain = PLAIN_IN_FLOW.fullmatch(text) or WALL_TIME.fullmatch(text)
    return text if plain else yaml_text(text)


def by_hand(name: str, entry: Mapping[str, str]) -> str:
    """What to tell the author of a list that cannot be added to."""
    return f"{name} 的写法改不了，请手工在它最后加一项：{flow(entry)}"
