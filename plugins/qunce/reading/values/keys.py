"""A kind's metadata keys, declared as a table, and the reading of a map by it."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qunce.model.problem_codes import KEY_DUPLICATE, KEY_MISSING, VALUE_CUT, WRONG_TYPE
from qunce.reading.values.unknown_keys import report_unknown
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode

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

    def __init__(
        self, given: Mapping[str, Any], lines: Mapping[str, int], filled: Container[str], line: int
    ) -> None:
        self._given = given
        self._lines = lines
        self._filled = filled
        self.line = line
        """The map's own line."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - each key has its own type
        return self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def has(self, name: str) -> bool:
        """Whether the author gave the key a value, right or wrong."""
        return name in self._filled

    def line_of(self, name: str) -> int:
        """The key's line; where it is left out, the map's own."""
        return self._lines.get(name, self.line)


def read_map(node: MapNode, keys: tuple[Key, ...], place: Place) -> Values:
    """Read a map by its table; what is wrong goes to the place's report."""
    known = {key.name: key for key in keys}
    written, meant = _written(node, known, place)
    given = {}
    for key in keys:
        if key.name in written:
            given[key.name] = _value(key, written[key.name][1], place)
        else:
            given[key.name] = key.default
            if key.required and key.name not in meant:
                _missing(key, node.line, place)
    lines = {name: key.line for name, (key, _) in written.items()}
    filled = {name for name, (_, value) in written.items() if not is_empty(value)}
    return Values(given, lines, filled, node.line)


def a_map(keys: tuple[Key, ...], example: str) -> Converter:
    """A nested map with a table of its own."""

    def convert(node: Node, place: Place) -> Values | None:
        if isinstance(node, MapNode):
            return read_map(node, keys, place)
        place.wrong(WRONG_TYPE, node.line, "要写一组键和值", f"写成 {example}")
        return None

    return convert


def _written(
    node: MapNode, known: Mapping[str, Key], place: Place
) -> tuple[dict[str, tuple[ScalarNode, Node]], set[str]]:
    """The known keys with their values, and those that unknown ones were meant to be."""
    written: dict[str, tuple[ScalarNode, Node]] = {}
    unknown: list[ScalarNode] = []
    for key, value in node.entries:
        if not isinstance(key, ScalarNode):
            place.wrong(WRONG_TYPE, key.line, "键不是文字", "检查这一行的问号和括号")
        elif key.text not in known:
            unknown.append(key)
        elif key.text in written:
            what = f"第 {written[key.text][0].line} 行已经写过"
            place.key(key.text).wrong(KEY_DUPLICATE, key.line, what, "只留一个")
        else:
            written[key.text] = (key, value)
    return written, report_unknown(unknown, known, written, place)


def is_empty(node: Node) -> bool:
    """Whether a key stands there without a value."""
    return isinstance(node, ScalarNode) and node.is_empty


def _value(key: Key, node: Node, place: Place) -> object:
    if isinstance(node, ScalarNode) and node.is_empty:
        _left_empty(key, node, place.key(key.name))
        return key.default
    value = key.convert(node, place.key(key.name))
    if key.required and value == "":
        _not_filled_in(key, node.line, place.key(key.name))
        return None
    return value


def _missing(key: Key, line: int, place: Place) -> None:
    hint = f"写上 {key.name}: {key.example}"
    place.key(key.name).wrong(KEY_MISSING, line, "没有写", hint)


def _left_empty(key: Key, node: ScalarNode, place: Place) -> None:
    if node.comment[1:2].strip():
        place.wrong(
            VALUE_CUT,
            node.line,
            f"{quoted(node.comment)}被当成了注释",
            f'是值就加引号，写成 {key.name}: "{node.comment}"；是注释就在 # 后面空一格',
        )
    elif key.required:
        _not_filled_in(key, node.line, place)


def _not_filled_in(key: Key, line: int, place: Place) -> None:
    place.wrong(KEY_MISSING, line, "没有填写", f"写上 {key.name}: {key.example}")
