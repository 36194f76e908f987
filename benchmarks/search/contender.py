"""What the benchmark asks of an engine, however it is built."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from benchmarks.search.seconds import Seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """Addresses of pages in the order shown, and milliseconds from the last key to the end."""

    pages: tuple[str, ...]
    milliseconds: float


class Driver(Protocol):
    """How a reader's hand reaches the engine; `root` is the URL of the site, http or file."""

    def open(self, page: Page, root: str) -> None:
        """Load a page from which one can search; nothing is focused yet."""

    def is_there(self, page: Page) -> bool:
        """Whether the page offers a search; Material's does not over file://."""

    def focus(self, page: Page) -> None:
        """Go to the box."""

    def ask(self, page: Page, text: str, root: str) -> Answer:
        """Put a query and wait until the answer stands."""

    def since_focus(self, page: Page) -> float:
        """Milliseconds from the focus to the first result after it."""


@dataclass(frozen=True, slots=True)
class Contender:
    """An engine on one corpus, ready to be asked."""

    name: str
    folder: Path
    """What is served."""
    driver: Driver
    index: str
    """Where in it the index lies."""
    indexing: Seconds
    """What making the index adds to the build."""
    has_box: bool = True
    """Without one there is nothing to see before the focus."""


SEARCH_FILES = (
    "assets/qunce-search/",
    "assets/javascripts/workers/",
    "search/",
    "pagefind/",
    "minisearch/",
)
"""Whatever is fetched from these folders is fetched for search, by whichever engine."""


class UnavailableError(Exception):
    """An engine that cannot run here; the message says why."""


def having(site: Path, index: str) -> Path:
    """The site, if that index was built into it."""
    if not (site / index).exists():
        raise UnavailableError(f"{site.name} has no {index}")
    return site


def address_of(url: str, root: str) -> str:
    """The address of a page below the root of its site."""
    path = unquote(urlsplit(url).path).removeprefix(unquote(urlsplit(root).path))
    return path.lstrip("/").removesuffix("index.html")


def unique(pages: Sequence[str]) -> tuple[str, ...]:
    """Each page once, where it stands first."""
    return tuple(dict.fromkeys(pages))
