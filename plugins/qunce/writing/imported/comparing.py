"""A row beside the record that is there already."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from qunce.model.kinds.keys import Choice
from qunce.model.kinds.kind import Kind
from qunce.reading.exchange.columns import takeable
from qunce.reading.words.wording import quoted


def differences(
    kind: Kind,
    record: Any,  # noqa: ANN401 - a record of any kind
    values: Mapping[str, object],
    body: str | None,
) -> tuple[tuple[str, str, str], ...]:
    """What a row says otherwise than the record: label, what the record says, what the row says.

    A row that says nothing of a key says nothing against it.
    """
    return tuple(_found(kind, record, values, body))


def _found(
    kind: Kind,
    record: Any,  # noqa: ANN401 - a record of any kind
    values: Mapping[str, object],
    body: str | None,
) -> Iterator[tuple[str, str, str]]:
    for key in takeable(kind):
        if values.get(key.name) is None:
            continue
        before, after = _plain(getattr(record, key.held_as)), _plain(values[key.name])
        if isinstance(key.type, Choice):
            before, after = key.type.word_of(before), key.type.word_of(after)
        if before != after:
            yield key.label, _shown(before), _shown(after)
    if body is not None and body.strip() != record.body.strip():
        yield "正文", quoted(record.body), quoted(body)


def _plain(value: object) -> object:
    """Moments on the wall clock of their zone, words with one space between them, as a row has."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if type(value) is str:
        return " ".join(value.split())
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value


def _shown(value: object) -> str:
    match value:
        case None | ():
            return "（空）"
        case tuple():
            return "、".join(map(str, value))
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
    return str(value)
