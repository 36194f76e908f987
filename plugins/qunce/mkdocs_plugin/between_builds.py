"""What builds of one project leave to each other, for as long as the same code makes it."""

import re
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qunce.press.code import code_digest
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
OURS = ("qunce",)
"""The package whose code makes what is planned."""


def kept_between_builds(config: MkDocsConfig) -> Lasting | None:
    """What earlier builds have left; None where nothing is to be kept."""
    if not keeps_what_it_can(config):
        return None
    cache = config.plugins[CACHE]
    project = Path(config.config_file_path).resolve().parent
    folder = project / (cache.config.get("folder") or USUAL) / PLANNED
    own = folder / code_digest(OURS)
    _remove_all_but(own, folder)
    return Lasting(FileShelf(own, MOST))


def keeps_what_it_can(config: MkDocsConfig) -> bool:
    """Whether builds of this project may take what earlier ones have left."""
    cache = config.plugins.get(CACHE)
    return bool(cache is not None and cache.config.get("enabled"))


def _remove_all_but(own: Path, folder: Path) -> None:
    """What other code has made is of no use: a build that still goes on with it makes its own."""
    with suppress(OSError):
        for other in folder.iterdir():
            if other != own and CODE.fullmatch(other.name):
                remove_shelf(other)
