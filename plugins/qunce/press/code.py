"""Which code makes a site: what other code has made is never taken."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import distributions
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import TZPATH

SKIPPED = "__pycache__"
READING_NOTHING = ("markdown.", "pymdownx.", "material.", "mkdocs.", "qunce.")
"""Packages whose functions, and nearly all extensions of Markdown, know only what they are given."""


def code_digest(packages: Iterable[str]) -> str:
    """Of Python, of what is installed, and of each file of some packages, which a checkout changes.

    The rules of time zones count as code: other ones move what stands on a page.
    """
    # Each is read anew whenever it is asked for.
    described = (one.metadata for one in distributions())
    installed = sorted(f"{said['Name']}=={said['Version']}" for said in described)
    whole = sha256("\n".join((sys.version, *installed, *_zone_versions())).encode())
    for folder in _folders(packages):
        for path in sorted(_files(folder)):
            content = path.read_bytes()
            whole.update(f"{path.relative_to(folder)} {len(content)}\n".encode())
            whole.update(content)
    return whole.hexdigest()


def _folders(packages: Iterable[str]) -> Iterator[Path]:
    for package in packages:
        found = find_spec(package)
        yield from map(Path, (found and found.submodule_search_locations) or ())


def _zone_versions() -> Iterator[str]:
    """What the system's copies of the tz database call themselves; Python's is a package."""
    for folder in TZPATH:
        with suppress(OSError), Path(folder, "tzdata.zi").open(encoding="utf-8") as database:
            yield database.readline()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            if path.name != SKIPPED:
                yield from _files(path)
        # Some editors mark a file that is open by a link beside it that leads nowhere.
        elif path.is_file():
            yield path
