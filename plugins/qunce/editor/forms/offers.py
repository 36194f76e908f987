"""The records that fields can name."""

from collections.abc import Iterable
from itertools import groupby

from qunce.editor.forms.fields import Offered, Offers
from qunce.model.kinds.keys import IdOf, Key, ListOf
from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.reading.exchange.names import id_of


def offers_of(library: Library, keys: Iterable[Key]) -> Offers:
    """Every record of the kinds that these keys name, by its title."""
    named = {kind for _, key in walk(tuple(keys)) if (kind := named_kind(key))}
    return {name: _offered(library, name) for name in named}


def named_kind(key: Key) -> RecordKind | None:
    """Of which kind the records are that a key names; None for a key of other values."""
    type = key.type.item if isinstance(key.type, ListOf) else key.type
    return type.kind if isinstance(type, IdOf) else None


def _offered(library: Library, name: RecordKind) -> list[Offered]:
    records = getattr(library, KINDS[name].plural)
    return [
        Offered(id, record.title, getattr(record, "role", None) or "", sound_of(record.title))
        for id, record in records.items()
    ]


def sound_of(title: str) -> str:
    """`lin xia lx` for 林夏."""
    said = id_of(title).replace("-", " ")
    return f"{said} {''.join(word[0] for word, _ in groupby(said.split()))}"
