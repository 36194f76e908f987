"""The records of a library, for the team and for everybody.

Each begins with id, title, path and url; then what its place and its texts tell; then its
metadata. What everybody may see is decided key by key in the registry of kinds, so a value
that nobody has called public cannot slip into an output made of these.
"""

from collections.abc import Callable, Iterable, Mapping, Set
from typing import Any

from qunce.model.addresses import source_uri
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.public import (
    NEVER_PUBLIC,
    public_people,
    public_shares,
    public_summaries,
    withdrawn_summaries,
)
from qunce.model.share import Visibility
from qunce.rendering.records.plain import Record, plain_map

TEAM = frozenset(Visibility)
EVERYBODY = frozenset({Visibility.PUBLIC})

BESIDES: Mapping[RecordKind, Callable[[Any], Record]] = {
    RecordKind.SUMMARY: lambda summary: {"share": summary.share},
    RecordKind.PLAYBOOK: lambda book: {"section": book.section},
    RecordKind.SNIPPET: lambda snippet: {
        "channels": list(dict.fromkeys(text.channel.name for text in snippet.texts))
    },
}
"""What is known of a record besides its metadata."""

PUBLIC: Mapping[RecordKind, Callable[[Library], Iterable[Any]]] = {
    RecordKind.SHARE: public_shares,
    RecordKind.SUMMARY: lambda library: (
        *public_summaries(library),
        *withdrawn_summaries(library),
    ),
    RecordKind.PERSON: public_people,
    **dict.fromkeys(NEVER_PUBLIC, lambda _library: ()),
}
"""Of these kinds not every record stands on a public site."""


def team_records(library: Library, kind: Kind) -> list[Record]:
    """All records of a kind with all they say: for the operator's own machine only."""
    return _records(library, kind, _all(library, kind), TEAM)


def public_records(library: Library, kind: Kind) -> list[Record]:
    """The records of a kind that a public site shows, without what is internal."""
    shown = PUBLIC[kind.name](library) if kind.name in PUBLIC else _all(library, kind)
    return _records(library, kind, shown, EVERYBODY)


def _all(library: Library, kind: Kind) -> Iterable[Any]:
    """Shares by start, then those without one; the rest in the library's order."""
    if kind.name is RecordKind.SHARE:
        dateless = (share for share in library.shares.values() if not share.slot)
        return (*library.shares_by_start(), *dateless)
    mapping: Mapping[str, Any] = getattr(library, kind.plural)
    return mapping.values()


def _records(
    library: Library, kind: Kind, records: Iterable[Any], visible: Set[Visibility]
) -> list[Record]:
    return [
        _head(library, kind, record)
        | BESIDES.get(kind.name, _nothing)(record)
        | plain_map([key for key in kind.keys if key.name != "title"], record, visible)
        for record in records
    ]


def _head(library: Library, kind: Kind, record: Any) -> Record:  # noqa: ANN401 - a record of any kind
    """`url` is the page's address, from the site's root while `site_url` is not set.

    A summary goes by the id and title of its share.
    """
    named = library.shares[record.share] if kind.name is RecordKind.SUMMARY else record
    settings = library.settings
    url = f"{settings.site_url or '/'}{settings.addresses.site_path(source_uri(settings, record.path))}"
    return {"id": named.id, "title": named.title, "path": record.path, "url": url}


def _nothing(_record: object) -> Record:
    return {}
