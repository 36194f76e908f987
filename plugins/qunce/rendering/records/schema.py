"""A kind's metadata as JSON Schema (draft 2020-12), for editors and other programs.

It describes YAML 1.2 as editors read it, where `yes`, `20:30` and dates are strings. It says
which keys there are and how each value is written; what one key means for another, and
whether the records named exist, only `qunce check` knows.
"""

import re
from collections.abc import Sequence

from qunce.model.kinds.keys import (
    Choice,
    Form,
    IdOf,
    Key,
    ListOf,
    MapOf,
    NamedMaps,
    TextUpTo,
    ValueType,
)
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID
from qunce.model.kinds.registry import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DRAFT_7 = "http://json-schema.org/draft-07/schema#"
"""The dialect of the language server for YAML in VS Code."""
_OR_EMPTY: dict[str, object] = {"type": ["object", "null"]}
WORDS = ("string", "number")
"""YAML takes `title: 2026` for a number; we do not."""

Schema = dict[str, object]


def kind_schema(kind: Kind) -> Schema:
    """What the metadata of a kind may say."""
    about = {"$schema": DIALECT, "title": kind.title, "description": kind.about}
    return about | _map_schema(kind.keys)


def plugin_schema(name: str, options: Sequence[Key]) -> Schema:
    """A whole mkdocs.yml, of which only the options of one plugin are looked at."""
    plugin = {"type": "object", "properties": {name: _map_schema(options) | _OR_EMPTY}}
    plugins = {"type": "array", "items": {"anyOf": [{"type": "string"}, plugin]}}
    return {"$schema": DRAFT_7, "type": "object", "properties": {"plugins": plugins}}


def _map_schema(keys: Sequence[Key]) -> Schema:
    needed = [key.name for key in keys if key.is_required]
    return {
        "type": "object",
        "properties": {key.name: _key_schema(key) for key in keys},
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
    }


def _key_schema(key: Key) -> Schema:
    example = _example(key.type, key.example)
    return {
        "title": key.label,
        "description": _described(key),
        **_constrained(key),
        **({} if example is None else {"examples": [example]}),
    }


def _described(key: Key) -> str:
    """The help, what may be chosen from, and how it is written."""
    match key.type:
        case Choice(options):
            choices = "、".join(f"{one.word} {one.title}" for one in options)
            return f"{key.help}。可以写：{choices}"
        case IdOf(kind) | ListOf(IdOf(kind)):
            return f"{key.help}。{KINDS[kind].title}的编号就是它的文件名"
        case Form() if key.type.pattern:
            return f"{key.help}。{key.type.title}，例如 {key.example}"
    return key.help


def _constrained(key: Key) -> Schema:
    """A required text says something; a key that may be left out may also be left empty."""
    schema = _type_schema(key.type)
    if key.is_required:
        return schema | ({"minLength": 1} if key.type is Form.TEXT else {})
    if "enum" in schema:
        return {"enum": [*_listed(schema["enum"]), None]}
    return schema | {"type": [*_listed(schema["type"]), "null"]}


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _type_schema(type: ValueType) -> Schema:
    schema: Schema
    match type:
        case TextUpTo(limit):
            schema = {"type": [*WORDS], "maxLength": limit}
        case Choice(options):
            schema = {"enum": [one.word for one in options]}
        case IdOf():
            schema = {"type": [*WORDS], "pattern": _whole(ID.pattern)}
        case ListOf(item, most):
            schema = {"type": "array", "items": _type_schema(item), "uniqueItems": True}
            schema |= {} if most is None else {"maxItems": most}
        case MapOf(keys):
            schema = _map_schema(keys)
        case NamedMaps(item=item):
            schema = {
                "type": "object",
                "propertyNames": {"pattern": r"^[^{}｛｝\n]*[^{}｛｝\s][^{}｛｝\n]*$"},
                "additionalProperties": _map_schema(item.keys) | {"type": ["object", "null"]},
            }
        case Form():
            schema = _form_schema(type)
    return schema


def _form_schema(form: Form) -> Schema:
    if form is Form.YES_OR_NO:
        return {"enum": form.pattern.split("|")}
    if form is Form.NUMBER:
        limits = {"minimum": 0, "maximum": 999999}
        return {"type": ["integer", "string"], "pattern": _whole(form.pattern), **limits}
    if form.pattern:
        return {"type": "string", "pattern": _whole(form.pattern)}
    return {"type": [*WORDS]}


def _whole(pattern: str) -> str:
    """A pattern for the whole text, in the syntax that Python and ECMAScript share."""
    return f"^(?:{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})$"


def _example(type: ValueType, written: str) -> object | None:
    """The example of a key as JSON; None where its nested keys have examples of their own."""
    match type:
        case Form.NUMBER:
            return int(written)
        case ListOf(Form() | IdOf()):
            items = (item.strip() for item in written.strip("[]").split(","))
            return [item for item in items if item]
        case ListOf() | MapOf() | NamedMaps():
            return None
    return written
