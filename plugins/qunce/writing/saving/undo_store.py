"""What was written lately, kept outside of the content so that it can be taken back.

It lies in a hidden folder of the project, which tells git to leave it out and which MkDocs does not
watch. Several programs may write in it at once; a file in it that is damaged is passed over.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from qunce.writing.atomic_write import create_atomically
from qunce.writing.saving.undo_entry import Remembered, entry_bytes, entry_of
from qunce.writing.unfinished import locked

FOLDER = ".qunce"
NAME = re.compile(r"([0-9]{10})\.undo")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is kept; the newest write is, whatever its size."""

    entries: int = 300
    bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class UndoStore:
    """The writes to one project, numbered in the order in which they were made."""

    root: Path
    """The project's folder."""
    limits: Limits = Limits()

    def remember(self, one: Remembered) -> int:
        """Keep a write, let go of the oldest, and give its number; raises OSError."""
        data = entry_bytes(one)
        self._prepare()
        number = max(self._numbers(), default=0)
        while True:
            number += 1
            # Another program may have taken the number since.
            with suppress(FileExistsError):
                create_atomically(self._file(number), data)
                break
        self._let_go()
        return number

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One program at a time, inside the block; raises OSError where nothing can be kept."""
        self._prepare()
        with locked(self.root / FOLDER):
            yield

    def forget(self, number: int) -> None:
        """Let go of a write that was not made after all."""
        self._file(number).unlink(missing_ok=True)

    def entry(self, number: int) -> Remembered | None:
        """A write by its number; None once it was let go of, and where it is damaged."""
        try:
            return entry_of(self._file(number).read_bytes())
        except OSError:
            return None

    def entries(self) -> Iterator[tuple[int, Remembered]]:
        """All that can be read, the newest first."""
        for number in sorted(self._numbers(), reverse=True):
            if (one := self.entry(number)) is not None:
                yield number, one

    @property
    def folder(self) -> Path:
        """Where the writes are kept."""
        return self.root / FOLDER / "undo"

    def _file(self, number: int) -> Path:
        return self.folder / f"{number:010}.undo"

    def _numbers(self) -> list[int]:
        names = (path.name for path in self.folder.glob("*.undo"))
        return [int(match[1]) for name in names if (match := NAME.fullmatch(name))]

    def _prepare(self) -> None:
        """Make the folder: for nobody else on this machine, and not for git."""
        outer = self.root / FOLDER
        for folder in (outer, self.folder):
            if folder.is_symlink():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
            folder.mkdir(mode=0o700, exist_ok=True)
        ignore = outer / ".gitignore"
        if not ignore.exists():
            with suppress(FileExistsError):
                create_atomically(ignore, b"*\n")

    def _let_go(self) -> None:
        numbers = sorted(self._numbers(), reverse=True)
        used = 0
        for place, number in enumerate(numbers):
            with suppress(OSError):  # another program was first
                used += self._file(number).stat().st_size
                if place and (place >= self.limits.entries or used > self.limits.bytes):
                    self.forget(number)
