"""A file written only while it holds the bytes that its author saw."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NewType

from qunce.writing.atomic_write import create_atomically, write_atomically
from qunce.writing.saving.project_file import ForbiddenPathError, bytes_of, project_file
from qunce.writing.saving.system_reasons import system_reason

SourceStamp = NewType("SourceStamp", str)
"""Tells the bytes of a file from all others; may travel in a form."""
NO_FILE = SourceStamp("")
"""The stamp of a file that is not there."""


def stamp_of(data: bytes | None) -> SourceStamp:
    """The stamp of a file's bytes; None is no file."""
    return NO_FILE if data is None else SourceStamp(sha256(data).hexdigest())


class OtherBytesError(Exception):
    """A file no longer holds what it did a moment ago."""


@dataclass(frozen=True, slots=True)
class Written:
    """The file holds what it was to hold; `before` is what it held, None where it is new."""

    before: bytes | None
    stamp: SourceStamp


@dataclass(frozen=True, slots=True)
class ChangedMeanwhile:
    """Somebody else wrote or removed the file; `data` is what it holds now. Nothing was written."""

    data: bytes | None

    @property
    def stamp(self) -> SourceStamp:
        """What to write with once both versions have been looked at."""
        return stamp_of(self.data)


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was written, for the reason given in Chinese."""

    reason: str


Outcome = Written | ChangedMeanwhile | Refused


def write_if_unchanged(root: Path, path: str, stamp: SourceStamp, data: bytes | None) -> Outcome:
    """Give a file of a project other bytes, unless it is no longer what the stamp was made of.

    None removes it. It is looked at again just before its new content takes its name.
    """
    try:
        file = project_file(root, path)
        before = bytes_of(file)
        if stamp_of(before) != stamp:
            return ChangedMeanwhile(before)
        _put(file, before, data)
    except ForbiddenPathError as error:
        return Refused(str(error))
    except (OtherBytesError, FileExistsError):
        return ChangedMeanwhile(bytes_of(file))
    except OSError as error:
        return Refused(f"{path}：{system_reason(error)}，没有存；原来的内容没有动")
    return Written(before, stamp_of(data))


def _put(file: Path, before: bytes | None, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    elif before is None:
        create_atomically(file, data)
    else:
        write_atomically(file, data, last_look=partial(_still_holds, file, before))


def _still_holds(file: Path, data: bytes) -> None:
    if bytes_of(file) != data:
        raise OtherBytesError
