"""What people wrote for the pages of a site, and the files that it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from qunce.model.addresses import (
    group_uri,
    person_uri,
    playbook_uri,
    retro_uri,
    series_uri,
    share_uri,
    snippet_uri,
    summary_uri,
)
from qunce.model.library import Library
from qunce.reading.markdown.inline_links import linked_uri, links_of

FILE_ATTRIBUTES = frozenset({"href", "src", "poster", "data", "srcset"})
"""Where HTML names files."""


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody wrote for the page at `uri`."""

    path: str
    uri: str
    body: str
    line: int


def texts_of(library: Library) -> Iterator[Text]:
    """The texts of all records and pages, shown or not."""
    for share in library.shares.values():
        yield Text(share.path, share_uri(share.id), share.body, share.body_line)
    for summary in library.summaries.values():
        yield Text(summary.path, summary_uri(summary.share), summary.body, summary.body_line)
    for book in library.playbooks.values():
        uri = playbook_uri(book.section, book.id)
        yield Text(book.path, uri, book.body, book.body_line)
    for snippet in library.snippets.values():
        yield Text(snippet.path, snippet_uri(snippet.id), snippet.usage, snippet.usage_line)
    for person in library.people.values():
        yield Text(person.path, person_uri(person.id), person.body, person.body_line)
    for group in library.groups.values():
        yield Text(group.path, group_uri(group.id), group.body, group.body_line)
    for series in library.series.values():
        yield Text(series.path, series_uri(series.id), series.body, series.body_line)
    for retro in library.retros.values():
        yield Text(retro.path, retro_uri(retro.id), retro.body, retro.body_line)
    for page in library.pages:
        yield Text(page.path, page.uri, page.body, page.body_line)


def files_named_in(text: Text) -> Iterator[str]:
    """The docs uris that a text's links, pictures and HTML lead to, whether there or not."""
    addresses = [link.target for link in links_of(text.body, text.line)]
    if "<" in text.body:
        addresses += _html_addresses(text.body)
    for address in addresses:
        try:
            parts = urlsplit(address)
        except ValueError:
            continue  # told as a dead link
        if not (parts.scheme or parts.netloc):
            yield linked_uri(text.uri, unquote(parts.path))


def _html_addresses(body: str) -> list[str]:
    tags = _Tags()
    tags.feed(body)
    tags.close()
    return tags.addresses


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        for name, value in attrs:
            if name in FILE_ATTRIBUTES:
                # A srcset is a list of addresses, each with a width behind it.
                self.addresses += (
                    (value or "").replace(",", " ").split() if name == "srcset" else [value or ""]
                )
