"""Records by what they name: an index that is made once instead of a pass over all per question."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")


def indexed(
    records: Iterable[T], names: Callable[[T], Iterable[str | None]]
) -> Mapping[str, tuple[T, ...]]:
    """Every name that records give → those records, each once, in the order they came."""
    found: dict[str, dict[int, T]] = {}
    for position, record in enumerate(records):
        for name in names(record):
            if name is not None:
                found.setdefault(name, {})[position] = record
    return {name: tuple(those.values()) for name, those in found.items()}
