"""Opening a chat record, with a progress bar where somebody waits for it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

import click

from qunce.cli.failures import Failure


@contextmanager
def opened_with_bar(record: Path) -> Iterator[BinaryIO]:
    """The record's bytes; on a terminal, a bar on stderr tells how far reading has come."""
    if not record.exists():
        raise Failure(f"没有 {record}")
    if not (record.is_file() or record.is_dir()):
        # A pipe can be read once and never ends while nobody writes.
        raise Failure(f"{record} 不是普通文件，先把聊天记录存成文件")
    with (
        record.open("rb") as stream,
        click.progressbar(
            length=record.stat().st_size,
            label="读聊天记录",
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
        ) as bar,
    ):
        yield cast("BinaryIO", BufferedReader(_Watched(stream, bar.update)))


class _Watched(RawIOBase):
    """A file that tells how many bytes were read."""

    def __init__(self, stream: BinaryIO, tell: Callable[[int], None]) -> None:
        super().__init__()
        self._stream = stream
        self._tell = tell
        self._furthest = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - any writable buffer
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        place = self._stream.tell()
        if place > self._furthest:
            self._tell(place - self._furthest)
            self._furthest = place
        return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()
