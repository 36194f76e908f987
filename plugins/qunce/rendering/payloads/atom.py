"""Atom feeds (RFC 4287), byte for byte the same at every build."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even escaped (XML 1.0 §2.2)."""
NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class AtomEntry:
    """Something that happened. `key` says for ever which; all words are plain text."""

    key: str
    title: str
    url: str
    """Of the page about it, absolute; empty while the site knows no address."""
    updated: datetime
    words: str
    published: datetime | None = None
    authors: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class AtomFeed:
    """`key` says for ever which feed it is; `since` is its date while nothing has happened."""

    key: str
    title: str
    author: str
    """Who speaks where an entry names nobody."""
    self_url: str
    page_url: str
    since: datetime
    entries: Sequence[AtomEntry]


def atom_xml(feed: AtomFeed) -> bytes:
    """The file of a feed, its latest entry first."""
    entries = sorted(feed.entries, key=lambda entry: (entry.updated, entry.key), reverse=True)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{NAMESPACE}" xml:lang="zh-CN">',
        *_identity(feed.key, feed.title, entries[0].updated if entries else feed.since),
        f"<author>{_element('name', feed.author)}</author>",
        *_links(("self", feed.self_url), ("alternate", feed.page_url)),
        *(line for entry in entries for line in _entry(entry)),
        "</feed>",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _entry(entry: AtomEntry) -> Iterator[str]:
    yield "<entry>"
    yield from _identity(entry.key, entry.title, entry.updated)
    if entry.published:
        yield _element("published", _time(entry.published))
    for author in entry.authors:
        yield f"<author>{_element('name', author)}</author>"
    yield from _links(("alternate", entry.url))
    yield _element("content", entry.words)
    yield "</entry>"


def _identity(key: str, title: str, updated: datetime) -> Iterable[str]:
    """What a feed and an entry must have (RFC 4287 §4.1.1, §4.1.2)."""
    yield _element("id", uuid5(NAMESPACE_URL, key).urn)
    yield _element("title", title)
    yield _element("updated", _time(updated))


def _links(*links: tuple[str, str]) -> Iterator[str]:
    for relation, url in links:
        if url:
            yield f'<link rel="{relation}" href={quoteattr(FORBIDDEN.sub("", url))}/>'


def _element(name: str, words: str) -> str:
    return f"<{name}>{escape(FORBIDDEN.sub('', words))}</{name}>"


def _time(moment: datetime) -> str:
    """RFC 4287 §3.3."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
