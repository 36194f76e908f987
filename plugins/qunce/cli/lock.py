"""One command at a time where two would undo each other's work."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other commands that lock the same folder waiting.

    Windows cannot lock a folder, and some network shares lock nothing: there it goes on without.
    """
    if sys.platform == "win32":
        yield
        return
    from fcntl import LOCK_EX, flock  # noqa: PLC0415 - Windows has none

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            flock(descriptor, LOCK_EX)
        yield
    finally:
        os.close(descriptor)
