"""What a browser posted, as values of keys.

The name of a part is the way to it: `consent.record`, `takeaways`, `changes.0.reason`. Parts that
may be there several times under one name (boxes that are ticked) make a list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from qunce.editor.forms.raw import Raw, settled
from qunce.model.kinds.keys import Choice, IdOf, Key, ListOf, MapOf, NamedMaps, ValueType

ASKED = "asked"
"""The field that names each key the form showed: only those may change."""
ITS_NAME = "@name"
"""Part of a named map's row that holds its name."""


class Posted(Protocol):
    """The fields of a form, as Werkzeug has them."""

    def getlist(self, key: str) -> list[str]:
        """Every value of a name, in the order of the page."""

    def __iter__(self) -> Iterator[str]:
        """The names."""


def posted_values(keys: Iterable[Key], form: Posted) -> dict[str, Raw | None]:
    """The value of each key that the form asked for; None for one left empty."""
    asked = set(form.getlist(ASKED))
    return {key.name: value_of(key.type, key.name, form) for key in keys if key.name in asked}


def value_of(type: ValueType, name: str, form: Posted) -> Raw | None:
    """The value below a name."""
    match type:
        case ListOf(MapOf(keys)):
            rows = [_map(keys, f"{name}.{row}", form) for row in _rows(name, form)]
            value: Raw | None = [row for row in rows if row]
        case ListOf(IdOf() | Choice()):
            value = list(form.getlist(name))
        case ListOf():
            value = [line for text in form.getlist(name) for line in text.splitlines()]
        case MapOf(keys):
            value = _map(keys, name, form)
        case NamedMaps(item=MapOf(keys)):
            value = _named_maps(keys, name, form)
        case _:
            value = "\n".join(form.getlist(name)[:1])
    return settled(type, value)


def changes(
    keys: Sequence[Key], before: Mapping[str, Raw], posted: Mapping[str, Raw | None]
) -> dict[str, Raw | None]:
    """Which keys get another value than the file has: the value, or None for one to be removed."""
    types = {key.name: key.type for key in keys}
    return {
        name: value
        for name, value in posted.items()
        if value != settled(types[name], before.get(name))
    }


def _map(keys: Iterable[Key], name: str, form: Posted) -> dict[str, Raw]:
    found = {key.name: value_of(key.type, f"{name}.{key.name}", form) for key in keys}
    return {part: value for part, value in found.items() if value is not None}


def _named_maps(keys: tuple[Key, ...], name: str, form: Posted) -> dict[str, Raw]:
    rows = [f"{name}.{row}" for row in _rows(name, form)]
    named = {"".join(form.getlist(f"{row}.{ITS_NAME}")).strip(): row for row in rows}
    return {title: _map(keys, row, form) for title, row in named.items() if title}


def _rows(name: str, form: Posted) -> list[int]:
    """The numbers of the rows that a list has on the page, which may have gaps."""
    row = re.compile(rf"{re.escape(name)}\.([0-9]{{1,4}})\.")
    return sorted({int(found[1]) for part in form if (found := row.match(part))})
