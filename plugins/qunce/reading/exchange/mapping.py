"""The mapping file: what an import cannot guess, decided by a person once."""

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID as ID_PATTERN
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.reading.exchange.columns import (
    BODY,
    CLOCK,
    DAY,
    ID,
    LEAD,
    PERSON_PARTS,
    SKIP,
    names_of,
    plain_header,
    takeable,
)
from qunce.reading.tables.csv_table import decoded
from qunce.reading.tables.table import TableError
from qunce.reading.words.wording import did_you_mean, listed, quoted
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, TooDeepError, compose

IMPORTABLE = (RecordKind.SHARE, RecordKind.PERSON, RecordKind.GROUP, RecordKind.SERIES)
MAPS = ("columns", "defaults", "people", "groups", "series")
ONES = ("kind", "sheet", "year")
LISTS = ("skip",)


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file says; an empty one where there is none."""

    kind: Kind = KINDS[RecordKind.SHARE]
    sheet: str | None = None
    """The worksheet of an XLSX file."""
    year: int | None = None
    """Of days that are written without one."""
    columns: MappingOf[str, str] = field(default_factory=dict)
    """Column → key, part of a speaker, `id`, `body`, `day`, `clock` or `skip`."""
    defaults: MappingOf[str, str] = field(default_factory=dict)
    """Key → what stands in a cell that is empty, or of a column that is not there."""
    ids: MappingOf[RecordKind, MappingOf[str, str]] = field(default_factory=dict)
    """Names of people, groups and series → ids; "" for a name that is nobody."""
    skip: frozenset[str] = frozenset()
    """Rows that are left out: `第 3 行`, or a file's name."""


def read_mapping(path: Path | None) -> tuple[Mapping, list[str]]:
    """What the file says, and all that is wrong with it, as `文件:行: 什么（怎么改）`."""
    if path is None:
        return Mapping(), []
    try:
        root = compose(decoded(path.read_bytes()).replace("\r\n", "\n"))
    except (TableError, TooDeepError, yaml.YAMLError) as error:
        return Mapping(), [f"{path}:{_no_yaml(error)}"]
    if root is None:
        return Mapping(), []
    if not isinstance(root, MapNode):
        return Mapping(), [f"{path}:1: 映射文件要一行一个键（例子：qunce import 表格 --example）"]
    reader = _Reader(str(path))
    mapping = reader.mapping(root)
    return mapping, reader.faults


def _no_yaml(error: Exception) -> str:
    """Where a file stops being YAML, and what to look at there."""
    if isinstance(error, TooDeepError):
        return f"{error.line}: 嵌套太深（检查这一行的括号和缩进）"
    if isinstance(error, TableError):
        return f"1: {error}"
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return f"{mark.line + 1 if mark else 1}: 从这一行起不是合法的 YAML（检查缩进、冒号和引号）"


def targets(kind: Kind) -> list[str]:
    """All that a column may be mapped to."""
    parts = PERSON_PARTS if kind.name is RecordKind.SHARE else ()
    halves = (DAY, CLOCK) if kind.name is RecordKind.SHARE else ()
    return [*(key.name for key in takeable(kind)), ID, BODY, LEAD, *halves, *parts, SKIP]


class _Reader:
    """Reads one file, noting what is wrong in it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._faults: list[tuple[int, str]] = []

    @property
    def faults(self) -> list[str]:
        """What is wrong, line by line."""
        return [f"{self._path}:{line}: {what}" for line, what in sorted(self._faults)]

    def mapping(self, root: MapNode) -> Mapping:
        nodes = {key.text: node for key, node in root.entries if isinstance(key, ScalarNode)}
        known = (*ONES, *MAPS, *LISTS)
        for key, _ in root.entries:
            name = key.text if isinstance(key, ScalarNode) else ""
            if name not in known:
                close = did_you_mean(name, known)
                hint = f"改成 {close}" if close else f"可以写：{listed(known)}"
                self._wrong(key, f"不认识的键 {name or '（空）'}", hint)
        kind = self._kind(nodes.get("kind"))
        ids = {
            RecordKind.PERSON: self._ids(nodes.get("people")),
            RecordKind.GROUP: self._ids(nodes.get("groups")),
            RecordKind.SERIES: self._ids(nodes.get("series")),
        }
        return Mapping(
            kind,
            self._text(nodes.get("sheet")),
            self._year(nodes.get("year")),
            self._targets(nodes.get("columns"), targets(kind), names_of(kind), by_value=True),
            self._targets(
                nodes.get("defaults"), [key.name for key in takeable(kind)], names_of(kind)
            ),
            ids,
            frozenset(self._list(nodes.get("skip"))),
        )

    def _kind(self, node: Node | None) -> Kind:
        word = self._text(node)
        kinds = [KINDS[name] for name in IMPORTABLE]
        kind = next((one for one in kinds if word in one.names), None)
        if word and node and not kind:
            can = listed(one.title for one in kinds)
            self._wrong(node, f"不能导入{quoted(word)}", f"可以导入：{can}")
        return kind or kinds[0]

    def _year(self, node: Node | None) -> int | None:
        word = self._text(node)
        if word and node and not (word.isascii() and word.isdigit() and 1990 <= int(word) <= 2099):
            self._wrong(node, f"{quoted(word)}不是年份", "写成 2026 的样子")
            return None
        return int(word) if word else None

    def _targets(
        self,
        node: Node | None,
        known: list[str],
        names: MappingOf[str, str],
        *,
        by_value: bool = False,
    ) -> dict[str, str]:
        """A map; its values, or else its keys, are of a closed list, or a Chinese name of one."""
        found: dict[str, str] = {}
        for name, value, place in self._entries(node):
            said = value if by_value else name
            word = said if said in known else names.get(plain_header(said), said)
            if word in known:
                found |= {name: word} if by_value else {word: value}
                continue
            close = did_you_mean(word, known)
            hint = f"改成 {close}" if close else f"可以写：{listed(known)}"
            self._wrong(place, f"没有{quoted(word)}这一项", hint)
        doubled = [t for t in found.values() if by_value and t != SKIP]
        for target in {t for t in doubled if doubled.count(t) > 1}:
            both = listed(quoted(name) for name, to in found.items() if to == target)
            self._wrong(node or MapNode(1), f"{both}都放进 {target}", "只留一列，另一列写 skip")
        return found

    def _ids(self, node: Node | None) -> dict[str, str]:
        found = {}
        for name, id, place in self._entries(node):
            if id == SKIP:
                found[name] = ""
            elif ID_PATTERN.fullmatch(id):
                found[name] = id
            else:
                hint = "只用小写字母、数字和短横线；不是人名、要去掉的写 skip"
                self._wrong(place, f"{quoted(id)}不能作编号", hint)
        return found

    def _entries(self, node: Node | None) -> list[tuple[str, str, Node]]:
        if node is None or (isinstance(node, ScalarNode) and node.is_empty):
            return []
        if not isinstance(node, MapNode):
            self._wrong(node, "要写一组键和值", "一行一个，前面空两格")
            return []
        found = []
        for key, value in node.entries:
            name = key.text.strip() if isinstance(key, ScalarNode) else ""
            if isinstance(value, ListNode):
                text = "、".join(item.text for item in value.items if isinstance(item, ScalarNode))
            else:
                text = self._text(value) or ""
            found.append((name, text, value))
        return found

    def _list(self, node: Node | None) -> list[str]:
        if node is None:
            return []
        if not isinstance(node, ListNode):
            self._wrong(node, "要写一个列表", "写成 [第 3 行, 第 4 行]")
            return []
        return [item.text.strip() for item in node.items if isinstance(item, ScalarNode)]

    def _text(self, node: Node | None) -> str | None:
        if node is None:
            return None
        if isinstance(node, ScalarNode):
            return node.text.strip() or None
        self._wrong(node, "要写一个值", "只写一个值")
        return None

    def _wrong(self, node: Node, what: str, hint: str) -> None:
        self._faults.append((node.line, f"{what}（{hint}）"))
