"""The values a site plan is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

ReadFile = Callable[[str], bytes]
"""The bytes of a file by its path in the project."""


class Audience(StrEnum):
    """Whom a build is for: an internal site also shows ideas, invitations and contacts."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of the site, below its docs root: a page (`.md`) or anything else.

    Exactly one of `make`, `source` and `assemble` is set.
    """

    uri: str
    """Forward slashes, never leading; `shares/florist/index.md`."""
    make: Callable[[], str | bytes] | None = None
    """Gives the content: a plan of ten thousand pages holds the text of none."""
    source: str | None = None
    """Path in the project of a file to copy as it is."""
    assemble: Callable[[ReadFile], bytes] | None = None
    """Gives content with files of the project in it, which whoever writes it reads."""
    edit: str | None = None
    """Path in the project of the file an editor should open, if there is one."""

    @property
    def content(self) -> str | bytes | None:
        """What `make` gives, made anew for whoever asks; None for what needs the disk."""
        return self.make() if self.make else None


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page (`uri`) or a titled section of entries (`children`)."""

    title: str
    uri: str | None = None
    children: tuple["NavEntry", ...] = ()
