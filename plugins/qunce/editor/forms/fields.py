"""Keys as fields of a form."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from qunce.editor.forms.posted import ITS_NAME
from qunce.editor.forms.raw import Raw, fits
from qunce.model.kinds.keys import (
    Choice,
    Form,
    IdOf,
    Key,
    ListOf,
    MapOf,
    NamedMaps,
)
from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Problem

MADE_ON_THE_WAY = {RecordKind.PERSON.value: "people"}
"""Kinds of which a name is enough for a start."""
MOST_BUTTONS = 10
"""Choices that stand as buttons; dozens would fill the page of a phone."""
SPARE_ROWS = 1
"""Empty rows that a list shows, for those who read the page without scripts."""


class Widget(StrEnum):
    """What a field is filled in with; the templates have a part of each name."""

    LINE = "line"
    """One line of words, also days, numbers and addresses."""
    LINES = "lines"
    """Words of several lines, or a list with one entry a line."""
    CHOICE = "choice"
    """One of a closed list."""
    CHOICES = "choices"
    """Any of a closed list."""
    RECORD = "record"
    """Another record, or one of a list that is too long for buttons."""
    RECORDS = "records"
    """Any number of them, in order."""
    MAP = "map"
    """Parts of its own."""
    ROWS = "rows"
    """Any number of maps."""
    AWKWARD = "awkward"
    """Written in a way that no form can show: its text is the file's alone."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen."""

    value: str
    title: str
    remark: str = ""
    sound: str = ""
    """Its title in pinyin, and the first letters of that, for who types letters."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key with its value, as the page shows it."""

    key: Key
    name: str
    """Of the part on the page: `consent.record`."""
    widget: Widget
    values: tuple[str, ...] = ()
    """What is in it: at most one for most widgets."""
    offered: tuple[Offered, ...] = ()
    parts: tuple["Field", ...] = ()
    rows: tuple["Row", ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def value(self) -> str:
        """What is in it, as one text."""
        return "\n".join(self.values)

    @property
    def kind(self) -> str:
        """Of which kind the records are that it names."""
        item = self.key.type.item if isinstance(self.key.type, ListOf) else self.key.type
        return item.kind.value if isinstance(item, IdOf) else ""

    @property
    def made_at(self) -> str:
        """Under which name of addresses a record that is missing can be made on the way."""
        return MADE_ON_THE_WAY.get(self.kind, "")

    @property
    def form(self) -> str:
        """The name of the form of its values, for scripts: `wall_time`."""
        item = self.key.type.item if isinstance(self.key.type, ListOf) else self.key.type
        return item.name.lower() if isinstance(item, Form) else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One map of a list."""

    name: str
    fields: tuple[Field, ...]
    title: str | None = None
    """Its name, where maps are named."""


Offers = Mapping[RecordKind, Sequence[Offered]]
"""The records that there are, by kind."""


def fields_of(
    keys: Iterable[Key],
    values: Mapping[str, Raw | None],
    offers: Offers,
    problems: Mapping[str, Sequence[Problem]],
) -> tuple[Field, ...]:
    """A field for each key, in the order of the keys."""
    return tuple(
        _field(key, key.name, values.get(key.name), offers, problems.get(key.name, ()))
        for key in keys
    )


def _field(
    key: Key, name: str, value: Raw | None, offers: Offers, problems: Sequence[Problem] = ()
) -> Field:
    texts = _texts(value)
    bare = Field(key, name, Widget.LINE, values=texts, problems=tuple(problems))
    if not fits(key.type, value):
        return replace(bare, widget=Widget.AWKWARD)
    match key.type:
        case Choice() as choice:
            offered = _with(_options(choice), texts)
            widget = Widget.CHOICE if len(offered) <= MOST_BUTTONS else Widget.RECORD
            found = replace(bare, widget=widget, offered=offered)
        case ListOf(Choice() as choice):
            found = replace(bare, widget=Widget.CHOICES, offered=_first(_options(choice), texts))
        case IdOf(kind):
            found = replace(bare, widget=Widget.RECORD, offered=_with(offers[kind], texts))
        case ListOf(IdOf(kind)):
            found = replace(bare, widget=Widget.RECORDS, offered=_first(offers[kind], texts))
        case MapOf(keys):
            found = replace(bare, widget=Widget.MAP, parts=_parts(keys, name, value, offers))
        case ListOf(MapOf(keys)):
            found = replace(bare, widget=Widget.ROWS, rows=_listed(keys, name, value, offers))
        case NamedMaps(item=MapOf(keys)):
            found = replace(bare, widget=Widget.ROWS, rows=_named(keys, name, value, offers))
        case Form.LONG_TEXT | ListOf():
            found = replace(bare, widget=Widget.LINES)
        case _:
            found = bare
    return found


def _texts(value: Raw | None) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _options(choice: Choice) -> tuple[Offered, ...]:
    return tuple(Offered(one.word, one.title) for one in choice.options)


def _with(offered: Sequence[Offered], texts: Sequence[str]) -> tuple[Offered, ...]:
    """What can be chosen, and what was chosen though it is not there: a form drops nothing."""
    known = {one.value for one in offered}
    return (*offered, *(Offered(text, text) for text in texts if text not in known))


def _first(offered: Sequence[Offered], texts: Sequence[str]) -> tuple[Offered, ...]:
    """The same, what was chosen first and in its order, for a browser sends it as it stands."""
    place = {text: number for number, text in enumerate(texts)}
    return tuple(sorted(_with(offered, texts), key=lambda one: place.get(one.value, len(place))))


def _parts(keys: Iterable[Key], name: str, value: Raw | None, offers: Offers) -> tuple[Field, ...]:
    values = value if isinstance(value, dict) else {}
    return tuple(_field(key, f"{name}.{key.name}", values.get(key.name), offers) for key in keys)


def _listed(keys: tuple[Key, ...], name: str, value: Raw | None, offers: Offers) -> tuple[Row, ...]:
    maps = value if isinstance(value, list) else []
    return tuple(
        Row(f"{name}.{row}", _parts(keys, f"{name}.{row}", one, offers))
        for row, one in enumerate([*maps, *[None] * SPARE_ROWS])
    )


def _named(keys: tuple[Key, ...], name: str, value: Raw | None, offers: Offers) -> tuple[Row, ...]:
    maps = value if isinstance(value, dict) else {}
    rows: list[tuple[str, Raw | None]] = [*maps.items(), *[("", None)] * SPARE_ROWS]
    return tuple(
        Row(f"{name}.{row}", _parts(keys, f"{name}.{row}", one, offers), title)
        for row, (title, one) in enumerate(rows)
    )


def name_field(row: Row) -> str:
    """Under which name the name of a row is posted."""
    return f"{row.name}.{ITS_NAME}"
