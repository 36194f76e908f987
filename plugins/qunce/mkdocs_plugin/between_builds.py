"""What builds of one project leave to each other, for as long as the same code makes it."""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from zoneinfo import TZPATH

from mkdocs.config.defaults import MkDocsConfig

import qunce
from qunce.press.file_shelf import FileShelf, remove_shelf
from qunce.site_plan.kept.lasting import Lasting

CACHE = "qunce-cache"
"""The plugin whose line in mkdocs.yml says that builds keep what they can."""
USUAL = ".cache/qunce"
"""Below the project, where that line names no folder."""
PLANNED = "planned"
"""In it lies a folder for the code that filled it."""
CODE = re.compile("[0-9a-f]{64}")
"""The name of such a folder; others that lie there are somebody's own."""
MOST = 20_000
"""A file has some 5 KB."""
SKIPPED = "__pycache__"


def kept_between_builds(config: MkDocsConfig) -> Lasting | None:
    """What earlier builds have left; None where nothing is to be kept."""
    cache = config.plugins.get(CACHE)
    if cache is None or not cache.config.get("enabled"):
        return None
    project = Path(config.config_file_path).resolve().parent
    folder = project / (cache.config.get("folder") or USUAL) / PLANNED
    own = folder / _code_digest()
    _remove_all_but(own, folder)
    return Lasting(FileShelf(own, MOST))


def _code_digest() -> str:
    """Of Python, of what is installed, and of each of our own files, which a checkout changes.

    The rules of time zones count as code: other ones move what stands on a page.
    """
    # Each is read anew whenever it is asked for.
    described = (one.metadata for one in distributions())
    installed = sorted(f"{said['Name']}=={said['Version']}" for said in described)
    whole = sha256("\n".join((sys.version, *installed, *_zone_versions())).encode())
    for package in qunce.__path__:
        for path in sorted(_files(Path(package))):
            content = path.read_bytes()
            whole.update(f"{path.relative_to(package)} {len(content)}\n".encode())
            whole.update(content)
    return whole.hexdigest()


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


def _remove_all_but(own: Path, folder: Path) -> None:
    """What other code has made is of no use: a build that still goes on with it makes its own."""
    with suppress(OSError):
        for other in folder.iterdir():
            if other != own and CODE.fullmatch(other.name):
                remove_shelf(other)
