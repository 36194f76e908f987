"""From a YAML node to a value of any type, and the reading of a map by the keys it may have."""

from collections.abc import Sequence
from functools import partial
from typing import Any

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
from qunce.model.problem_codes import KEY_DUPLICATE, WRONG_TYPE
from qunce.reading.values import times
from qunce.reading.values.converters import (
    Converter,
    as_written,
    free_id,
    id_of,
    long_text,
    number,
    offset,
    one_of,
    text,
    text_up_to,
    url,
    wording,
    yes_or_no,
)
from qunce.reading.values.keys import (
    Values,
    is_empty,
    left_empty,
    missing,
    not_filled_in,
    written_keys,
)
from qunce.reading.values.lists import items_of
from qunce.reading.words.report import Place
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode

CONVERTERS: dict[Form, Converter] = {
    Form.TEXT: text,
    Form.LONG_TEXT: long_text,
    Form.NUMBER: number,
    Form.ADDRESS: url,
    Form.YES_OR_NO: yes_or_no,
    Form.WALL_TIME: times.wall_time,
    Form.DAY_OR_WALL_TIME: times.day_or_wall_time,
    Form.DATE: times.a_date,
    Form.CLOCK: times.clock,
    Form.DURATION: times.duration,
    Form.DAYS: times.days,
    Form.TIMEZONE: times.timezone,
    Form.OFFSET: offset,
    Form.FREE_ID: free_id,
    Form.WORDING: wording,
    Form.AS_WRITTEN: as_written,
}


def convert(type: ValueType, node: Node, place: Place) -> Any:  # noqa: ANN401 - each type has its own
    """The value a node says; None when it is wrong, which is then in the place's report."""
    return _converter(type)(node, place)


def _converter(type: ValueType) -> Converter:
    converter: Converter
    match type:
        case Form():
            converter = CONVERTERS[type]
        case TextUpTo(limit):
            converter = partial(text_up_to, limit)
        case Choice():
            converter = partial(one_of, type)
        case IdOf(kind):
            converter = partial(id_of, kind)
        case ListOf(item, most):
            converter = partial(items_of, _converter(item), most)
        case MapOf():
            converter = partial(_a_map, type)
        case NamedMaps():
            converter = partial(_named_maps, type)
    return converter


def read_map(node: MapNode, keys: Sequence[Key], place: Place) -> Values:
    """Read a map by its keys; what is wrong goes to the place's report."""
    known = {key.name: key for key in keys}
    written, meant = written_keys(node, known, place)
    given = {}
    for key in keys:
        if key.name in written:
            given[key.name] = _value(key, written[key.name][1], place.key(key.name))
        else:
            given[key.name] = key.default
            if key.is_required and key.name not in meant:
                missing(key, node.line, place)
    lines = {name: key.line for name, (key, _) in written.items()}
    filled = {name for name, (_, value) in written.items() if not is_empty(value)}
    return Values(given, lines, filled, node.line)


def _value(key: Key, node: Node, place: Place) -> object:
    if isinstance(node, ScalarNode) and node.is_empty:
        left_empty(key, node, place)
        return key.default
    value = convert(key.type, node, place)
    if key.is_required and value == "":
        not_filled_in(key, node.line, place)
        return None
    return value


def _a_map(type: MapOf, node: Node, place: Place) -> Values | None:
    if isinstance(node, MapNode):
        return read_map(node, type.keys, place)
    place.wrong(WRONG_TYPE, node.line, "要写一组键和值", f"写成 {type.example}")
    return None


def _named_maps(type: NamedMaps, node: Node, place: Place) -> dict[str, Values] | None:
    """The values of each map by its name; a map's own line is that of its name."""
    hint = f"写成 {place.name}: {type.example}"
    if not isinstance(node, MapNode):
        place.wrong(WRONG_TYPE, node.line, f"要写{type.title}和它的说明", hint)
        return None
    maps: dict[str, Values] = {}
    for key, value in node.entries:
        name = key.text.strip() if isinstance(key, ScalarNode) else ""
        if not name or set(name) & set("{}｛｝\n"):
            place.wrong(WRONG_TYPE, key.line, f"{type.title}写得不对", hint)
        elif name in maps:
            what = f"第 {maps[name].line} 行已经写过"
            place.key(name).wrong(KEY_DUPLICATE, key.line, what, "只留一个")
        else:
            maps[name] = _one_of_many(type.item, value, key.line, place.key(name))
    return maps


def _one_of_many(type: MapOf, node: Node, line: int, place: Place) -> Values:
    if not isinstance(node, MapNode):
        if not is_empty(node):
            hint = f"换成一组键和值，例如 {type.example}"
            place.wrong(WRONG_TYPE, node.line, "要写一组键和值", hint)
        node = MapNode(line)
    values = read_map(node, type.keys, place)
    values.line = line
    return values
