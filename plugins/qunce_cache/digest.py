"""What a value is, as a short text: equal digests stand for values that no page can tell apart.

Wrong is worse than slow: a value that is not known to be plain has no digest, and whoever needs
one does without the cache.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta, tzinfo
from enum import Enum
from functools import partial
from hashlib import sha256
from pathlib import PurePath
from sys import modules
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import TypeAlias, cast

Parts: TypeAlias = Callable[[bytes], None]


class UnknownValueError(Exception):
    """A value that may be anything: an object of a plugin's own, a lambda, something circular."""


def digest(value: object) -> str:
    """The digest of a plain value, with all that it holds; raises UnknownValueError."""
    whole = sha256()
    _feed(value, whole.update, ())
    return whole.hexdigest()


def _feed(value: object, add: Parts, around: tuple[int, ...]) -> None:
    """Each part with its type and length, so that no two values run into the same bytes."""
    if id(value) in around:
        raise UnknownValueError("a value that holds itself")
    said = _said(value)
    if said is not None:
        _say(add, type(value), said)
        return
    held = _held(value)
    _say(add, type(value), str(len(held)))
    for part in held:
        _feed(part, add, (*around, id(value)))


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
        case Mapping():
            # In their order, as a template that goes through them shows it.
            return [part for item in value.items() for part in item]
        case list() | tuple():
            return value
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
