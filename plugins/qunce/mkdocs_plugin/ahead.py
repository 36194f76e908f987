"""Two cores instead of one: a second process makes contents before the build asks for them.

Only planned files are made there, from values that are there already: no event of any plugin runs
in it. Whatever goes wrong in it, the build makes the file itself, as it would have without.
"""

import gc
import logging
import os
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from mmap import mmap
from select import select
from tempfile import TemporaryFile
from typing import BinaryIO, TypeAlias

Make: TypeAlias = Callable[[], str | bytes]

WORTH_IT = 100
"""Fewer files are made before a second process has begun."""

REPORT = struct.Struct("<I?QQ")
"""Which file, whether it is text, where it lies and how long it is."""
REPORTS_AT_ONCE = 1000

THREADS = "/proc/self/task"

LOGS = ("mkdocs", "properdocs")
"""Where MkDocs, its fork and their plugins speak."""


@dataclass(slots=True)
class Ahead:
    """What the second process has made, in a file without a name: nothing of it is ever left."""

    makes: Sequence[Make]
    kept: BinaryIO
    asked_for: mmap
    """A byte a file, seen by both: what the build has come to need not be made any more."""
    reports: int
    process: int
    _made: dict[int, tuple[bool, int, int]] = field(default_factory=dict)

    def content(self, number: int) -> str | bytes:
        """Of one file, made there or else here."""
        self.asked_for[number] = 1
        self._listen()
        if number not in self._made:
            return self.makes[number]()
        is_text, start, length = self._made[number]
        content = os.pread(self.kept.fileno(), length, start)
        return content.decode() if is_text else content

    def end(self) -> None:
        """Nothing more is asked for ahead."""
        if self.process:
            # A hook that waits for any process may have waited for this one.
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
            self.process = 0
            self._made.clear()
            os.close(self.reports)
            self.kept.close()

    def _listen(self) -> None:
        while self.process and select([self.reports], [], [], 0)[0]:
            told = os.read(self.reports, REPORT.size * REPORTS_AT_ONCE)
            if not told:
                return
            for number, *place in REPORT.iter_unpack(told):
                self._made[number] = (bool(place[0]), place[1], place[2])


def make_ahead(makes: Sequence[Make], order: Sequence[int]) -> Ahead | None:
    """Begin to make files in a second process, in that order; None where that does not pay."""
    if len(order) < WORTH_IT or not _can_fork():
        return None
    try:
        kept = TemporaryFile()  # noqa: SIM115 - both processes hold it until they end
        reports, telling = os.pipe()
    except OSError:
        return None
    asked_for = mmap(-1, len(makes))
    parent = os.getpid()
    # What is collected there would be copied first.
    gc.freeze()
    process = os.fork()
    if not process:
        _work(_Worker(makes, kept, asked_for, telling, parent), order)
    gc.unfreeze()
    os.close(telling)
    return Ahead(makes, kept, asked_for, reports, process)


def _can_fork() -> bool:
    """Linux with a core to spare: elsewhere a forked process may not call the system's libraries.

    Beside other threads it may wait for ever for what one of them held. Where whoever started the
    build does not want to hear of processes that end, their numbers are given to others at once.
    """
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL
        and _is_single_thread()
    )


def _is_single_thread() -> bool:
    """Those of libraries count, too, of which Python does not know."""
    try:
        return len(os.listdir(THREADS)) == 1  # noqa: PTH208 - Path costs more
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class _Worker:
    makes: Sequence[Make]
    kept: BinaryIO
    asked_for: mmap
    telling: int
    parent: int

    def work(self, order: Sequence[int]) -> None:
        told = _Told()
        for name in LOGS:
            logging.getLogger(name).handlers = [told]
        start = 0
        for number in self._still_wanted(order):
            made = self.makes[number]()
            content = made.encode() if isinstance(made, str) else made
            # What is said of a file is said by the build, so the build makes it.
            if not told.anything:
                os.pwrite(self.kept.fileno(), content, start)
                report = REPORT.pack(number, isinstance(made, str), start, len(content))
                os.write(self.telling, report)
                start += len(content)
            told.anything = False

    def _still_wanted(self, order: Sequence[int]) -> Iterator[int]:
        for number in order:
            if os.getppid() != self.parent:
                return
            if not self.asked_for[number]:
                yield number


def _work(worker: _Worker, order: Sequence[int]) -> None:
    """All that happens in the second process; it never returns into the build."""
    try:
        worker.work(order)
    finally:
        # An exception ends here: the build meets whatever it is as well, and says it.
        os._exit(0)


class _Told(logging.Handler):
    """Whether anything was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - logging's signature
        self.anything = True
