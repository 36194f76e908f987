"""How often functions are called: figures that, unlike times, are the same on every machine."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def counted(*functions: Callable[..., Any]) -> Iterator[Counter[str]]:
    """Calls of these functions, by name, while the block runs."""
    names = {function.__code__: function.__name__ for function in functions}
    counts: Counter[str] = Counter()

    def count(frame, event, _):
        if event == "call" and frame.f_code in names:
            counts[names[frame.f_code]] += 1

    with _profiled(count):
        yield counts


@contextmanager
def arguments(**of: Callable[..., Any]) -> Iterator[dict[str, list[Any]]]:
    """What one parameter of each function, by its name, is each time that it is called."""
    names = {function.__code__: name for name, function in of.items()}
    given: dict[str, list[Any]] = {name: [] for name in of}

    def note(frame, event, _):
        if event == "call" and frame.f_code in names:
            name = names[frame.f_code]
            given[name].append(frame.f_locals[name])

    with _profiled(note):
        yield given


def operations(work: Callable[[], object]) -> int:
    """How many calls, of Python and of C, a piece of work takes."""
    total = 0

    def count(_, event, __):
        nonlocal total
        total += event in ("call", "c_call")

    with _profiled(count):
        work()
    return total


@contextmanager
def _profiled(profiler: Callable[..., None]) -> Iterator[None]:
    before = sys.getprofile()
    sys.setprofile(profiler)
    try:
        yield
    finally:
        sys.setprofile(before)
