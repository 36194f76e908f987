"""Entries on the disk: bytes by key, whole or not at all.

Whatever goes wrong with the disk is a miss: a cache that cannot be read or written costs time and
nothing else.
"""

import os
import re
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from time import time
from typing import BinaryIO

FORMAT = "2"
"""Part of every place: what another version wrote is never looked at."""

FRESH = 24 * 3600
"""Seconds for which an entry that is used need not be marked as used again."""

SEAL = sha256().digest_size

LATELY = 8
"""How many entries in a row that are there, or are not, say the same of those to come."""

UNFINISHED = ".part"
OWN_FOLDER = re.compile(r"\d+|planned")
OWN = re.compile(
    r"\d+/[0-9a-f]{2}/[0-9a-f]{62}(-\d+-\d+\.part)?|planned/[0-9a-f]{64}/[0-9a-f]{64}\.drawn"
)
"""Entries, of this version or another, and what the site's own plugin keeps beside them. All else
in the folder is somebody's own: it may be any, a project's too."""
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
        self.can_write = True
        self.found_lately: deque[bool] = deque(maxlen=LATELY)
        """Whether each of the last entries that were asked for was there."""

    def read(self, key: str) -> bytes | None:
        """What is kept under a key; None where nothing is, or nothing whole."""
        content = self._read(key)
        self.found_lately.append(content is not None)
        return content

    def _read(self, key: str) -> bytes | None:
        path = self._path(key)
        try:
            with open(path, "rb", buffering=0) as entry:  # noqa: PTH123 - Path costs as much as reading
                raw = entry.read()
                age = time() - os.fstat(entry.fileno()).st_mtime
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

    def write(self, key: str, content: bytes) -> None:
        """Keep bytes; where that is not possible, nothing more is tried in this build."""
        if not self.can_write:
            return
        payload = zlib.compress(content, 1)
        path = self._path(key)
        # A thread writes one entry at a time, so nobody else's has this name; but for machines
        # that share the folder, of which one then keeps the entry.
        unfinished = f"{path}-{os.getpid()}-{get_ident()}{UNFINISHED}"
        try:
            with self._opened(unfinished) as part:
                try:
                    part.write(_seal(key, payload) + payload)
                    part.close()
                    os.replace(unfinished, path)  # noqa: PTH105 - likewise
                except OSError:
                    os.unlink(unfinished)  # noqa: PTH108 - likewise
                    raise
        except FileExistsError:
            pass
        except OSError:
            self.can_write = False

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

    def _path(self, key: str) -> str:
        return f"{self._entries}/{key[:2]}/{key[2:]}"

    def _opened(self, path: str) -> BinaryIO:
        """A new file; its folder is made where there is none."""
        try:
            return open(path, "xb")  # noqa: PTH123 - likewise; who asked closes it
        except FileNotFoundError:
            self._make_room_for(Path(path))
            return open(path, "xb")  # noqa: PTH123 - likewise

    def _make_room_for(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # What is kept is nobody's work, so no history needs it.
        ignored = self._entries / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")

    def _found(self) -> Iterator[tuple[float, int, Path]]:
        for folder, below, names in os.walk(self.folder):
            place = Path(folder).relative_to(self.folder).as_posix()
            if place == ".":
                below[:] = filter(OWN_FOLDER.fullmatch, below)
            for name in names:
                if not OWN.fullmatch(f"{place}/{name}"):
                    continue
                path = Path(folder, name)
                with suppress(OSError):
                    stat = path.stat()
                    yield stat.st_mtime, stat.st_size, path


def _seal(key: str, payload: bytes) -> bytes:
    """Of both, so that an entry that came under another's name is as good as damaged."""
    return sha256(key.encode() + payload).digest()
