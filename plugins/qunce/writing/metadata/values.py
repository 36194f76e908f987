"""What a metadata value says, as the plain data that forms and commands give and take."""

from collections.abc import Mapping, Sequence

from qunce.reading.disk.text_files import with_lf
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

Given = str | bool | Sequence["Given"] | Mapping[str, "Given | None"]
"""A value as it is asked for; a key of a map with None is left out."""
Said = str | list["Said"] | dict[str, "Said"]
"""A value as YAML says it to us: everything single is text."""


def said_by(node: Node) -> Said:
    """The value of a node without aliases; of a doubled key, the last one."""
    if isinstance(node, MapNode):
        return {name_of(key): said_by(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [said_by(item) for item in node.items]
    return node.text if isinstance(node, ScalarNode) else ""


def name_of(key: Node) -> str:
    """A key's name; "" for one that is a list or a map."""
    return key.text if isinstance(key, ScalarNode) else ""


def wanted(given: Given) -> Said:
    """What the reader is to read: `yes` for True, and LF where a form sends CRLF."""
    if isinstance(given, bool):
        return "yes" if given else "no"
    if isinstance(given, str):
        return with_lf(given)
    if isinstance(given, Mapping):
        return {name: wanted(value) for name, value in given.items() if value is not None}
    return [wanted(item) for item in given]
