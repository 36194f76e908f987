"""行业版: the editions, and for each a page with its examples and its snippets."""

import posixpath
from collections.abc import Iterable, Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import EDITIONS, edition_uri, playbook_uri, snippet_uri
from qunce.model.edition import Edition, Example
from qunce.model.snippet import PURPOSES
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.variants import edition_line, examples_html
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import EDITION
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.editions import edition_refs

CHOSEN = "全书的例子按"


def edition_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of editions and a page for each; nothing without editions."""
    if site.library.editions:
        yield index_page(site, EDITIONS, partial(_index, site))
    for edition in site.library.editions.values():
        yield PlannedFile(edition_uri(edition.id), partial(_page, site, edition), edit=edition.path)


def _index(site: Site) -> str:
    url = partial(site.addresses.relative_url, EDITIONS)
    return index_source(
        site,
        EDITIONS,
        edition_line(edition_refs(site, EDITIONS), CHOSEN),
        link_list(
            Line(edition.title, url(edition_uri(edition.id)), about=(edition.summary,))
            for edition in site.library.editions.values()
        ),
        title="行业版",
        lead="选一次你的群是哪一行，手册里的例子都换成这一行的，记在这台设备上。",
        key="index/editions",
        qunce_scripts=["variants"],
        hide=["toc"],
    )


def _page(site: Site, edition: Edition) -> str:
    uri = edition_uri(edition.id)
    front_matter = {
        "title": edition.title,
        "description": f"{edition.title}怎么用这本手册：{edition.summary}",
        "qunce_page": f"edition/{edition.id}",
        "qunce_scripts": ["variants"],
        "search": EDITION,
    }
    return page_source(
        front_matter,
        page_head(edition.title, lead=edition.summary),
        edition_line(edition_refs(site, uri), CHOSEN),
        edition.body.strip("\n"),
        heading("手册里的例子，这一行这样写", "examples"),
        examples_html((one.text, _places(site, one, uri)) for one in edition.examples),
        *_snippets(site, edition, uri),
    )


def _places(site: Site, example: Example, uri: str) -> list[Ref]:
    """The pages that show it."""
    paths = site.library.examples.get(example.id, ())
    return [ref for path in paths for ref in _page_of(site, path, uri)]


def _page_of(site: Site, path: str, from_uri: str) -> Iterator[Ref]:
    url = site.addresses.relative_url
    id = posixpath.basename(path).removesuffix(".md")
    book = site.library.playbooks.get(id)
    if book and book.path == path:
        yield Ref(book.title, url(from_uri, playbook_uri(book.section, book.id)))
    else:
        pages = (page for page in site.library.pages if page.path == path)
        yield from (Ref(page.title or page.uri, url(from_uri, page.uri)) for page in pages)


def _snippets(site: Site, edition: Edition, uri: str) -> Iterable[str | Markup]:
    own = [one for one in site.library.snippets.values() if one.edition == edition.id]
    if own:
        yield repeating_heading("这一行的文案", "snippets")
        yield link_list(
            Line(
                one.title,
                site.addresses.relative_url(uri, snippet_uri(one.id)),
                about=(_about(site, one.purpose, one.instead_of),),
            )
            for one in own
        )


def _about(site: Site, purpose: str, instead_of: str | None) -> str:
    if not instead_of:
        return PURPOSES[purpose]
    return f"{PURPOSES[purpose]}，代替“{site.library.snippets[instead_of].title}”"
