"""Records as rows of text under Chinese headers.

Each value is spelt so that `qunce import` reads the same value from it. Maps (the ledger, the
consent) fit into no cell: they are in the JSON only.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from qunce.model.kinds.keys import Choice, Form, IdOf, Key, ListOf, MapOf, NamedMaps, ValueType
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.spelling import spelling
from qunce.model.library import Library
from qunce.model.share import DEFAULT_PLAYBOOK

ID_HEADER, BODY_HEADER = "编号", "正文"
JOINED = "、"
SEPARATES = re.compile(r'[、，,;；\n"]|^#')
"""What a word of several in a cell does not hold unless it stands in quotes."""


def table_rows(
    library: Library, kind: Kind, keeps_name: Callable[[str], bool]
) -> list[tuple[str, ...]]:
    """The headers and a row for each record, shares by their start.

    People, groups and series go by name where only one has it and `keeps_name` says that a list
    of names can hold it; else by id.
    """
    keys = tuple(key for key in kind.keys if fits(key.type) and not _is_told(kind, key))
    names = {one: _names(library, one, keeps_name) for one in NAMED}
    head = (ID_HEADER, *(key.label for key in keys), BODY_HEADER)
    return [
        head,
        *(
            (record.id, *(_cell(key, record, library, names) for key in keys), record.body)
            for record in _in_order(library, kind)
        ),
    ]


NAMED = (RecordKind.PERSON, RecordKind.GROUP, RecordKind.SERIES)


def fits(type: ValueType) -> bool:
    """Whether a value of this type is one cell's: no maps, no text of several lines."""
    match type:
        case Form.LONG_TEXT | MapOf() | NamedMaps() | ListOf(MapOf() | NamedMaps()):
            return False
    return True


def _in_order(library: Library, kind: Kind) -> Iterable[Any]:
    if kind.name is RecordKind.SHARE:
        dateless = (share for share in library.shares.values() if not share.slot)
        return (*library.shares_by_start(), *dateless)
    records: Mapping[str, Any] = getattr(library, kind.plural)
    return records.values()


def _names(library: Library, kind: RecordKind, keeps_name: Callable[[str], bool]) -> dict[str, str]:
    """The name of each record by id, where the name leads back to it."""
    records: Mapping[str, Any] = getattr(library, KINDS[kind].plural)
    titles = [record.title for record in records.values()]
    return {
        record.id: record.title
        for record in records.values()
        if titles.count(record.title) == 1
        and record.title not in records
        and keeps_name(record.title)
    }


def _is_told(kind: Kind, key: Key) -> bool:
    """A share's end tells how long it is."""
    return kind.name is RecordKind.SHARE and key.name == "duration"


def _cell(
    key: Key,
    record: Any,  # noqa: ANN401 - a record of any kind
    library: Library,
    names: Mapping[RecordKind, Mapping[str, str]],
) -> str:
    """Empty where the record says nothing of its own."""
    value = getattr(record, key.held_as)
    usual = {"timezone": library.settings.timezone, "playbook": DEFAULT_PLAYBOOK}.get(key.name)
    is_nothing_new = value in (usual, key.default) and key.name != "format"
    # Of a day alone there is no end.
    if is_nothing_new or (key.name == "end" and not isinstance(value, datetime)):
        return ""
    return _text(key.type, value, names)


def _word(type: ValueType, text: str) -> str:
    """One of several; names that a list cannot hold are ids already."""
    if type is not Form.TEXT or not SEPARATES.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _text(type: ValueType, value: Any, names: Mapping[RecordKind, Mapping[str, str]]) -> str:  # noqa: ANN401 - each type has its own
    if value is None:
        return ""
    match type:
        case ListOf(item):
            text = JOINED.join(_word(item, _text(item, one, names)) for one in value)
        case IdOf(kind):
            text = names.get(kind, {}).get(value, value)
        case Choice():
            text = str(type.title_of(value))
        case Form():
            text = spelling(type, value)
        case _:
            text = str(value)
    return text
