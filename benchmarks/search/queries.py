"""Queries with the pages they look for, and the split that keeps half of them out of sight."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from benchmarks.search.rendered import RenderedPage

HANDBOOK_QUERIES = Path(__file__).with_name("queries.yml")
BLIND_QUERIES = Path(__file__).with_name("blind.yml")
"""By somebody who had seen only the pages, for scoring alone; see the file."""

FRESH_QUERIES = Path(__file__).with_name("fresh.yml")
"""Another set of that kind, by another hand, written when the blind one had been measured often."""

DEV_BELOW = 0x66
"""A query is for development when the first byte of its hash is below this: two in five."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed; any of `pages` (addresses on the site) is what the reader wanted."""

    kind: str
    text: str
    pages: frozenset[str]

    @property
    def split(self) -> str:
        """`dev` may be looked at while an engine is tuned, `test` is for the score."""
        first = sha256(f"{self.kind}/{self.text}".encode()).digest()[0]
        return "dev" if first < DEV_BELOW else "test"


def read_queries(path: Path) -> list[Query]:
    """The queries of a file, class by class as they stand there."""
    classes: dict[str, dict[str, str | list[str]]] = yaml.safe_load(path.read_text("utf-8"))
    return [
        Query(kind, text, frozenset([pages] if isinstance(pages, str) else pages))
        for kind, queries in classes.items()
        for text, pages in queries.items()
    ]


def of_split(queries: Iterable[Query], split: str) -> list[Query]:
    """Those of `dev` or `test`; `all` keeps every one."""
    return [query for query in queries if split in ("all", query.split)]


def stale(queries: Iterable[Query], pages: Iterable[RenderedPage]) -> list[str]:
    """Queries whose pages are gone, or, of phrases, whose words no wanted page has any more."""
    texts = {page.address: page.text for page in pages}
    return [
        query.text
        for query in queries
        if not query.pages <= texts.keys()
        or (query.kind == "phrase" and not any(query.text in texts[page] for page in query.pages))
    ]
