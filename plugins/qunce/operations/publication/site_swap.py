"""Replacing a built site in one step, so that a killed build leaves the old one whole."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qunce.writing.unfinished import locked

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Linux: renameat2(2)."""
RENAME_SWAP = 2
"""macOS: renamex_np(2)."""

NO_EXCHANGE_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """The folder of a site, with the two hidden neighbours a build may leave behind.

    They lie beside it because a rename works only within one file system.
    """

    path: Path

    @property
    def next(self) -> Path:
        """Where the new site grows."""
        return self.path.with_name(f".{self.path.name}.qunce-next")

    @property
    def last(self) -> Path:
        """The old site, between two renames where no exchange is possible."""
        return self.path.with_name(f".{self.path.name}.qunce-last")

    def recover(self) -> None:
        """Clean up behind a killed build."""
        if self.last.exists() and not self.path.exists():
            self.last.rename(self.path)
        shutil.rmtree(self.last, ignore_errors=True)
        shutil.rmtree(self.next, ignore_errors=True)

    def replace(self) -> None:
        """Put the new site in place of the old one, and remove the old one."""
        if not self.path.exists():
            self.next.rename(self.path)
            return
        if exchange(self.next, self.path):
            shutil.rmtree(self.next)
            return
        self.path.rename(self.last)
        self.next.rename(self.path)
        shutil.rmtree(self.last)


@contextmanager
def building(site: SiteFolder) -> Iterator[None]:
    """Keep other builds of the same site waiting, and leave nothing behind."""
    site.path.parent.mkdir(parents=True, exist_ok=True)
    with locked(site.path.parent):
        site.recover()
        try:
            yield
        finally:
            site.recover()


def exchange(one: Path, other: Path) -> bool:
    """Let two folders swap names in one step; False where the system cannot."""
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        result = libc.renamex_np(*names, RENAME_SWAP)
    elif hasattr(libc, "renameat2"):
        result = libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    else:
        return False
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in NO_EXCHANGE_HERE:
        return False
    raise OSError(code, os.strerror(code), str(other))
