"""Where editions stand, and which snippets take the place of which in them."""

from collections.abc import Iterator

from qunce.model.addresses import edition_uri, snippet_uri
from qunce.model.snippet import Snippet
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.site import Site


def edition_refs(site: Site, from_uri: str) -> dict[str, Ref]:
    """The page of each edition, by its id."""
    url = site.addresses.relative_url
    return {
        edition.id: Ref(edition.title, url(from_uri, edition_uri(edition.id)))
        for edition in site.library.editions.values()
    }


def versions(site: Site, snippet: Snippet, from_uri: str) -> dict[str, Ref]:
    """The snippets that are sent in its place, by the edition that they are for."""
    url = site.addresses.relative_url
    return {
        one.edition: Ref(
            f"{site.library.editions[one.edition].title}：{one.title}",
            url(from_uri, snippet_uri(one.id)),
        )
        for one in site.library.snippets_instead_of(snippet.id)
        if one.edition
    }


def edition_notes(site: Site, snippet: Snippet, from_uri: str) -> Iterator[Ref]:
    """Which line of business a snippet is for, and which one it is sent instead of."""
    url = site.addresses.relative_url
    if snippet.edition:
        edition = site.library.editions[snippet.edition]
        yield Ref(f"{edition.title}用", url(from_uri, edition_uri(edition.id)))
    if snippet.instead_of:
        title = site.library.snippets[snippet.instead_of].title
        yield Ref(f"通用的是“{title}”", url(from_uri, snippet_uri(snippet.instead_of)))
