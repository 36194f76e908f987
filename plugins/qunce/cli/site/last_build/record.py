"""What is remembered of the last build: one digest of all that went in, and of all that came out."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from qunce.cli.site.last_build.inputs import Inputs, inputs_of, trace_of, traces_below
from qunce.operations.publication.site_swap import SiteFolder, building
from qunce.press.code import code_digest
from qunce.press.file_shelf import FileShelf

RECORDS = ".cache/qunce/built"
"""Below the project, beside the pictures."""
MOST = 20
"""One for each way a site is asked for."""
CODE = ("qunce", "qunce_search", "qunce_cache")
"""Our packages, which may be a checkout; of others the version counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build was asked for on the command line."""

    site_dir: Path | None
    date: datetime | None
    audience: str | None
    no_cache: bool = False


@dataclass(frozen=True)
class LastBuild:
    """The last build of a project that was asked for the same."""

    shelf: FileShelf
    asked: Asked
    inputs: Inputs
    code: str
    """As it was when this process began, whatever is checked out while it builds."""

    def standing(self) -> Path | None:
        """The folder of its site, where a build would make the very same again."""
        said = self.shelf.get(self._key)
        if said is None:
            return None
        digest, _, place = os.fsdecode(said).partition("\n")
        if not Path(place).is_dir():
            return None
        site = Path(place).resolve()
        with building(SiteFolder(site)):
            return site if self.digest(site) == digest else None

    def digest(self, site: Path) -> str | None:
        """Of code, inputs and site as they are now; None for what cannot be read."""
        try:
            parts = [self._key, self.code, self.inputs.digest(), *self._site(site)]
        except OSError:
            return None
        return sha256(b"\n".join(map(os.fsencode, parts))).hexdigest()

    def remember(self, place: Path, traces: frozenset[str] | None) -> None:
        """Keep what was built, unless code or inputs have changed since they had these traces.

        `place` is where one asks for the site: a link there may lead elsewhere the next time.
        """
        digest = self.digest(place.resolve())
        is_still = traces is not None and self.traces() == traces and code_digest(CODE) == self.code
        if digest and is_still:
            self.shelf.keep(self._key, os.fsencode(f"{digest}\n{place}"))

    def traces(self) -> frozenset[str] | None:
        """Of the inputs as they are now; None for what cannot be read."""
        try:
            return self.inputs.traces()
        except OSError:
            return None

    @staticmethod
    def _site(site: Path) -> Iterator[str]:
        """What stands there, and who may read what would be written now."""
        mask = os.umask(0)
        os.umask(mask)
        yield f"{mask:o}"
        yield trace_of(site)
        yield from traces_below(site)

    @cached_property
    def _key(self) -> str:
        return sha256(repr(self.asked).encode("utf-8", "surrogateescape")).hexdigest()


def last_build(config_file: Path, asked: Asked) -> LastBuild | None:
    """What is known of it; None for a project that keeps nothing or whose inputs nobody can tell."""
    inputs = inputs_of(config_file)
    if inputs is None:
        return None
    return LastBuild(
        FileShelf(config_file.parent / RECORDS, MOST), asked, inputs, code_digest(CODE)
    )
