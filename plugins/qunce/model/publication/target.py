"""Where a finished site goes, and in which way."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How a site is handed over."""

    FOLDER = "folder"
    GIT = "git"
    BRANCH = "branch"
    RSYNC = "rsync"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Target:
    """One way with what it needs; the other fields are empty."""

    way: Way
    place: str = ""
    """A folder, relative to the project, or where rsync is to bring the files."""
    branch: str = ""
    """The branch that holds the built site alone."""
    run: tuple[str, ...] = ()
    """The words of a command; the site's folder comes behind them."""
