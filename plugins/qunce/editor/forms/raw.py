"""Metadata as it is written: texts, lists of them, maps of them; nothing is converted.

A form shows these and posts these, so that what it does not touch cannot change.
"""

from collections.abc import Mapping

from qunce.model.kinds.keys import Form, Key, ListOf, MapOf, NamedMaps, ValueType
from qunce.reading.yaml.nodes import AliasNode, ListNode, MapNode, Node, ScalarNode

Raw = str | list["Raw"] | dict[str, "Raw"]
"""A value in the words of its file."""


def raw_values(header: MapNode) -> dict[str, Raw]:
    """What stands behind each key; of doubled keys, the last."""
    return {key.text: raw(value) for key, value in header.entries if isinstance(key, ScalarNode)}


def raw(node: Node) -> Raw:
    """One node as data."""
    match node:
        case ScalarNode(text=text):
            return text
        case ListNode(items=items):
            return [raw(item) for item in items]
        case MapNode():
            return raw_values(node)
        case AliasNode(anchor=anchor):
            return f"*{anchor}"
    raise TypeError(node)


def settled(type: ValueType, value: Raw | None) -> Raw | None:
    """A value as a form gives it back untouched; None for one that says nothing.

    Two values that settle alike are one to a form, and the file keeps its own spelling of it.
    """
    found: Raw | None
    match type, value:
        case ListOf(item), list() | str():
            entries = value if isinstance(value, list) else [value]
            found = [one for entry in entries if (one := settled(item, entry)) is not None]
        case MapOf(keys), dict():
            found = _settled_map(keys, value)
        case NamedMaps(item=MapOf(keys)), dict():
            found = {name: _named(keys, one) for name, one in value.items()}
        case Form.LONG_TEXT, str():
            found = value.replace("\r\n", "\n").strip()
        case _, str():
            found = " ".join(value.split())
        case _:
            found = value
    return found or None


def _named(keys: tuple[Key, ...], value: Raw) -> Raw:
    return _settled_map(keys, value) if isinstance(value, dict) else value


def _settled_map(keys: tuple[Key, ...], value: Mapping[str, Raw]) -> dict[str, Raw]:
    """What the keys say; what no key is called stays as it is."""
    types = {key.name: key.type for key in keys}
    found = {
        name: settled(types[name], one) if name in types else one for name, one in value.items()
    }
    return {name: one for name, one in found.items() if one is not None}


def fits(type: ValueType, value: Raw | None) -> bool:
    """Whether a form can show a value; one of another shape is left to the text of the file."""
    match type:
        case _ if value is None or value == "":
            return True
        case ListOf(item):
            return isinstance(value, str) or (
                isinstance(value, list) and all(fits(item, one) for one in value)
            )
        case MapOf(keys):
            types = {key.name: key.type for key in keys}
            return isinstance(value, dict) and all(
                name in types and fits(types[name], one) for name, one in value.items()
            )
        case NamedMaps(item=item):
            return isinstance(value, dict) and all(fits(item, one) for one in value.values())
    return isinstance(value, str)
