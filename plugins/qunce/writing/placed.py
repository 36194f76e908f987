"""The list of what an unfinished folder has begun to put in place, so that it can be taken back.

It lies in that folder until everything is in place. A command that ends before, however it ends,
leaves the list behind, and whoever removes the folder takes back what stands on it first.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

NAME = "placed.json"


def note(folder: Path, root: Path, files: Mapping[str, bytes]) -> None:
    """Write the list: each path below `root`, the digest of its content, and new folders."""
    entry = {
        "root": os.path.relpath(root, folder),
        "files": {path: _digest(data) for path, data in files.items()},
        "folders": _missing(root, files),
    }
    with (folder / NAME).open("w", encoding="utf-8") as stream:
        json.dump(entry, stream)
        stream.flush()
        os.fsync(stream.fileno())


def keep(folder: Path) -> None:
    """Everything is in place: from this moment on nothing is taken back."""
    (folder / NAME).unlink()


def take_back(folder: Path) -> None:
    """Remove what stands on the folder's list, unless somebody has changed it since."""
    try:
        entry = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return  # nothing was put in place yet, or all of it
    root = folder / entry["root"]
    for path, digest in entry["files"].items():
        file = root / path
        if file.is_file() and _digest(file.read_bytes()) == digest:
            file.unlink()
    for path in reversed(entry["folders"]):
        with suppress(OSError):  # somebody has put something else into it
            (root / path).rmdir()


def _missing(root: Path, paths: Iterable[str]) -> list[str]:
    """Folders that are not there yet, outer ones first."""
    above = {parent for path in paths for parent in Path(path).parents if parent != Path()}
    return sorted(parent.as_posix() for parent in above if not (root / parent).exists())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
