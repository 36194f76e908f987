"""The shape of the records that a site hands to programs, as JSON Schema (draft 2020-12).

Beside `schema`, which says what authors write: here moments carry their offset, lists are always
lists, and what is not known is null. Keys may be added within a version, so unknown ones are none
of a reader's business.
"""

from collections.abc import Mapping, Sequence, Set

from qunce.model.kinds.keys import (
    Choice,
    Form,
    Key,
    ListOf,
    MapOf,
    NamedMaps,
    ValueType,
)
from qunce.model.kinds.kind import Kind
from qunce.model.share import Visibility
from qunce.rendering.records.schema import DIALECT, Schema

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
MOMENT = rf"{DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}[+-][0-9]{{2}}:[0-9]{{2}}"
PATTERNS: Mapping[Form, str] = {
    # Of what is long past, the end too is a day alone.
    Form.WALL_TIME: f"{DAY}|{MOMENT}",
    Form.DAY_OR_WALL_TIME: f"{DAY}|{MOMENT}",
    Form.DATE: DAY,
    Form.DURATION: r"[0-9]+m",
    Form.DAYS: r"[0-9]+d",
}
"""What the site writes where authors write otherwise, or have a choice."""


def output_schema(
    kind: Kind, visible: Set[Visibility], besides: dict[str, Schema], version: int
) -> Schema:
    """What a file with the records of a kind holds; `besides` are its values that are no keys."""
    text: Schema = {"type": "string"}
    head: dict[str, Schema] = {"id": text, "title": text, "path": text, "url": text} | besides
    keys = [key for key in kind.keys if key.name != "title" and key.visibility in visible]
    return {
        "$schema": DIALECT,
        "title": f"{kind.title}，给程序读",
        "description": f"{kind.about}。同一个 version 里只会加键，不会改、不会删",
        "type": "object",
        "properties": {
            "version": {"const": version},
            kind.plural: {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": head | _properties(keys, visible),
                    "required": [*head, *(key.name for key in keys)],
                },
            },
        },
        "required": ["version", kind.plural],
    }


def _properties(keys: Sequence[Key], visible: Set[Visibility]) -> dict[str, Schema]:
    return {
        key.name: {"title": key.label, "description": key.help, **_value(key, visible)}
        for key in keys
        if key.visibility in visible
    }


def _value(key: Key, visible: Set[Visibility]) -> Schema:
    schema = _of_type(key.type, visible)
    if key.is_required or isinstance(key.type, ListOf | NamedMaps):
        return schema
    if isinstance(key.type, Choice):
        words = [one.word for one in key.type.options]
        return {"enum": list(dict.fromkeys([*words, key.default]))}
    return schema | {"type": [schema["type"], "null"]}


def _of_type(type: ValueType, visible: Set[Visibility]) -> Schema:
    schema: Schema = {"type": "string"}
    match type:
        case Choice(options):
            schema = {"enum": [one.word for one in options]}
        case ListOf(item):
            schema = {"type": "array", "items": _of_type(item, visible)}
        case MapOf(keys):
            schema = _map(keys, visible)
        case NamedMaps(item=item):
            schema = {"type": "object", "additionalProperties": _map(item.keys, visible)}
        case Form.NUMBER:
            schema = {"type": "integer"}
        case Form.YES_OR_NO:
            schema = {"type": "boolean"}
        case Form() if type in PATTERNS:
            schema = {"type": "string", "pattern": f"^(?:{PATTERNS[type]})$"}
    return schema


def _map(keys: Sequence[Key], visible: Set[Visibility]) -> Schema:
    shown = [key for key in keys if key.visibility in visible]
    return {
        "type": "object",
        "properties": _properties(shown, visible),
        "required": [key.name for key in shown],
    }
