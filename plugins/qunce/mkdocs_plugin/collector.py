"""Python's collector of circles of garbage, which a build leaves next to none of.

By itself it looks at all that a build holds, over and over, and twice more when the process ends:
a tenth of a build that finds everything kept, and a seventh of a small one.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = (20_000, 10, 10)
"""New objects until it looks again, instead of 700: some ten megabytes."""


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Let it look rarely meanwhile, and not at all at the end of the process."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    before = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)
