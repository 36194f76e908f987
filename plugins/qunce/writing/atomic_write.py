"""Writing a file so that at every moment the old or the new content is there, whole."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from qunce.writing.unfinished import remove_left_over, unfinished_file, unfinished_folder

NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def write_atomically(path: Path, data: bytes, last_look: Callable[[], None] = lambda: None) -> None:
    """Write a file's new content, or leave the old one; permissions are kept.

    A link is followed: what it points to is replaced, the link stays. Raises OSError that
    names the file asked for; a file that may not be written is not replaced either. What the
    last look raises, just before the new content takes the file's name, leaves the old one.
    """
    target = Path(os.path.realpath(path))
    try:
        _refuse_unwritable(target)
        remove_left_over(target)
        with unfinished_file(target) as temporary:
            _fill(temporary, data)
            temporary.chmod(_mode(target))
            last_look()
            temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def create_atomically(path: Path, data: bytes) -> None:
    """Make a new file with its folders: all of it is there, or nothing.

    Raises FileExistsError where something stands already, and OSError that names the file.
    """
    try:
        top = _first_missing(path)
        remove_left_over(top)
        if top == path:
            _create_in_place(path, data)
        else:
            _create_with_folders(path, top, data)
        _sync_folder(top.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _first_missing(path: Path) -> Path:
    """The file itself, or the outermost of its folders that is not there yet."""
    missing = [folder for folder in path.parents if not folder.exists()]
    return missing[-1] if missing else path


def _create_in_place(path: Path, data: bytes) -> None:
    with unfinished_file(path) as temporary:
        _fill(temporary, data)
        temporary.chmod(_mode(path))
        try:
            os.link(temporary, path)  # unlike a rename, it never replaces
        except OSError as error:
            if error.errno not in NO_HARD_LINKS:
                raise
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            temporary.replace(path)


def _create_with_folders(path: Path, top: Path, data: bytes) -> None:
    with unfinished_folder(top) as temporary:
        inside = temporary / path.relative_to(top)
        inside.parent.mkdir(parents=True, exist_ok=True)
        inside.touch()
        _fill(inside, data)
        temporary.rename(top)  # fails where somebody has filled a folder of that name meanwhile


def _refuse_unwritable(target: Path) -> None:
    if not target.exists() or os.access(target, os.W_OK):
        return
    code = errno.EROFS if _is_read_only(target) else errno.EACCES
    raise OSError(code, os.strerror(code))


def _is_read_only(target: Path) -> bool:
    """Whether the whole disk is, not only this file."""
    return hasattr(os, "statvfs") and bool(os.statvfs(target).f_flag & os.ST_RDONLY)


def _fill(file: Path, data: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _mode(target: Path) -> int:
    """The file's permissions, or what a new file would get."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there, and renames are written through
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
