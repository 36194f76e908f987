"""What a value is, as a short text that means the same in another process.

Equal digests stand for values of which nothing different can be written; the same kinds of values
are plain here as in `sameness`, which compares them within one process.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from itertools import chain
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Protocol

from qunce.model.library import Library
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.sameness import parts_of

WRITTEN_BY_REPR = (type(None), bool, int, float, bytes, Fraction, date, datetime, time, timedelta)
"""Their `repr` says all there is to them, zone and fold included."""


class UnknownValueError(Exception):
    """A value that may be anything."""


@dataclass(frozen=True)
class Digests:
    """The digests of what one site is made of.

    Without slots, for what is worked out once. A record of the library is what its file says: to
    go through all that was read of it would take as long as reading it. What one audience sees of
    a record follows from the same file, and nothing is handed from one audience to the other.
    """

    site: Site

    def of(self, value: object) -> str:
        """The digest of a value with all that it holds; raises UnknownValueError."""
        whole = sha256()
        self._feed(value, whole.update)
        return whole.hexdigest()

    def path_of(self, record: object) -> str | None:
        """The file of a record of the library; None for everything else."""
        return self._paths.get(id(record))

    def record_at(self, path: str) -> object | None:
        """The record that a file holds."""
        return self._records.get(path)

    def _feed(self, value: object, add: Callable[[bytes], None]) -> None:
        """Each part with its type and length, so that no two values run into the same bytes."""
        path = self._paths.get(id(value))
        said = self._source(path) if path else _said(value)
        if said is not None:
            _say(add, type(value), said)
            return
        if isinstance(value, (set, frozenset)):
            held: Iterable[object] = sorted(map(self.of, value))
        else:
            parts = parts_of(value)
            if parts is None:
                raise UnknownValueError(type(value).__qualname__)
            held = parts
        held = tuple(held)
        _say(add, type(value), str(len(held)))
        for part in held:
            self._feed(part, add)

    def _source(self, path: str) -> str:
        return f"{path} {self.site.library.sources[path]} {self._settings}"

    @cached_property
    def _settings(self) -> str:
        """They decide how a file is read, so they count with each."""
        return self.of(self.site.library.settings)

    @cached_property
    def _records(self) -> dict[str, object]:
        sources = self.site.library.sources
        return {path: one for path, one in _paths_of(self.site.library) if path in sources}

    @cached_property
    def _paths(self) -> dict[int, str]:
        return {id(record): path for path, record in self._records.items()}


class _Filed(Protocol):
    """What a file of its own holds."""

    @property
    def path(self) -> str:
        """Of the file, in the project."""


def _paths_of(library: Library) -> Iterator[tuple[str, object]]:
    kinds: tuple[Mapping[str, _Filed], ...] = (
        *(library.shares, library.summaries, library.people, library.groups, library.series),
        *(library.playbooks, library.snippets, library.retros, library.editions),
    )
    records: Iterable[_Filed] = chain(library.pages, *(kind.values() for kind in kinds))
    for record in records:
        yield record.path, record


def _said(value: object) -> str | None:
    """A value that holds no others, in words."""
    match value:
        case Enum():
            return value.name
        case str():
            return str.__str__(value)
        case re.Pattern():
            return f"{value.flags} {value.pattern!r}"
        case FunctionType() | type() | BuiltinFunctionType():
            return _name(value)
    return repr(value) if isinstance(value, WRITTEN_BY_REPR) else None


def _name(value: FunctionType | BuiltinFunctionType | type) -> str:
    """Where code is found: what a function has caught, or is bound to, is not in its name."""
    bound_to = getattr(value, "__self__", None)
    is_found = "<" not in value.__qualname__ and not getattr(value, "__closure__", None)
    if not is_found or not isinstance(bound_to, (ModuleType, type(None))):
        raise UnknownValueError(value.__qualname__)
    return f"{value.__module__}.{value.__qualname__}"


def _say(add: Callable[[bytes], None], kind: type, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    add(f"{kind.__module__}.{kind.__qualname__}:{len(raw)}:".encode())
    add(raw)
