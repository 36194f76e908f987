"""Which pages open browsers show, in which version, and what keeps an edit from being shown."""

import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

STILL_THERE = 3.0
"""Seconds between two questions of a page for which it counts as open."""


@dataclass(frozen=True, slots=True)
class News:
    """What a page is told that asked."""

    version: int
    told: int
    """Rises when the lines change."""
    lines: tuple[str, ...]


class Views:
    """Shared by the thread that builds and those that answer.

    A page has a number for what it says. It rises when that changes and never goes back, so a
    page that is open knows that it is old by a number other than its own.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._last = round(
            time.monotonic() * 1000
        )  # a page of the preview before is not of this one
        self._versions: dict[str, tuple[bytes, int]] = {}
        self._asking: Counter[str] = Counter()
        self._asked: dict[str, float] = {}
        self._lines: tuple[str, ...] = ()
        self._told = self._last

    def version(self, page: str, html: bytes) -> int:
        """The number of a page that says this now."""
        digest = sha256(html).digest()
        with self._changed:
            known = self._versions.get(page)
            if known is None or known[0] != digest:
                self._last += 1
                self._versions[page] = digest, self._last
                self._changed.notify_all()
            return self._versions[page][1]

    def renew_all(self) -> None:
        """Let every page be fetched again: what they are shown with has changed."""
        with self._changed:
            self._last += 1
            self._versions = {
                page: (says, self._last) for page, (says, _) in self._versions.items()
            }
            self._changed.notify_all()

    def tell(self, lines: Sequence[str]) -> None:
        """What is to be mended before the last edit can be shown; nothing once it is."""
        with self._changed:
            if self._lines != tuple(lines):
                self._lines, self._told = tuple(lines), self._told + 1
                self._changed.notify_all()

    def open_pages(self) -> list[str]:
        """The pages that somebody looks at."""
        with self._changed:
            just_now = time.monotonic() - STILL_THERE
            recent = {page for page, at in self._asked.items() if at > just_now}
            return sorted(recent | {page for page, count in self._asking.items() if count})

    def news(self, page: str, version: int, told: int, patience: float) -> News:
        """What is new to a page of this version; waits for it, but not for ever."""
        with self._changed:
            self._asking[page] += 1
            try:
                self._changed.wait_for(lambda: self._is_new(page, version, told), patience)
            finally:
                self._asking[page] -= 1
                self._asked[page] = time.monotonic()
            return News(self._number(page, version), self._told, self._lines)

    def _is_new(self, page: str, version: int, told: int) -> bool:
        return self._number(page, version) != version or self._told != told

    def _number(self, page: str, version: int) -> int:
        """Of a page that nobody has fetched here, what it says itself is all that is known."""
        known = self._versions.get(page)
        return known[1] if known else version
