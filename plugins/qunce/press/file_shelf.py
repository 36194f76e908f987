"""A folder of what was made before, such as posters, by keys that are hashes.

Each file begins with the hash of the rest: one that is damaged, half-written or being written by
two at once is as none, so it is written in its place.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

SUFFIX = ".drawn"
IGNORED = ".gitignore"
ONE_IN_4096 = "000"
"""How the key of those begins that make room: if each did, a site would look at all of its files
for each of them."""
CHECKSUM = sha256().digest_size


@dataclass(frozen=True, slots=True)
class FileShelf:
    """Made when it is needed. A folder that cannot be used is as an empty one."""

    folder: Path
    most: int
    """Files that are kept; a site that makes more of them than that finds none."""

    def holds(self, key: str) -> bool:
        """Whether anything lies there, whole or not."""
        return self._file(key).exists()

    def get(self, key: str) -> bytes | None:
        """What was kept under a key; None for nothing, or nothing whole."""
        try:
            data = self._file(key).read_bytes()
        except OSError:
            return None
        made = data[CHECKSUM:]
        return made if sha256(made).digest() == data[:CHECKSUM] else None

    def keep(self, key: str, made: bytes) -> None:
        """Remember what was made."""
        file, data = self._file(key), sha256(made).digest() + made
        with suppress(OSError):
            try:
                self._write(file, data)
            except FileNotFoundError:
                self.folder.mkdir(parents=True, exist_ok=True)
                (self.folder / IGNORED).write_text("*\n", encoding="utf-8")
                self._write(file, data)
            if key.startswith(ONE_IN_4096):
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


def remove_shelf(folder: Path) -> None:
    """Remove a shelf, and of what else lies there nothing."""
    if folder.is_symlink():
        return
    with suppress(OSError):
        for file in folder.glob(f"*{SUFFIX}"):
            file.unlink(missing_ok=True)
        if all(one.name == IGNORED for one in folder.iterdir()):
            (folder / IGNORED).unlink(missing_ok=True)
            folder.rmdir()
