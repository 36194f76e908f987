"""The file of a share or a summary as lines, edited so that only the lines concerned change.

Comments, key order and the author's spelling stay. What cannot be edited that way raises
ValueError, saying in Chinese what to do by hand.
"""

import re
from collections.abc import Mapping

import yaml

from qunce.reading.values.times import WALL_TIME
from qunce.reading.yaml.front_matter import CLOSING_FENCE, FENCE
from qunce.reading.yaml.nodes import (
    ListNode,
    MapNode,
    Node,
    ScalarNode,
    TooDeepError,
    compose,
)
from qunce.writing.ledger_append import append_entry, by_hand, flow
from qunce.writing.ledger_take_back import drop_last_entry
from qunce.writing.record_text import words

FIRST_LINE = 2
"""Metadata starts below its opening fence."""
LEDGER = "changes"
MIXED_ENDS = "文件的换行不统一，先运行 qunce fix --write"


class ShareText:
    """One edit of a file: values first, the ledger last, then `written`."""

    def __init__(self, source: str) -> None:
        if re.search(r"\r(?!\n)", source):
            raise ValueError(MIXED_ENDS)
        self._newline = "\r\n" if "\r\n" in source else "\n"
        self._lines = source.split(self._newline)
        if self._newline == "\r\n" and any("\n" in line for line in self._lines):
            raise ValueError(MIXED_ENDS)
        header = _header("\n".join(self._lines))
        self._nodes = {
            key.text: (key, value) for key, value in header.entries if isinstance(key, ScalarNode)
        }
        self._wanted = _plain(header)
        self._added: dict[str, list[str]] = {}

    def value(self, name: str) -> str:
        """A key's value as written, "" when it is left out."""
        node = self._nodes[name][1] if name in self._nodes else None
        return node.text if isinstance(node, ScalarNode) else ""

    def words_of(self, name: str) -> list[str]:
        """The words of a list, empty when it is left out."""
        found = self._wanted.get(name)
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def last_entry(self) -> dict[str, str]:
        """The last entry of the ledger as written, empty when there is none."""
        ledger = self._wanted.get("changes")
        entry = ledger[-1] if isinstance(ledger, list) and ledger else {}
        return entry if isinstance(entry, dict) else {}

    def put(self, name: str, value: str) -> None:
        """Give a key that is there another value, quoted as its author quotes."""
        node = self._nodes[name][1] if name in self._nodes else None
        written = _spelt(value)
        if not isinstance(node, ScalarNode) or node.is_empty:
            raise ValueError(f"文件里没有 {name}；先手工加一行 {name}: {written}，再记一项 changes")
        index, span = node.line - 1, node.span
        if span.end_line != node.line:
            raise ValueError(f"{name} 写成了好几行；先手工改成一行 {name}: {written}")
        line = self._lines[index]
        quote = "" if node.plain else line[span.column]
        if quote not in ("", '"', "'"):
            raise ValueError(f"{name} 的写法改不了；先手工改成一行 {name}: {written}")
        # Quotes that only the old value needed go with it.
        if quote and _spelt(node.text) == node.text and not {quote, "\\"} & set(value):
            written = quote + value + quote
        self._lines[index] = line[: span.column] + written + line[span.end_column :]
        self._wanted[name] = value

    def add(self, name: str, value: str, *, above: str = "") -> None:
        """A line for a key that is not there yet: above another one, else at the end."""
        if name in self._nodes:
            raise ValueError(f"{name} 空着；先手工写成 {name}: {value}")
        self._added.setdefault(above if above in self._nodes else "", []).append(f"{name}: {value}")
        said = compose(f"{name}: {value}")
        self._wanted |= _plain(said) if said else {}

    def rewrite_list(self, name: str, values: list[str]) -> None:
        """Give a list of plain words on one line other items."""
        key, node = self._nodes[name]
        written = f"[{', '.join(values)}]"
        if not isinstance(node, ListNode) or not node.flow or node.span.end_line != key.line:
            raise ValueError(f"{name} 的写法改不了，先手工改成一行 {name}: {written}")
        line = self._lines[key.line - 1]
        start, end = node.span.column, node.span.end_column
        self._lines[key.line - 1] = line[:start] + written + line[end:]
        self._wanted[name] = list(values)

    def fill(self, name: str, value: str) -> None:
        """Give a key this value: one that has another, stands empty, or is not there."""
        if name not in self._nodes:
            self.add(name, value)
            return
        key, node = self._nodes[name]
        if not isinstance(node, ScalarNode) or not node.is_empty:
            self.put(name, value)
            return
        line = self._lines[key.line - 1]
        colon = line.index(":", key.span.end_column) + 1
        self._lines[key.line - 1] = f"{line[:colon]} {_spelt(value)}{line[colon:]}"
        self._wanted[name] = value

    def append(self, entry: Mapping[str, str], to: str = LEDGER) -> None:
        """One more entry at the end of the ledger, or of another list of maps."""
        if to in self._nodes:
            append_entry(self._lines, *self._nodes[to], entry)
        else:
            self._added.setdefault("", []).append(f"{to}:\n  - {flow(entry)}")
        before = self._wanted.get(to)
        self._wanted[to] = [*(before if isinstance(before, list) else []), dict(entry)]
        self._check(by_hand(to, entry))

    def take_back(self) -> None:
        """Remove the last entry of the ledger, and the ledger with its only entry."""
        drop_last_entry(self._lines, *self._nodes["changes"], self._closing_line)
        before = self._wanted["changes"]
        self._wanted["changes"] = before[:-1] if isinstance(before, list) else []
        self._check("changes 的写法改不了，请手工删掉它的最后一项")

    def written(self) -> str:
        """The file's text; raises ValueError if it would say anything that was not wanted."""
        self._check("元数据的写法改不了，请手工改")
        return self._text().replace("\n", self._newline)

    @property
    def _closing_line(self) -> int:
        """The index of the line that ends the metadata."""
        return next(n for n, line in enumerate(self._lines) if n and CLOSING_FENCE.fullmatch(line))

    def _text(self) -> str:
        above = {
            self._nodes[name][0].line - 1 if name else self._closing_line: added
            for name, added in self._added.items()
        }
        return "\n".join(
            part for n, line in enumerate(self._lines) for part in (*above.get(n, ()), line)
        )

    def _check(self, otherwise: str) -> None:
        """The lines say what was wanted and nothing else has changed its meaning."""
        try:
            said = _plain(_header(self._text()))
        except ValueError:
            said = {}
        if _without_nothing(said) != _without_nothing(self._wanted):
            raise ValueError(otherwise)


def _spelt(value: str) -> str:
    """A value on one line; a minute needs no quotes for its colon."""
    return value if WALL_TIME.fullmatch(value) else words(value)


def _without_nothing(said: dict[str, object]) -> dict[str, object]:
    """An empty ledger says as much as none."""
    return said if said.get("changes") else {k: v for k, v in said.items() if k != "changes"}


def _header(text: str) -> MapNode:
    opening = FENCE.match(text)
    closing = CLOSING_FENCE.search(text, opening.end()) if opening else None
    if not opening or not closing:
        raise ValueError("文件开头没有元数据，先运行 qunce check")
    try:
        node = compose(text[opening.end() : closing.start()], FIRST_LINE)
    except (yaml.YAMLError, TooDeepError) as error:
        raise ValueError("元数据读不懂，先运行 qunce check") from error
    if not isinstance(node, MapNode) or node.flow:
        raise ValueError("元数据要一行一个键，先手工改成那样")
    return node


def _plain(node: Node) -> dict[str, object]:
    value = _plain_value(node)
    return value if isinstance(value, dict) else {}


def _plain_value(node: Node) -> object:
    if isinstance(node, MapNode):
        return {
            key.text: _plain_value(value)
            for key, value in node.entries
            if isinstance(key, ScalarNode)
        }
    if isinstance(node, ListNode):
        return [_plain_value(item) for item in node.items]
    return node.text if isinstance(node, ScalarNode) else None
