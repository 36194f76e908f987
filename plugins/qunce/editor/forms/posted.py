"""What a browser posted, as values of keys.

The name of a part is the way to it: `consent.record`, `takeaways`, `changes.0.reason`. Parts that
may be there several times under one name (boxes that are ticked) make a list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from qunce.editor.forms.raw import Raw, settled
from qunce.editor.forms.spoken import SPOKEN, spelt
from qunce.model.kinds.keys import Choice, Form, IdOf, Key, ListOf, MapOf, NamedMaps, ValueType

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


def posted_values(keys: Iterable[Key], form: Posted, today: date) -> dict[str, Raw | None]:
    """The value of each key that the form asked for; None for one left empty.

    Days and times may be told from today: 下周日 20:30.
    """
    asked = set(form.getlist(ASKED))
    reader = _Reader(form, today)
    return {key.name: reader.value_of(key.type, key.name) for key in keys if key.name in asked}


def changes(
    keys: Sequence[Key],
    before: Mapping[str, Raw],
    posted: Mapping[str, Raw | None],
    today: date,
) -> dict[str, Raw | None]:
    """Which keys get another value than the file has: the value, or None for one to be removed."""
    types = {key.name: key.type for key in keys}
    return {
        name: value
        for name, value in posted.items()
        if value not in _untouched(types[name], before.get(name), today)
    }


def _untouched(type: ValueType, value: Raw | None, today: date) -> tuple[Raw | None, ...]:
    """What a form posts of a value that nobody touched: days are read even if spelt otherwise."""
    same = settled(type, value)
    if isinstance(type, Form) and type in SPOKEN and isinstance(same, str):
        return (same, spelt(type, same, today))
    return (same,)


@dataclass(frozen=True, slots=True)
class _Reader:
    form: Posted
    today: date

    def value_of(self, type: ValueType, name: str) -> Raw | None:
        """The value below a name."""
        value: Raw | None
        match type:
            case ListOf(MapOf(keys)):
                rows = [self._map(keys, f"{name}.{row}") for row in self._rows(name)]
                value = [row for row in rows if row]
            case ListOf(IdOf() | Choice()):
                value = list(self.form.getlist(name))
            case ListOf():
                texts = self.form.getlist(name)
                value = [line for text in texts for line in text.splitlines()]
            case MapOf(keys):
                value = self._map(keys, name)
            case NamedMaps(item=MapOf(keys)):
                value = self._named_maps(keys, name)
            case Form() if type in SPOKEN:
                value = spelt(type, self._text(name), self.today)
            case _:
                value = self._text(name)
        return settled(type, value)

    def _text(self, name: str) -> str:
        return "\n".join(self.form.getlist(name)[:1])

    def _map(self, keys: Iterable[Key], name: str) -> dict[str, Raw]:
        found = {key.name: self.value_of(key.type, f"{name}.{key.name}") for key in keys}
        return {part: value for part, value in found.items() if value is not None}

    def _named_maps(self, keys: tuple[Key, ...], name: str) -> dict[str, Raw]:
        rows = [f"{name}.{row}" for row in self._rows(name)]
        named = {self._text(f"{row}.{ITS_NAME}").strip(): row for row in rows}
        return {title: self._map(keys, row) for title, row in named.items() if title}

    def _rows(self, name: str) -> list[int]:
        """The numbers of the rows that a list has on the page, which may have gaps."""
        row = re.compile(rf"{re.escape(name)}\.([0-9]{{1,4}})\.")
        return sorted({int(found[1]) for part in self.form if (found := row.match(part))})
