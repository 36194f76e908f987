"""Files that somebody chose, kept between two pages: never in the project, gone with the program."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePath
from secrets import token_urlsafe
from shutil import copyfileobj
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Lock
from typing import IO, BinaryIO
from weakref import finalize

SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
MOST = 4
"""Files kept at once; the oldest goes when another comes. A request bounds the size of each."""


@dataclass(frozen=True, slots=True)
class Upload:
    """One file; the system removes it with the program, even with one that is killed."""

    name: str
    """As it is called on the device that it came from: only shown, never a path here."""
    stream: IO[bytes]
    lock: Lock = field(default_factory=Lock)


class Uploads:
    """What was uploaded lately, by keys that only the page knows that uploaded it."""

    def __init__(self) -> None:
        self._kept: dict[str, Upload] = {}
        self._lock = Lock()
        finalize(self, _close, self._kept)

    def keep(self, name: str, stream: IO[bytes]) -> str:
        """Keep a copy; gives its key. Raises OSError where the disk has no room for it."""
        copy = TemporaryFile()  # noqa: SIM115 - it is kept, and closed when it is let go of
        try:
            copyfileobj(stream, copy)
            copy.flush()
        except OSError:
            with suppress(OSError):  # what is still in its buffer has no place either
                copy.close()
            raise
        key = token_urlsafe(12)
        with self._lock:
            self._kept[key] = Upload(PurePath(name.replace("\\", "/")).name[-80:], copy)
            while len(self._kept) > MOST:
                self._kept.pop(next(iter(self._kept))).stream.close()
        return key

    def forget(self, key: str) -> None:
        """Let go of a file whose work is done."""
        with self._lock:
            if found := self._kept.pop(key, None):
                found.stream.close()

    def name(self, key: str) -> str:
        """What a file is called; empty for one that is not kept any more."""
        found = self._kept.get(key)
        return found.name if found else ""

    @contextmanager
    def opened(self, key: str) -> Iterator[BinaryIO | None]:
        """The file from its beginning, nobody else's meanwhile; None once it was let go of."""
        found = self._kept.get(key)
        if found is None:
            yield None
            return
        with found.lock:
            if found.stream.closed:
                yield None
                return
            found.stream.seek(0)
            # Who reads text out of it closes what it was given.
            yield BytesIO(found.stream.read())

    @contextmanager
    def named(self, key: str) -> Iterator[Path | None]:
        """The file under a name that ends as its own does, for as long as the block lasts."""
        with self.opened(key) as stream:
            if stream is None:
                yield None
                return
            suffix = PurePath(self.name(key)).suffix.lower()
            with TemporaryDirectory() as folder:
                copy = Path(folder, f"upload{suffix if SUFFIX.fullmatch(suffix) else ''}")
                copy.write_bytes(stream.read())
                yield copy


def _close(kept: Mapping[str, Upload]) -> None:
    for one in kept.values():
        one.stream.close()
