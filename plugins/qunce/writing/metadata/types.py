"""What the registry says of a value, asked while it is written."""

from collections.abc import Sequence

from qunce.model.kinds.keys import Form, ListOf, MapOf, NamedMaps, TextUpTo, ValueType
from qunce.reading.yaml.nodes import ListNode, MapNode, Node
from qunce.writing.metadata.plan import Plan, plan_list, plan_map, plan_named
from qunce.writing.metadata.values import Said, name_of, said_by

WORDS = frozenset({Form.TEXT, Form.LONG_TEXT, Form.WORDING})


def is_words(type: ValueType | None) -> bool:
    """Whether a comment behind a plain text of this type is taken for a part of it."""
    return isinstance(type, TextUpTo) or type in WORDS


def type_inside(type: ValueType | None, name: str) -> ValueType | None:
    """The type of a list's items, or of the value of a map's key; None for a key nobody knows."""
    match type:
        case ListOf(item) | NamedMaps(item=item):
            return item
        case MapOf(keys):
            return next((key.type for key in keys if key.name == name), None)
    return None


def is_said(node: Node, value: Said, type: ValueType | None) -> bool:
    """Whether the node has this value already; the order counts of maps that an author names."""
    said = said_by(node)
    if isinstance(type, NamedMaps) and isinstance(said, dict) and isinstance(value, dict):
        return [*said.items()] == [*value.items()]
    return said == value


def plan_of(node: ListNode | MapNode, value: Said, type: ValueType | None) -> Plan:
    """How the node's parts become those of the value; nothing is kept of another kind of node."""
    match node, value:
        case ListNode(items=items), list():
            return plan_list([said_by(item) for item in items], value)
        case MapNode(entries=entries), dict():
            names = [name_of(key) for key, _ in entries]
            is_named = isinstance(type, NamedMaps)
            return plan_named(names, value) if is_named else plan_map(names, value, _order(type))
    return Plan()


def _order(type: ValueType | None) -> Sequence[str]:
    return [key.name for key in type.keys] if isinstance(type, MapOf) else ()
