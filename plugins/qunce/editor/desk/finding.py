"""Finding a record by what somebody remembers of it: its title, its sound, its id, its words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from qunce.editor.forms.offers import sound_of
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """A record that may be meant; the lower its rank, the likelier."""

    rank: int
    kind: Kind
    id: str
    title: str


def find(library: Library, words: str) -> list[Found]:
    """The records that fit, the likeliest first; all of the words must fit."""
    asked = words.lower().split()
    if not asked:
        return []
    ranked = (_ranked(kind, id, record, asked) for kind, id, record in _all(library))
    found = [one for one in ranked if one is not None]
    return sorted(found, key=lambda one: (one.rank, one.title))[:MOST]


def _all(library: Library) -> Iterator[tuple[Kind, str, Any]]:
    for kind in KINDS.values():
        for id, record in getattr(library, kind.plural).items():
            yield kind, id, record


def _ranked(kind: Kind, id: str, record: Any, asked: list[str]) -> Found | None:  # noqa: ANN401 - records of every kind
    title = getattr(record, "title", "") or id
    ranks = [rank for word in asked if (rank := _rank(word, kind, id, title, record))]
    return Found(max(ranks), kind, id, title) if len(ranks) == len(asked) else None


def _rank(word: str, kind: Kind, id: str, title: str, record: Any) -> int:  # noqa: ANN401 - as above; what a word may fit
    """From 1 for the very title to 7 for a word in the body; 0 where it does not fit."""
    sound = sound_of(title)
    ways: tuple[Callable[[], bool], ...] = (
        lambda: title.lower() == word,
        lambda: title.lower().startswith(word),
        lambda: word in title.lower() or word in kind.names,
        lambda: any(part.startswith(word) for part in (*sound.split(), sound.replace(" ", ""))),
        lambda: word in sound or word in sound.replace(" ", ""),
        lambda: word in id,
        lambda: word in str(getattr(record, "body", "")).lower(),
    )
    return next((rank for rank, fits in enumerate(ways, 1) if fits()), 0)
