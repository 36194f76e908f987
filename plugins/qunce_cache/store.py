"""Entries on the disk: bytes by key, whole or not at all.

Whatever goes wrong with the disk is a miss: a cache that cannot be read or written costs time and
nothing else.
"""

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time

FORMAT = "2"
"""Part of every place: what another version wrote is never looked at."""

FRESH = 24 * 3600
"""Seconds for which an entry that is used need not be marked as used again."""

SEAL = sha256().digest_size

UNFINISHED = ".part"
LEFT_OVER = 3600
"""Seconds after which an unfinished entry is nobody's any more."""


class Store:
    """A folder of entries, each named by what it is made from.

    Two builds may use one folder at once: an entry takes its name in one step, and two that are
    written at once under one name are equal.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries = folder / FORMAT
        self._can_write = True

    def read(self, key: str) -> bytes | None:
        """What is kept under a key; None where nothing is, or nothing whole."""
        path = self._path(key)
        try:
            raw = path.read_bytes()
            age = time() - path.stat().st_mtime
        except OSError:
            return None
        seal, payload = raw[:SEAL], raw[SEAL:]
        if _seal(key, payload) != seal:
            return None
        # A clock that was set back must not keep an entry young for ever.
        if not 0 <= age < FRESH:
            with suppress(OSError):
                os.utime(path)
        return zlib.decompress(payload)

    def holds(self, key: str) -> bool:
        """Whether something is kept under a key, whole or not."""
        return self._path(key).exists()

    def write(self, key: str, content: bytes) -> None:
        """Keep bytes; where that is not possible, nothing more is tried in this build."""
        if not self._can_write:
            return
        payload = zlib.compress(content, 1)
        path = self._path(key)
        try:
            self._make_room_for(path)
            with NamedTemporaryFile(dir=path.parent, suffix=UNFINISHED, delete=False) as part:
                unfinished = Path(part.name)
                try:
                    part.write(_seal(key, payload) + payload)
                    part.close()
                    unfinished.replace(path)
                except OSError:
                    unfinished.unlink(missing_ok=True)
                    raise
        except OSError:
            self._can_write = False

    def shrink(self, most: int) -> None:
        """Remove what was not used for longest until at most so many bytes are left."""
        found = sorted(self._found(), reverse=True)
        total = 0
        for used, size, path in found:
            total += size
            left_over = path.suffix == UNFINISHED and time() - used > LEFT_OVER
            if total > most or left_over:
                with suppress(OSError):
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._entries / key[:2] / key[2:]

    def _make_room_for(self, path: Path) -> None:
        if path.parent.is_dir():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        # What is kept is nobody's work, so no history needs it.
        ignored = self.folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")

    def _found(self) -> Iterator[tuple[float, int, Path]]:
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if name == ".gitignore":
                    continue
                path = Path(folder, name)
                with suppress(OSError):
                    stat = path.stat()
                    yield stat.st_mtime, stat.st_size, path


def _seal(key: str, payload: bytes) -> bytes:
    """Of both, so that an entry that came under another's name is as good as damaged."""
    return sha256(key.encode() + payload).digest()
