"""Functions that plugins hand to Markdown extensions, and that say what they were asked."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeAlias, runtime_checkable

from qunce_cache.digest import digest

Trace: TypeAlias = list[tuple[str, list[str], str]]
"""Which function (`extension.option`), its arguments, the digest of its answer."""


@runtime_checkable
class Traced(Protocol):
    """What an option of an extension may be, besides plain: a page then depends on its answers.

    A plugin that follows this can be cached without being known here.
    """

    def __call__(self, *arguments: str) -> str | None:
        """The answer; asking once more changes nothing but what `asked` says."""

    def asked(self, page_uri: str) -> Iterable[tuple[str, ...]]:
        """The arguments of every call that was made for a page, in a fixed order."""


TracedFunctions: TypeAlias = Mapping[str, Traced]


def split_options(options: Mapping[str, Mapping[str, Any]]) -> tuple[object, TracedFunctions]:
    """The options of extensions as plain values; and the traced functions among them, by name."""
    plain: dict[str, dict[str, object]] = {}
    traced: dict[str, Traced] = {}
    for extension, values in options.items():
        plain[extension] = {}
        for name, value in values.items():
            if isinstance(value, Traced):
                traced[f"{extension}.{name}"] = value
            else:
                plain[extension][name] = value
    return plain, traced


def trace_of(functions: TracedFunctions, page_uri: str) -> Trace:
    """What a page has asked, and what it was answered."""
    return [
        (name, [*arguments], digest(function(*arguments)))
        for name, function in functions.items()
        for arguments in function.asked(page_uri)
    ]


def still_holds(functions: TracedFunctions, trace: Trace) -> bool:
    """Whether every question is answered as it was; asks it, so the page counts as having asked."""
    answer: Callable[..., str | None]
    for name, arguments, answered in trace:
        if not (function := functions.get(name)):
            return False
        answer = function
        if digest(answer(*arguments)) != answered:
            return False
    return True
