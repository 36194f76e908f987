"""The keys of a map: which are known, which were meant, and what is told of the others."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

from qunce.model.kinds.keys import Key
from qunce.model.problem_codes import KEY_DUPLICATE, KEY_MISSING, VALUE_CUT, WRONG_TYPE
from qunce.reading.values.unknown_keys import report_unknown
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode


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


def written_keys(
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


def missing(key: Key, line: int, place: Place) -> None:
    """Report that a key is not there, at the line of its map."""
    hint = f"写上 {key.name}: {key.example}"
    place.key(key.name).wrong(KEY_MISSING, line, "没有写", hint)


def left_empty(key: Key, node: ScalarNode, place: Place) -> None:
    """Report an empty value that had to be there, or that # has cut off."""
    if node.comment[1:2].strip():
        place.wrong(
            VALUE_CUT,
            node.line,
            f"{quoted(node.comment)}被当成了注释",
            f'是值就加引号，写成 {key.name}: "{node.comment}"；是注释就在 # 后面空一格',
        )
    elif key.is_required:
        not_filled_in(key, node.line, place)


def not_filled_in(key: Key, line: int, place: Place) -> None:
    """Report a value that says nothing."""
    place.wrong(KEY_MISSING, line, "没有填写", f"写上 {key.name}: {key.example}")
