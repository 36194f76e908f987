"""A record's values as JSON has them, spelt as their author would.

Days and moments stay what they are until `json_text` writes them, so that a table can show
them its own way; what is absent is None.
"""

import json
from collections.abc import Sequence, Set
from datetime import date
from typing import Any

from qunce.model.kinds.keys import Choice, Form, Key, ListOf, MapOf, NamedMaps, ValueType
from qunce.model.kinds.spelling import spelling
from qunce.model.share import Visibility

Record = dict[str, object]

SPELT = (Form.DURATION, Form.DAYS, Form.CLOCK, Form.OFFSET)
"""Forms that JSON has nothing better for than their author's spelling."""


def plain_map(keys: Sequence[Key], holder: object, visible: Set[Visibility]) -> Record:
    """What an object holds for each key whose visibility is among these."""
    return {
        key.name: plain(key.type, getattr(holder, key.held_as), visible)
        for key in keys
        if key.visibility in visible
    }


def plain(type: ValueType, value: Any, visible: Set[Visibility]) -> object:  # noqa: ANN401 - each type has its own
    """One value; the maps in it keep only the keys that may be seen."""
    if value is None:
        return None
    match type:
        case ListOf(item):
            return [plain(item, one, visible) for one in value]
        case MapOf(keys):
            return plain_map(keys, value, visible)
        case NamedMaps(item=item):
            return {one.name: plain(item, one, visible) for one in value}
        case Choice():
            return type.word_of(value)
    return spelling(type, value) if type in SPELT else value


def json_text(value: object) -> str:
    """Indented JSON that keeps Chinese readable; moments in ISO 8601 with their offset."""
    return json.dumps(value, default=_iso, ensure_ascii=False, indent=2)


def _iso(moment: date) -> str:
    return moment.isoformat()
