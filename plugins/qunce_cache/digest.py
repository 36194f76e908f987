"""What a value is, as a short text: equal digests stand for values that no page can tell apart.

Wrong is worse than slow: a value that is not known to be plain has no digest, and whoever needs
one does without the cache.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta, tzinfo
from enum import Enum
from functools import partial
from hashlib import sha256
from marshal import dumps
from pathlib import PurePath
from sys import modules
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import TypeAlias, cast

Parts: TypeAlias = Callable[[bytes], None]


class UnknownValueError(Exception):
    """A value that may be anything: an object of a plugin's own, a lambda, something circular."""


def digest(value: object) -> str:
    """The digest of a plain value, with all that it holds; raises UnknownValueError."""
    parts: list[bytes] = []
    _feed(value, parts.append, ())
    return sha256(b"".join(parts)).hexdigest()


def _feed(value: object, add: Parts, around: tuple[int, ...]) -> None:
    """Each part with its type and length, so that no two values run into the same bytes."""
    if _is_plain(value):
        raw = dumps(value, WITHOUT_REFERENCES)  # type: ignore[arg-type]  # - it is plain
        add(b"plain:%d:" % len(raw))
        add(raw)
        return
    if id(value) in around:
        raise UnknownValueError("a value that holds itself")
    said = _said(value)
    if said is not None:
        _say(add, type(value), said)
        return
    held = _held(value)
    _say(add, type(value), str(len(held)))
    within = (*around, id(value))
    for part in held:
        _feed(part, add, within)


LEAVES = frozenset({type(None), bool, int, float, str, bytes})
WITHOUT_REFERENCES = 2
"""The last form of `marshal` in which equal values are equal bytes, wherever else they are used."""
DEPTH = 20


def _is_plain(value: object, depth: int = DEPTH) -> bool:
    """Whether a value is of these types and no others, all the way down, as most are.

    Those go through `marshal`, which takes a fifth of the time and tells all of them apart.
    """
    kind = type(value)
    if kind in LEAVES:
        return True
    if not depth:
        return False
    if isinstance(value, dict) and kind is dict:
        return LEAVES.issuperset(map(type, value)) and _are_plain(value.values(), depth - 1)
    return (
        isinstance(value, list | tuple) and kind in (list, tuple) and _are_plain(value, depth - 1)
    )


def _are_plain(values: Iterable[object], depth: int) -> bool:
    return all(type(value) in LEAVES or _is_plain(value, depth) for value in values)


REPEATED = (*(type(None), bool, int, float, complex, bytes), *(PurePath, re.Pattern))
DATED = (date, time, timedelta, tzinfo)
NAMED = (type, FunctionType, BuiltinFunctionType, ModuleType)


def _said(value: object) -> str | None:
    """A value that holds no others, in words; its type is said too, as Markup is not escaped."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str):
        return str(value)
    if isinstance(value, REPEATED + DATED):
        return repr(value)
    return _name(value) if isinstance(value, NAMED) else None


def _held(value: object) -> Sequence[object]:
    """What a value holds, in an order that equal values share."""
    match value:
        case list() | tuple():
            return value
        case Mapping():
            # In their order, as a template that goes through them shows it.
            return [part for item in value.items() for part in item]
        case set() | frozenset():
            return sorted(map(digest, value))
        case partial():
            return [value.func, value.args, value.keywords]
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    raise UnknownValueError(f"{type(value).__module__}.{type(value).__qualname__}")


def _say(add: Parts, kind: type, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    add(f"{kind.__module__}.{kind.__qualname__}:{len(raw)}:".encode())
    add(raw)


def _name(value: object) -> str:
    """Where code is found; a closure is found nowhere, as what it has caught is not in its name."""
    if isinstance(value, ModuleType):
        return value.__name__
    named = cast(FunctionType, value)
    home: object = modules.get(named.__module__)
    for step in named.__qualname__.split("."):
        home = getattr(home, step, None)
    if home is not value:
        raise UnknownValueError(f"{named.__module__}.{named.__qualname__}")
    return f"{named.__module__}.{named.__qualname__}"
