"""Which code and which templates make the pages: what changes with any of them is no hit."""

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import PackageMetadata, distributions
from pathlib import Path
from site import getsitepackages, getusersitepackages
from sysconfig import get_path

from qunce_cache.digest import digest

SKIPPED = {"__pycache__", ".git", "node_modules"}


def code_digest(folders: Iterable[str]) -> str:
    """Of Python, of what is installed, and of each file of what is not: checkouts, hooks, themes.

    A package counts as a whole, whatever of it has been loaded so far, so that a build that finds
    everything in the cache, and therefore loads less, comes to the same digest.
    `folders` are those of themes, and others that pages are made of.
    """
    installed = sorted(f"{said['Name']}=={said['Version']}" for said in _descriptions())
    homes = _homes()
    others = (Path(folder) for folder in folders if not _is_within(homes, folder))
    places = sorted({*_own_packages(homes), *others})
    files = [(_inside(place, path), path) for place in places for path in sorted(_files(place))]
    return digest([sys.version, installed, [(name, _content(path)) for name, path in files]])


def _descriptions() -> Iterator[PackageMetadata]:
    """Of all packages; each is read anew whenever it is asked for, so it is asked for once."""
    return (one.metadata for one in distributions())


def _own_packages(homes: Iterable[str]) -> Iterator[Path]:
    """Packages and modules that no installed version stands for."""
    for name, module in [*sys.modules.items()]:
        file = getattr(module, "__file__", None)
        package = sys.modules.get(name.partition(".")[0])
        # A part of a package counts with it, unless the package is a mere folder, without a file.
        is_part = "." in name and getattr(package, "__file__", None)
        if name == "__main__" or is_part or not file or _is_within(homes, file):
            continue
        path = Path(file)
        yield path.parent if path.name == "__init__.py" else path


def _homes() -> tuple[str, ...]:
    """Where installed packages and Python's own modules are."""
    return (*getsitepackages(), getusersitepackages(), get_path("stdlib"), get_path("platstdlib"))


def _is_within(homes: Iterable[str], path: str) -> bool:
    return any(Path(path).is_relative_to(home) for home in homes)


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    elif place.is_dir():
        for path in place.iterdir():
            if path.name not in SKIPPED:
                yield from _files(path)


def _inside(place: Path, path: Path) -> str:
    """Where a file lies, wherever the place does: a template elsewhere is another template."""
    return path.relative_to(place.parent).as_posix()


def _content(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
