"""A kind's metadata keys, declared as a table, and the reading of a map by it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qunce.model.problem_codes import (
    FULLWIDTH_PUNCTUATION,
    KEY_DUPLICATE,
    KEY_MISSING,
    KEY_UNKNOWN,
    VALUE_CUT,
    WRONG_TYPE,
)
from qunce.reading.chinese_keys import ENGLISH_KEYS
from qunce.reading.report import Place
from qunce.reading.wording import did_you_mean, listed, quoted
from qunce.reading.yaml_nodes import MapNode, Node, ScalarNode

Converter = Callable[[Node, Place], Any]
"""Node to value; None when the value is wrong, which it has then reported."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key a map may have."""

    name: str
    convert: Converter
    required: bool
    default: object
    example: str


def required(name: str, convert: Converter, example: str) -> Key:
    """A key that must be there; the example is told to who left it out."""
    return Key(name, convert, required=True, default=None, example=example)


def optional(name: str, convert: Converter, default: object = None) -> Key:
    """A key that may be left out, or left empty."""
    return Key(name, convert, required=False, default=default, example="")


class Values(Mapping[str, Any]):
    """The values of a map, one for every key of its table."""

    def __init__(self, given: Mapping[str, Any], lines: Mapping[str, int], line: int) -> None:
        self._given = given
        self._lines = lines
        self.line = line

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - each key has its own type
        return self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def has(self, name: str) -> bool:
        """Whether the author wrote the key."""
        return name in self._lines

    def line_of(self, name: str) -> int:
        """The key's line; where it is left out, the map's own."""
        return self._lines.get(name, self.line)


def read_map(node: MapNode, keys: tuple[Key, ...], place: Place) -> Values:
    """Read a map by its table; what is wrong goes to the place's report."""
    known = {key.name: key for key in keys}
    written = _written(node, known, place)
    lines = {name: key.line for name, (key, _) in written.items()}
    given = {
        key.name: _value(key, written[key.name][1], place)
        if key.name in written
        else _absent(key, node, place)
        for key in keys
    }
    return Values(given, lines, node.line)


def a_map(keys: tuple[Key, ...], example: str) -> Converter:
    """A nested map with a table of its own."""

    def convert(node: Node, place: Place) -> Values | None:
        if isinstance(node, MapNode):
            return read_map(node, keys, place)
        place.wrong(WRONG_TYPE, node.line, "要写一组键和值", f"写成 {example}")
        return None

    return convert


def _written(node: MapNode, known: Mapping[str, Key], place: Place) -> dict[str, tuple[Node, Node]]:
    written: dict[str, tuple[Node, Node]] = {}
    for key, value in node.entries:
        name = key.text if isinstance(key, ScalarNode) else None
        if name is None:
            place.wrong(WRONG_TYPE, key.line, "键不是文字", "检查这一行的问号和括号")
        elif name not in known:
            _unknown(key.line, name, known, place)
        elif name in written:
            place.key(name).wrong(
                KEY_DUPLICATE, key.line, f"第 {written[name][0].line} 行已经写过", "只留一个"
            )
        else:
            written[name] = (key, value)
    return written


def _value(key: Key, node: Node, place: Place) -> object:
    if isinstance(node, ScalarNode) and node.is_empty:
        _left_empty(key, node, place.key(key.name))
        return key.default
    return key.convert(node, place.key(key.name))


def _absent(key: Key, parent: MapNode, place: Place) -> object:
    if key.required:
        hint = f"写上 {key.name}: {key.example}"
        place.key(key.name).wrong(KEY_MISSING, parent.line, "没有写", hint)
    return key.default


def _left_empty(key: Key, node: ScalarNode, place: Place) -> None:
    if node.comment[1:2].strip():
        place.wrong(
            VALUE_CUT,
            node.line,
            f"{quoted(node.comment)} 被当成了注释",
            f'是值就加引号，写成 {key.name}: "{node.comment}"；是注释就在 # 后面空一格',
        )
    elif key.required:
        place.wrong(KEY_MISSING, node.line, "没有填写", f"写上 {key.name}: {key.example}")


def _unknown(line: int, name: str, known: Mapping[str, Key], place: Place) -> None:
    glued = next((sign for sign in "：:" if sign in name), None)
    if glued:
        key, _, value = name.partition(glued)
        place.wrong_key(
            FULLWIDTH_PUNCTUATION if glued == "：" else KEY_UNKNOWN,
            line,
            f"{quoted(name)} 里的冒号没有分开键和值",
            f"用半角冒号加空格，写成 {key.strip()}: {value.strip()}",
        )
        return
    guess = ENGLISH_KEYS.get(name.strip())
    if guess not in known:
        guess = did_you_mean(name, known)
    hint = f"改成 {guess}" if guess else f"可以写的键：{listed(known)}"
    place.wrong_key(KEY_UNKNOWN, line, f"不认识的键 {name or '（空）'}", hint)
