"""文案: a page for each snippet."""

from collections.abc import Iterator, Sequence
from functools import partial

from qunce.model.addresses import snippet_uri
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.book.snippet_form import snippet_form
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.variants import edition_texts
from qunce.rendering.text.offset_words import offset_words
from qunce.rules.asked.phases import phase
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import snippet_facets
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.editions import edition_notes, versions
from qunce.site_plan.handbook.playbook_pages import playbook_line
from qunce.site_plan.handbook.record_values import SCRIPTS
from qunce.site_plan.handbook.snippet_chain import (
    neighbours,
    playbooks_using,
    roles_sending,
)


def snippet_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each snippet."""
    around = neighbours(site.library)
    for snippet in site.library.snippets.values():
        make = partial(_page, site, snippet, around.get(snippet.id, ()))
        yield PlannedFile(snippet_uri(snippet.id), make, edit=snippet.path)


def _page(site: Site, snippet: Snippet, around: Sequence[Snippet]) -> str:
    uri = snippet_uri(snippet.id)
    other = versions(site, snippet, uri)
    channels = "、".join(text.channel.name for text in snippet.texts)
    front_matter = {
        "title": snippet.title,
        "description": f"{PURPOSES[snippet.purpose]}文案，可以填空、按渠道复制：{channels}",
        "qunce_page": f"snippet/{snippet.id}",
        "qunce_scripts": ["snippet", "variants"] if other else ["snippet"],
        "hide": ["toc"],
        "search": snippet_facets(snippet),
    }
    return page_source(
        front_matter,
        page_head(
            snippet.title,
            notes=_notes(site, snippet, uri),
            roles=roles_sending(site.library, snippet),
        ),
        edition_texts(other),
        snippet_form(snippet, phase=phase(snippet).key, values_url=_values_url(site, snippet, uri)),
        *_usage(snippet),
        *_neighbours(site, around, uri),
        *_playbooks(site, snippet, uri),
    )


def _usage(snippet: Snippet) -> Iterator[str]:
    """Below the form: who comes back to copy has read it."""
    if words := snippet.usage.strip("\n"):
        yield heading("怎么用", "usage")
        yield words


def _values_url(site: Site, snippet: Snippet, uri: str) -> str:
    """Where the values of the records it may be about come from; empty when it is about none."""
    script = SCRIPTS.get(snippet.subject)
    return site.addresses.relative_url(uri, script) if script else ""


def _notes(site: Site, snippet: Snippet, uri: str) -> list[Ref]:
    notes = [Ref(f"用途：{PURPOSES[snippet.purpose]}")]
    if snippet.at:
        notes.append(Ref(f"建议发送：{offset_words(snippet.at)}"))
    return [*notes, *edition_notes(site, snippet, uri)]


def _neighbours(site: Site, around: Sequence[Snippet], uri: str) -> Iterator[str]:
    if around:
        yield repeating_heading("前后要发的", "around")
        yield link_sentence(
            Ref(
                other.title,
                site.addresses.relative_url(uri, snippet_uri(other.id)),
                offset_words(other.at),
            )
            for other in around
        )


def _playbooks(site: Site, snippet: Snippet, uri: str) -> Iterator[str]:
    if books := playbooks_using(site.library, snippet):
        yield repeating_heading("用到它的手册", "playbooks")
        yield link_list(playbook_line(site, book, uri) for book in books)
