"""A snippet's own fields: blanks that the data does not know."""

from collections.abc import Mapping

from qunce.model.problem_codes import BAD_CHOICE, FIELD_CHOICES, KEY_DUPLICATE, WRONG_TYPE
from qunce.model.snippet import Field, FieldType
from qunce.reading.values.converters import long_text, one_of_enum, text, yes_or_no
from qunce.reading.values.keys import Values, optional, read_map
from qunce.reading.values.lists import texts
from qunce.reading.words.report import Place
from qunce.reading.words.spoken_choices import FIELD_TYPES
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode

EXAMPLE = "fields: {红包金额: {type: text, example: 每人 5 元}}"

FIELD_KEYS = (
    optional("label", text),
    optional("type", one_of_enum(FieldType, FIELD_TYPES), FieldType.TEXT),
    optional("required", yes_or_no, default=True),
    optional("default", long_text, ""),
    optional("example", long_text, ""),
    optional("choices", texts, ()),
)


def the_fields(node: Node, place: Place) -> dict[str, Values] | None:
    """The values of each field by its name; `lines` stay with them."""
    if not isinstance(node, MapNode):
        place.wrong(WRONG_TYPE, node.line, "要写字段名和它的说明", f"写成 {EXAMPLE}")
        return None
    fields: dict[str, Values] = {}
    for key, value in node.entries:
        name = key.text.strip() if isinstance(key, ScalarNode) else ""
        if not name or set(name) & set("{}｛｝\n"):
            what, hint = "字段名写得不对", f"写成 {EXAMPLE}"
            place.wrong(WRONG_TYPE, key.line, what, hint)
        elif name in fields:
            what = f"第 {fields[name].line} 行已经写过"
            place.key(name).wrong(KEY_DUPLICATE, key.line, what, "只留一个")
        else:
            fields[name] = _field_values(value, key.line, place.key(name))
    return fields


def fields_of(values: Mapping[str, Values]) -> tuple[Field, ...]:
    """The fields their values describe; the label defaults to the name."""
    return tuple(
        Field(name, **{**given, "label": given["label"] or name}) for name, given in values.items()
    )


def _field_values(node: Node, line: int, place: Place) -> Values:
    if isinstance(node, ScalarNode) and node.is_empty:
        node = MapNode(line)
    if not isinstance(node, MapNode):
        hint = "换成一组键和值，例如 {type: text, example: 每人 5 元}"
        place.wrong(WRONG_TYPE, node.line, "要写一组键和值", hint)
        node = MapNode(line)
    values = read_map(node, FIELD_KEYS, place)
    values.line = line
    _check_choices(values, place)
    return values


def _check_choices(values: Values, place: Place) -> None:
    kind, choices, default = values["type"], values["choices"], values["default"]
    if choices is None:
        return
    if kind is FieldType.CHOICE and not choices:
        hint = "加上 choices: [第一种, 第二种]"
        place.wrong(FIELD_CHOICES, values.line, "type 是 choice，却没有 choices", hint)
    elif kind not in (FieldType.CHOICE, None) and choices:
        what = f"写了 choices，type 却是 {kind}"
        place.wrong(FIELD_CHOICES, values.line_of("choices"), what, "把 type 改成 choice")
    elif choices and default and default not in choices:
        hint = f"改成其中一个：{'、'.join(choices)}"
        place.wrong(BAD_CHOICE, values.line_of("default"), "default 不在 choices 里", hint)
