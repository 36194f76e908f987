"""Every text that the records of a project state, and whether a public site may show it.

What everybody may see is decided by the registry of kinds and by what stands on a public site at
all, so a new key or kind is covered without a change here. Days, numbers and choices are no texts:
a public page may well show the same ones for reasons of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qunce.model.kinds.keys import Form, Key, ListOf, MapOf, NamedMaps, TextUpTo, ValueType
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.model.public import (
    NEVER_PUBLIC,
    as_everybody_sees,
    public_people,
    public_shares,
    public_summaries,
)
from qunce.model.share import Visibility

NO_TEXTS = frozenset({Form.TIMEZONE})
"""Held as a text, but one of a few hundred that anybody may name."""
PLACES = {RecordKind.SHARE: "shares", RecordKind.PERSON: "people", RecordKind.RETRO: "retros"}
"""Where the pages of records stand whose very address would give them away."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One text of one record."""

    path: str
    """The record's file."""
    field: str
    """What the author calls the place: `contact（联系方式）`, `正文`."""
    words: str
    is_public: bool
    is_prose: bool = False
    """Markdown of any length, whose single sentences count."""


def texts_stated(library: Library) -> Iterator[Stated]:
    """Every text of every record and page."""
    told = as_everybody_sees(library)
    shown = {
        RecordKind.SHARE: {share.path for share in public_shares(library)},
        RecordKind.SUMMARY: {summary.path for summary in public_summaries(library)},
        RecordKind.PERSON: {person.path for person in public_people(library)},
        **dict.fromkeys(NEVER_PUBLIC, frozenset[str]()),
    }
    for name, kind in KINDS.items():
        records: Mapping[str, Any] = getattr(library, kind.plural)
        everybody: Mapping[str, Any] = getattr(told, kind.plural)
        for id, record in records.items():
            is_shown = name not in shown or record.path in shown[name]
            yield from _of_record(kind, id, everybody[id], is_shown=is_shown)
            if everybody[id] is not record:
                yield from _withheld(kind, record, everybody[id])
    for page in library.pages:
        yield Stated(page.path, "正文", page.body, is_public=True, is_prose=True)
        yield Stated(page.path, "元数据", page.front_matter, is_public=True, is_prose=True)
    yield Stated("mkdocs.yml", "site_name", library.settings.site_name, is_public=True)
    yield Stated("mkdocs.yml", "site_url", library.settings.site_url, is_public=True)


def _of_record(kind: Kind, id: str, record: Any, *, is_shown: bool) -> Iterator[Stated]:  # noqa: ANN401 - a record of any kind
    for key in kind.keys:
        for inner, words, is_public in _texts(key, getattr(record, key.held_as)):
            yield Stated(record.path, _called(inner), words, is_public and is_shown)
    for words in _prose_of(record):
        yield Stated(record.path, "正文", words, is_shown, is_prose=True)
    if kind.name in PLACES:
        yield Stated(record.path, "编号", f"{PLACES[kind.name]}/{id}", is_shown)


def _prose_of(record: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
    yield from (getattr(record, name, "") for name in ("body", "usage"))
    yield from (text.text for text in getattr(record, "texts", ()))


def _withheld(kind: Kind, record: Any, everybody: Any) -> Iterator[Stated]:  # noqa: ANN401 - likewise
    """What a record that is shown keeps back, although its keys are public."""
    for key in kind.keys:
        before = getattr(record, key.held_as)
        if before != getattr(everybody, key.held_as):
            for inner, words, _ in _texts(key, before):
                yield Stated(record.path, _called(inner), words, is_public=False)


def _texts(key: Key, value: Any) -> Iterator[tuple[Key, str, bool]]:  # noqa: ANN401 - each type has its own
    """The texts in a value: the innermost key of each, and whether all keys above it are public."""
    for inner, words, is_public in _in_type(key, key.type, value):
        yield inner, words, is_public and key.visibility is Visibility.PUBLIC


def _in_type(key: Key, type: ValueType, value: Any) -> Iterator[tuple[Key, str, bool]]:  # noqa: ANN401 - likewise
    match type:
        case ListOf(item) | NamedMaps(item=item):
            for one in value or ():
                yield from _in_type(key, item, one)
        case MapOf(keys) if value is not None:
            for inner in keys:
                yield from _texts(inner, getattr(value, inner.held_as))
        case TextUpTo() | Form() if isinstance(value, str) and type not in NO_TEXTS:
            yield key, value, True


def _called(key: Key) -> str:
    return f"{key.name}（{key.label}）"
