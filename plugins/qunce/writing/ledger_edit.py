"""Edits of a share's text that `qunce move`, `qunce cancel` and `qunce reinstate` make.

Only the lines concerned change: comments, key order and the author's spelling stay.
What cannot be edited that way raises ValueError, saying in Chinese what to do by hand.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

import yaml

from qunce.model.share import Change, ShareStatus
from qunce.reading.values.times import DURATION
from qunce.reading.words.characters import without_hidden
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

FIRST_LINE = 2
"""Metadata starts below its opening fence."""


def with_new_start(source: str, start: datetime, end: datetime, change: Change) -> str:
    """The share's text with a new slot; a postponed share is on again.

    `start` and `end` are in the share's zone. The end is written as the author wrote it, as
    a time or as a duration.
    """
    text = _ShareText(source)
    if text.value("status") == ShareStatus.CANCELLED:
        raise ValueError("这场分享已经取消；先用 qunce reinstate 恢复，再改时间")
    new = {"start": f"{start:%Y-%m-%d %H:%M}"}
    if text.value("duration"):
        new["duration"] = _duration(end - start, text.value("duration"))
    else:
        new["end"] = f"{end:%Y-%m-%d %H:%M}"
    if text.value("status") == ShareStatus.POSTPONED:
        new["status"] = ShareStatus.SCHEDULED
    return text.edited(new, change)


def with_status(source: str, status: ShareStatus, change: Change) -> str:
    """The share's text with a new status."""
    return _ShareText(source).edited({"status": status.value}, change)


class _ShareText:
    """A share's lines, with the nodes of its metadata to find the way by."""

    def __init__(self, source: str) -> None:
        if re.search(r"\r(?!\n)", source):
            raise ValueError("文件的换行不统一，先运行 qunce fix --write")
        self._newline = "\r\n" if "\r\n" in source else "\n"
        self._lines = source.split(self._newline)
        if self._newline == "\r\n" and any("\n" in line for line in self._lines):
            raise ValueError("文件的换行不统一，先运行 qunce fix --write")
        self._header = _header("\n".join(self._lines))
        self._nodes = {
            key.text: (key, value)
            for key, value in self._header.entries
            if isinstance(key, ScalarNode)
        }

    def value(self, name: str) -> str:
        """A key's value as written, "" when it is left out."""
        node = self._nodes[name][1] if name in self._nodes else None
        return node.text if isinstance(node, ScalarNode) else ""

    def edited(self, values: Mapping[str, str], change: Change) -> str:
        """The text with these values, and the change at the end of its ledger."""
        entry = _entry(change)
        lines = list(self._lines)
        for name, value in values.items():
            self._replace(lines, name, value)
        self._append(lines, entry)
        self._verify(lines, values, entry)
        return self._newline.join(lines)

    def _replace(self, lines: list[str], name: str, value: str) -> None:
        node = self._nodes[name][1] if name in self._nodes else None
        if not isinstance(node, ScalarNode) or node.is_empty:
            raise ValueError(f"文件里没有 {name}；先手工加一行 {name}: {value}，再记一项 changes")
        index, span = node.line - 1, node.span
        if span.end_line != node.line:
            raise ValueError(f"{name} 写成了好几行；先手工改成一行 {name}: {value}")
        line = lines[index]
        quote = "" if node.plain else line[span.column]
        if quote not in ("", '"', "'"):
            raise ValueError(f"{name} 的写法改不了；先手工改成一行 {name}: {value}")
        lines[index] = line[: span.column] + quote + value + quote + line[span.end_column :]

    def _append(self, lines: list[str], entry: Mapping[str, str]) -> None:
        if "changes" in self._nodes:
            append_entry(lines, *self._nodes["changes"], entry)
        else:
            close = next(n for n, line in enumerate(lines) if n and CLOSING_FENCE.fullmatch(line))
            lines[close:close] = ["changes:", f"  - {flow(entry)}"]

    def _verify(
        self, lines: list[str], values: Mapping[str, str], entry: Mapping[str, str]
    ) -> None:
        """The lines say what was wanted and nothing else has changed its meaning."""
        wanted = _plain(self._header)
        before = wanted.get("changes")
        changes = [*before, dict(entry)] if isinstance(before, list) else [dict(entry)]
        wanted |= {**values, "changes": changes}
        try:
            said = _plain(_header("\n".join(lines)))
        except ValueError:
            said = {}
        if said != wanted:
            raise ValueError(by_hand(entry))


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


def _entry(change: Change) -> dict[str, str]:
    """A ledger entry's keys and values, as text."""
    entry = {"at": f"{change.at:%Y-%m-%d %H:%M}", "type": change.type.value}
    if change.from_start:
        entry["from"] = f"{change.from_start:%Y-%m-%d %H:%M}"
    if change.from_place:
        entry["from"] = _one_line(change.from_place)
    reason = _one_line(change.reason)
    if not reason:
        raise ValueError("要写原因，例如 --reason 嘉宾出差")
    return entry | {"reason": reason}


def _one_line(text: str) -> str:
    return " ".join(without_hidden(text, separator=" ").split())


def _duration(span: timedelta, written: str) -> str:
    """A duration in the author's units: kept when it is still right."""
    old = DURATION.fullmatch(written)
    minutes = span // timedelta(minutes=1)
    if old and int(old[1] or 0) * 60 + int(old[2] or 0) == minutes:
        return written
    hours, rest = divmod(minutes, 60)
    if "h" not in written or not hours:
        return f"{minutes}m"
    return f"{hours}h{rest}m" if rest else f"{hours}h"


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
