"""Which files have changed since the last look; what editors put down in passing is none."""

import os
import stat
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

CHANGES = frozenset({"created", "modified", "deleted", "moved"})
"""Systems also tell of files that are only read."""

PASSING = (".swp", ".swx", ".tmp", ".part", ".crdownload", "~")
TRIALS = frozenset({"4913"})
"""What Vim writes to see whether it may."""

EVERY = 2.0
"""Seconds between two looks at disks that tell nothing, such as network drives."""


Stamp = tuple[int, int, int] | None
"""What tells a file from the one that was there before; None where there is none."""


class Watching(FileSystemEventHandler):
    """Told by the system, and by looking every now and then where the system keeps quiet."""

    def __init__(self, wake: Callable[[], None]) -> None:
        """`wake` is called from other threads whenever something has changed."""
        self._wake = wake
        self._lock = threading.Lock()
        self._changed: set[Path] = set()
        self._seen: dict[Path, Stamp] = {}
        self._observers = [Observer(), PollingObserver(timeout=EVERY)]
        self._folders: set[Path] = set()
        self._files: set[Path] = set()

    def watch(self, path: Path) -> None:
        """A file, or a folder with all below it; a folder may be missing, and come later."""
        if path in self._folders or path in self._files:
            return
        if path.is_file():
            # By its folder: a file that is replaced is another one, of which nobody would hear.
            self._files.add(path)
            self._schedule(path.parent, recursive=False)
        else:
            self._folders.add(path)
            self._schedule(path, recursive=True)
            self._schedule(path.parent, recursive=False)

    def start(self) -> None:
        """Begin; where the system refuses to tell, looking remains."""
        for observer in [*self._observers]:
            try:
                observer.start()
            except OSError:
                self._observers.remove(observer)

    def stop(self) -> None:
        """End."""
        for observer in self._observers:
            observer.stop()

    def taken(self) -> frozenset[Path]:
        """What has changed since this was last asked."""
        with self._lock:
            changed, self._changed = frozenset(self._changed), set()
        # A folder that was taken away and has come back is another one, as with files. It is not
        # for the threads that tell of it: each would wait for the other.
        came = changed & self._folders
        for folder in came:
            self._forget(folder)
            self._schedule(folder, recursive=True)
        # What the old watch had heard and not yet told is lost with it, so one has to look.
        return changed | self._news(path for folder in came for path in _below(folder))

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Both places of a file that was moved count: editors put a finished one in its place."""
        is_mere_sign = event.is_directory and event.event_type == "modified"
        if event.event_type in CHANGES and not is_mere_sign:
            paths = {Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path}
            if news := self._news(paths):
                with self._lock:
                    self._changed |= news
                self._wake()

    def _schedule(self, path: Path, *, recursive: bool) -> None:
        for observer in self._observers:
            # One that is missing would keep an observer from starting.
            if path.is_dir():
                with suppress(OSError):
                    observer.schedule(self, str(path), recursive=recursive)

    def _forget(self, folder: Path) -> None:
        for observer in self._observers:
            with suppress(KeyError):
                observer.unschedule(ObservedWatch(str(folder), recursive=True))

    def _is_ours(self, path: Path) -> bool:
        if is_passing(path.name):
            return False
        return path in self._files or any(map(path.is_relative_to, self._folders))

    def _news(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Those not as they were last seen: two observers tell everything twice."""
        with self._lock:
            stamps = {path: _stamp(path) for path in paths if self._is_ours(path)}
            news = frozenset(
                path
                for path, stamp in stamps.items()
                if path in self._folders or self._seen.get(path, ()) != stamp
            )
            self._seen.update(stamps)
            return news


def _below(folder: Path) -> Iterator[Path]:
    # Folders may go while one looks; `os.walk` passes over them where `rglob` raises.
    for parent, folders, files in os.walk(folder):
        yield from (Path(parent, name) for name in (*folders, *files))


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    is_file = stat.S_ISREG(found.st_mode)
    return found.st_ino, *((found.st_mtime_ns, found.st_size) if is_file else (0, 0))


def is_passing(name: str) -> bool:
    """Whether a file of that name is an editor's or a system's own."""
    return name.startswith((".", "#")) or name.endswith(PASSING) or name in TRIALS
