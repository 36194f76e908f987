"""How a file is made, with something else in the place of the site it is made of."""

from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from qunce.model.library import Library
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.sameness import PLAIN, is_instance_of_dataclass

RECORDS = "qunce.model."
"""Where dataclasses are defined that know of no site."""


class Standing(Enum):
    """Where a site stands among what a file is made of, when only the rest is looked at."""

    SITE = "site"
    LIBRARY = "library"


SITE, LIBRARY = Standing.SITE, Standing.LIBRARY


class UntraceableError(Exception):
    """A file is made of something that may know of the site what nobody sees it ask."""


@dataclass(frozen=True, slots=True)
class StandIns:
    """What to put in the place of a site and of its library."""

    site: Site
    for_site: object
    for_library: object

    def put_into(self, value: Any) -> Any:  # noqa: ANN401 - any part of a making
        """The value with stand-ins, as deep as it may hold a site. Raises UntraceableError."""
        if value is self.site or value is self.site.library:
            return self.for_site if value is self.site else self.for_library
        match value:
            case partial():
                named = {name: self.put_into(one) for name, one in value.keywords.items()}
                return partial(self.put_into(value.func), *map(self.put_into, value.args), **named)
            case MethodType():
                return MethodType(value.__func__, self.put_into(value.__self__))
            case tuple() | list() if type(value) in (tuple, list):
                return type(value)(map(self.put_into, value))
        return value if _is_plain(value) else self._fresh(value)

    def _fresh(self, value: Any) -> Any:  # noqa: ANN401 - likewise
        """An instance that has not worked out anything yet, which another file could have asked."""
        if not is_instance_of_dataclass(value) or isinstance(value, Site | Library):
            raise UntraceableError(type(value).__qualname__)
        if not all(field.init for field in fields(value)):  # type: ignore[arg-type]  # - a dataclass, as was asked
            raise UntraceableError(type(value).__qualname__)
        held = {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type]  # - likewise
        return replace(value, **{name: self.put_into(one) for name, one in held.items()})  # type: ignore[type-var]  # - likewise


def _is_plain(value: object) -> bool:
    if value is None or isinstance(value, (*PLAIN, type, BuiltinFunctionType)):
        return True
    if isinstance(value, FunctionType):
        return value.__closure__ is None
    of_model = type(value).__module__.startswith(RECORDS)
    return of_model and is_instance_of_dataclass(value) and not isinstance(value, Library)
