"""The project as the editor has it: read once, and again when one of its files has changed."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Protocol

from qunce.model.kinds.kind import Kind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.reading.records.parsed import ParsedFiles
from qunce.reading.records.project import Reading, read_project
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings

Stamps = Mapping[str, tuple[int, int]]
"""Path → when a file was last written, in nanoseconds, and its size in bytes."""


class Clock(Protocol):
    """Asks what time it is, which only an adapter above may do."""

    def __call__(self, zone: str) -> datetime:
        """The present minute on the clocks of an IANA zone."""


MOST_SEEN = 200
"""Opened files that are remembered: more than people have open at a time."""


@dataclass(frozen=True, slots=True)
class Held:
    """What was read, and the files as they were then."""

    stamps: Stamps
    reading: Reading


@dataclass(slots=True)
class Workspace:
    """A project that is being written in; safe to ask from several threads."""

    config_file: Path
    """Absolute."""
    clock: Clock
    _held: Held | None = field(default=None, init=False)
    _files: ParsedFiles = field(default_factory=ParsedFiles, init=False)
    _seen: OrderedDict[str, bytes] = field(default_factory=OrderedDict, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    @property
    def root(self) -> Path:
        """The folder that paths of records are relative to."""
        return self.config_file.parent

    def reading(self) -> Reading:
        """Everything that can be read now, and what is wrong in the files."""
        with self._lock:
            stamps = stamps_of(self.root, _folders(self.config_file))
            if self._held is None or self._held.stamps != stamps:
                self._held = Held(stamps, read_project(self.config_file, self._files))
            return self._held.reading

    def library(self) -> Library:
        """What can be read, with empty records in the place of broken ones."""
        return self.reading().readable

    def remember(self, stamp: str, data: bytes) -> None:
        """Keep what a page was opened with, so that a save can tell whose change is whose."""
        with self._lock:
            self._seen[stamp] = data
            self._seen.move_to_end(stamp)
            while len(self._seen) > MOST_SEEN:
                self._seen.popitem(last=False)

    def recall(self, stamp: str) -> bytes | None:
        """What a page was opened with; None once it was let go of, and after a restart."""
        with self._lock:
            return self._seen.get(stamp)

    def moment(self) -> datetime:
        """The present minute on the project's clocks."""
        return self.clock(self.library().settings.timezone)


def stamps_of(root: Path, folders: tuple[str, ...]) -> Stamps:
    """The files that a reading looks at, as they are now."""
    stamps = {}
    for path in _files(root, folders):
        try:
            known = path.stat()
        except FileNotFoundError:  # between listing and asking somebody has removed it
            continue
        stamps[path.relative_to(root).as_posix()] = (known.st_mtime_ns, known.st_size)
    return stamps


def _files(root: Path, folders: tuple[str, ...]) -> Iterator[Path]:
    yield from root.glob("*.yml")
    for folder in folders:
        for path in (root / folder).rglob("*"):
            # What is hidden is no record, but often a file that is still being written.
            if path.is_file() and "/." not in path.relative_to(root).as_posix():
                yield path


def _folders(config_file: Path) -> tuple[str, str]:
    """Where records lie."""
    settings = read_settings(config_file)[0] or FALLBACK_SETTINGS
    return (settings.docs_dir, settings.playbooks_dir)


def kind_named(plural: str) -> Kind | None:
    """The kind whose addresses begin with this word: `shares`."""
    return next((kind for kind in KINDS.values() if kind.plural == plural), None)
