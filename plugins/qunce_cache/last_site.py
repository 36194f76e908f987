"""The files of the site's last build, which this one writes over.

MkDocs removes them, and then makes most of them again under the same names. Where 1,000 pages had
just been removed, making as many took 0.8 s of a warm build's 2.4 on ext4, which looks at every
place that became free in the last minutes; writing over them takes 0.1.
"""

import os
from collections.abc import Container
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from stat import S_IMODE

ASIDE = ".qunce-cache-last"
"""Below the site, hence on its disk; and hidden, so that MkDocs does not remove it."""

FILE = 0o666
"""What a new file may be at most; the rest is up to the user's settings, as for a new folder."""

LONG_AGO = int(datetime(1990, 2, 3, 4, 5, 6, tzinfo=UTC).timestamp()) * 10**9
"""When a file was written that is brought back, to be told from what is written now."""


@dataclass(frozen=True, slots=True)
class LastSite:
    """What was put aside before MkDocs came to remove it. Whatever fails, it is as if removed."""

    site: Path
    aside: Path
    back: list[str] = field(default_factory=list)
    """What was brought back, by its place."""

    def bring_back(self, written: Container[str]) -> None:
        """Put those files back, by their place in the site, that this build is sure to write."""
        try:
            self._sift(self.aside, "", written, self.aside.stat())
            for path in [*self.aside.iterdir()]:
                _move(path, self.site / path.name)
        except OSError:
            pass
        self.forget()

    def forget(self) -> None:
        """Remove what is still aside."""
        rmtree(self.aside, ignore_errors=True)

    def finish(self) -> None:
        """Remove also what nobody has written over, as a build may fail, or leave a page out late."""
        self.forget()
        for place in self.back:
            path = self.site / place
            with suppress(OSError):
                if path.lstat().st_mtime_ns == LONG_AGO:
                    path.unlink()
                    for folder in path.relative_to(self.site).parents:
                        (self.site / folder).rmdir()  # until one is not empty

    def _sift(
        self, folder: str | Path, place: str, written: Container[str], usual: os.stat_result
    ) -> bool:
        """Remove what is not to be written, or not as it would be made; whether any is left."""
        left = False
        for entry in [*os.scandir(folder)]:
            status = entry.stat(follow_symlinks=False)
            below = place + entry.name
            if entry.is_dir(follow_symlinks=False):
                alike = _rights(status) == _rights(usual)
                stays = alike and self._sift(entry.path, f"{below}/", written, usual)
                if not stays:
                    rmtree(entry.path)
            else:
                # A link, or a file that has a second name, would be written over elsewhere too.
                sole = entry.is_file(follow_symlinks=False) and status.st_nlink == 1
                # An empty one might keep its age when it is written anew as empty.
                sole &= bool(status.st_size)
                alike = _rights(status, FILE) == _rights(usual, FILE)
                stays = sole and alike and below in written
                if stays:
                    os.utime(entry, ns=(LONG_AGO, LONG_AGO))
                    self.back.append(below)
                else:
                    Path(entry).unlink()
            left |= stays
        return left


def what_was_left(site: Path) -> LastSite:
    """What a build that was killed may have left aside."""
    return LastSite(site, site / ASIDE)


def put_aside(site: Path) -> LastSite | None:
    """Before the site's folder is emptied; None where there is nothing."""
    last = what_was_left(site)
    last.forget()
    try:
        # What is hidden, MkDocs keeps.
        entries = [one for one in os.scandir(site) if not one.name.startswith(".")]
        last.aside.mkdir()
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False):
                Path(entry).rename(last.aside / entry.name)
    except OSError:
        last.forget()
        return None
    return last


def _rights(status: os.stat_result, most: int = 0o7777) -> tuple[int, int, int]:
    """Whose a file is and who may do what, as far as `most` says."""
    return status.st_uid, status.st_gid, S_IMODE(status.st_mode) & most


def _move(source: Path, target: Path) -> None:
    """What stands there by now, a plugin has put there: it stays, and folders become one."""
    if not os.path.lexists(target):
        source.rename(target)
    elif source.is_dir() and target.is_dir():
        for path in [*source.iterdir()]:
            _move(path, target / path.name)
