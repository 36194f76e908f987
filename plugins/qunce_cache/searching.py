"""What Material's search takes from a page, where it was taken before.

Cutting Chinese into words is most of what a page costs there.
"""

import json
import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from qunce_cache.digest import UnknownValueError, digest
from qunce_cache.rendering import toc_tokens
from qunce_cache.store import Store
from qunce_cache.words import Words

log = logging.getLogger(f"mkdocs.plugins.{__name__}")

NAMES = ("material/search", "search")


class _Index(Protocol):
    """What Material calls its index, as far as it is needed here."""

    entries: list[dict[str, Any]]

    def add_entry_from_context(self, page: Page) -> None:
        """Cut a page into sections and append an entry for each."""


@dataclass(frozen=True, slots=True)
class Searching:
    """How the pages of one build come into the index."""

    store: Store
    common: str
    index: _Index
    words: Words

    def add(self, page: Page) -> None:
        """What the index does by itself, from the cache where it can be."""
        try:
            key = digest(["search", self.common, self.words.digest(), *_taken_from(page)])
        except UnknownValueError as unknown:
            log.debug("%s: %s", page.file.src_uri, unknown)
            self._add(page)
            return
        kept = self.store.read(key)
        if kept is None:
            before = len(self.index.entries)
            self._add(page)
            added = self.index.entries[before:]
            self.store.write(key, json.dumps(added, ensure_ascii=False).encode())
        else:
            self.index.entries.extend(json.loads(kept))

    def _add(self, page: Page) -> None:
        with self.words.quickly():
            type(self.index).add_entry_from_context(self.index, page)


def search_through(
    store: Store, config: MkDocsConfig, code: str, last: Words | None
) -> Words | None:
    """Let the index of Material's search, where it is one, take its entries from the cache."""
    plugin = next((config.plugins[name] for name in NAMES if name in config.plugins), None)
    index: Any = getattr(plugin, "search_index", None)
    if plugin is None or not hasattr(index, "entries"):
        return None
    options: Mapping[str, Any] = dict(plugin.config)
    words = Words(sys.modules[type(index).__module__], last)
    searching = Searching(store, digest([code, options]), index, words)
    index.add_entry_from_context = searching.add
    return words


def _taken_from(page: Page) -> list[object]:
    meta = [page.meta.get(name) for name in ("title", "search", "tags")]
    return [page.url, page.title, meta, page.content, toc_tokens(page.toc)]
