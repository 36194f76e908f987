"""Addresses that playbooks and snippets had before they were renamed or became part of others."""

from collections.abc import Iterator

from qunce.model.addresses import playbook_uri, snippet_uri
from qunce.model.library import Library
from qunce.model.playbook import Playbook
from qunce.model.snippet import Snippet
from qunce.site_plan.frame.moved_page import moved_page
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def former_book_pages(site: Site) -> Iterator[PlannedFile]:
    """One page for each, which leads to where the words are now."""
    for uri, record in former_uris(site.library).items():
        yield moved_page(site, record.title, uri, uri_of(record), record.path)


def former_uris(library: Library) -> dict[str, Playbook | Snippet]:
    """Place of old → what stands there no more by that name."""
    records: tuple[Playbook | Snippet, ...] = (
        *library.playbooks.values(),
        *library.snippets.values(),
    )
    return {
        _uri(record, id): record
        for record in records
        for id in record.former_ids
        if id != record.id
    }


def uri_of(record: Playbook | Snippet) -> str:
    """Where it stands today."""
    return _uri(record, record.id)


def _uri(record: Playbook | Snippet, id: str) -> str:
    return playbook_uri(record.section, id) if isinstance(record, Playbook) else snippet_uri(id)
