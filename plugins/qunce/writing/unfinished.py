"""Files and folders still being made, and those that a killed command left unfinished.

Each lies hidden beside what it is to become and is locked by the command that makes it. The system
lets go of the lock when that command ends, however it ends, so what is not locked is left over.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from glob import escape
from pathlib import Path
from secrets import token_hex

from qunce.writing.placed import take_back

SUFFIX = ".qunce-tmp"
LONGEST_NAME = 40
"""Characters of the finished name in the unfinished one: systems allow 255 bytes in all."""


def unfinished_file(target: Path) -> AbstractContextManager[Path]:
    """An empty hidden file beside `target`; gone in the end unless it was renamed."""
    return _unfinished(target, lambda path: path.touch(exist_ok=False))


def unfinished_folder(target: Path) -> AbstractContextManager[Path]:
    """An empty hidden folder beside `target`; gone in the end unless it was renamed."""
    return _unfinished(target, Path.mkdir)


def remove_left_over(target: Path) -> None:
    """Remove what killed commands left of this one file or folder."""
    _remove_unlocked(target.parent.glob(f"{escape(_start(target))}*{SUFFIX}"))


def remove_left_over_below(folders: Iterable[Path]) -> None:
    """Remove what killed commands left anywhere below some folders."""
    for folder in folders:
        _remove_unlocked(sorted(folder.rglob(f".*{SUFFIX}")))


@contextmanager
def _unfinished(target: Path, make: Callable[[Path], object]) -> Iterator[Path]:
    while True:
        path = target.with_name(f"{_start(target)}{token_hex(4)}{SUFFIX}")
        make(path)
        with locked(path):
            # Before it was locked another command may have taken it for left over.
            if not path.exists():
                continue
            try:
                yield path
            finally:
                _remove(path)
        return


def _start(target: Path) -> str:
    return f".{target.name[:LONGEST_NAME]}."


def _remove_unlocked(paths: Iterable[Path]) -> None:
    if sys.platform == "win32":  # no locks there to tell what is left over
        return
    for path in paths:
        with suppress(OSError):  # whoever holds it finishes it; who may not remove it leaves it
            _remove_if_unlocked(path)


def _remove_if_unlocked(path: Path) -> None:
    from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - Windows has none

    descriptor = os.open(path, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
        _remove(path)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        take_back(path)
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a file or folder, on systems and disks that can; if it is gone, nothing is held."""
    if sys.platform == "win32":
        yield
        return
    from fcntl import LOCK_EX, flock  # noqa: PLC0415 - Windows has none

    with ExitStack() as stack:
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY)
            stack.callback(os.close, descriptor)
            flock(descriptor, LOCK_EX)
        yield
