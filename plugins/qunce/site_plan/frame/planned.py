"""The values a site plan is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Whom a build is for: an internal site also shows ideas, invitations and contacts."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of the site, below its docs root: a page (`.md`) or anything else.

    Exactly one of `content` and `source` is set.
    """

    uri: str
    """Forward slashes, never leading; `shares/florist/index.md`."""
    content: str | bytes | None = None
    source: str | None = None
    """Path in the project of a file to copy as it is."""
    edit: str | None = None
    """Path in the project of the file an editor should open, if there is one."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page (`uri`) or a titled section of entries (`children`)."""

    title: str
    uri: str | None = None
    children: tuple["NavEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Every file of the site, sorted by uri, and the navigation over its pages."""

    files: tuple[PlannedFile, ...]
    nav: tuple[NavEntry, ...]
