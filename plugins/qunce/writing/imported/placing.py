"""Putting many new files in place: all of them, or none."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qunce.writing import placed
from qunce.writing.atomic_write import NO_HARD_LINKS
from qunce.writing.new_file import NewFile
from qunce.writing.unfinished import unfinished_folder


@contextmanager
def put_in_place(root: Path, folder: str, files: Sequence[NewFile]) -> Iterator[None]:
    """Write new files below a project; inside the block they are there and may be looked at.

    `folder` is one of the project's, where they lie hidden while they are written. An exception
    inside the block takes them all back, as does the next command if this one is killed.
    Raises FileExistsError where one of them is there already, and OSError that names the file.
    """
    contents = {file.path: file.text.encode() for file in files}
    with unfinished_folder(root / folder / "import") as hidden:
        for number, data in enumerate(contents.values()):
            _write(hidden / str(number), data)
        placed.note(hidden, root, contents)
        for number, path in enumerate(contents):
            _put(hidden / str(number), root / path)
        yield
        placed.keep(hidden)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _put(source: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)  # unlike a rename, it never replaces
        except OSError as error:
            if error.errno not in NO_HARD_LINKS:
                raise
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            source.rename(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
