"""Posters that were drawn before, by a hash of all that went into them.

Each file begins with the hash of the rest: one that is damaged, half-written or being written is
drawn anew. Two builds that write the same one write the same bytes, so it is written in its place.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = ".cache/qunce/posters"
"""Below the project."""
SUFFIX = ".drawn"
ONE_IN_256 = "00"
"""How the key, a hash, of those begins that make room: if each did, a site would look at all of its
pictures for each of them."""
MOST = 3000
"""A file has some 7 to 140 KB; a site that has more pictures than are kept finds none of them."""
CHECKSUM = sha256().digest_size


@dataclass(frozen=True, slots=True)
class Drawn:
    """A folder of them, made when it is needed. A folder that cannot be used is as an empty one."""

    folder: Path
    most: int = MOST

    def holds(self, key: str) -> bool:
        """Whether anything lies there, whole or not."""
        return self._file(key).exists()

    def get(self, key: str) -> bytes | None:
        """What was drawn for a key; None for nothing, or nothing whole."""
        try:
            data = self._file(key).read_bytes()
        except OSError:
            return None
        png = data[CHECKSUM:]
        return png if sha256(png).digest() == data[:CHECKSUM] else None

    def keep(self, key: str, png: bytes) -> None:
        """Remember a poster."""
        with suppress(OSError):
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True)
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            self._write(self._file(key), sha256(png).digest() + png)
            if key.startswith(ONE_IN_256):
                self._make_room()

    def _write(self, file: Path, data: bytes) -> None:
        try:
            file.write_bytes(data)
        except OSError:
            file.unlink(missing_ok=True)
            raise

    def _make_room(self) -> None:
        files = list(self.folder.glob(f"*{SUFFIX}"))
        if len(files) <= self.most:
            return
        # A tenth goes at once, so that ages are not asked for again with the next one.
        by_age = sorted((file.stat().st_mtime, file) for file in files)
        for _, file in by_age[: len(files) - self.most + self.most // 10]:
            file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"
