"""文案: the snippets and their index."""

from collections.abc import Iterator

from qunce.model.addresses import SNIPPETS, relative_url, snippet_uri
from qunce.model.placeholder import Subject
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.link_list import Line, link_list, link_sentence, short_link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.snippet_form import Choice, snippet_form
from qunce.rendering.text.offset_words import offset_words
from qunce.rendering.text.values import subject_values
from qunce.site_plan.frame.index_pages import index_page
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.parts_played import shown_people
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import snippet_facets
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.playbook_pages import playbook_line
from qunce.site_plan.handbook.snippet_chain import (
    in_sending_order,
    neighbours,
    playbooks_using,
    roles_sending,
)


def snippet_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of snippets and a page for each."""
    yield _index(site)
    yield from (_page(site, snippet) for snippet in site.library.snippets.values())


def _index(site: Site) -> PlannedFile:
    used = {snippet.purpose for snippet in site.library.snippets.values()}
    purposes = [purpose for purpose in PURPOSES if purpose in used]
    blocks = (part for purpose in purposes for part in _purpose(site, purpose))
    return index_page(
        site,
        SNIPPETS,
        link_sentence(Ref(PURPOSES[purpose], f"#{purpose}") for purpose in purposes),
        *blocks,
        title="文案",
        lead="填空、预览，按渠道复制。",
        key="index/snippets",
    )


def _purpose(site: Site, purpose: str) -> Iterator[str]:
    snippets = [s for s in site.library.snippets.values() if s.purpose == purpose]
    yield heading(PURPOSES[purpose], purpose)
    yield short_link_list(_line(snippet) for snippet in in_sending_order(snippets))


def _line(snippet: Snippet) -> Line:
    channels = "、".join(text.channel.name for text in snippet.texts)
    about = "，".join(filter(None, (offset_words(snippet.at), channels)))
    return Line(snippet.title, relative_url(SNIPPETS, snippet_uri(snippet.id)), about=(about,))


def _page(site: Site, snippet: Snippet) -> PlannedFile:
    uri = snippet_uri(snippet.id)
    channels = "、".join(text.channel.name for text in snippet.texts)
    front_matter = {
        "title": snippet.title,
        "description": f"{PURPOSES[snippet.purpose]}文案，可以填空、按渠道复制：{channels}",
        "qunce_page": f"snippet/{snippet.id}",
        "template": "snippet.html",
        "hide": ["toc"],
        "search": snippet_facets(snippet),
    }
    source = page_source(
        front_matter,
        page_head(snippet.title, notes=_notes(snippet), roles=roles_sending(site.library, snippet)),
        snippet.usage.strip(),
        snippet_form(snippet, records(site, snippet.subject)),
        *_neighbours(site, snippet, uri),
        *_playbooks(site, snippet, uri),
    )
    return PlannedFile(uri, content=source, edit=snippet.path)


def _notes(snippet: Snippet) -> list[Ref]:
    notes = [Ref(f"用途：{PURPOSES[snippet.purpose]}")]
    return [*notes, Ref(f"建议发送：{offset_words(snippet.at)}")] if snippet.at else notes


def records(site: Site, subject: Subject) -> list[Choice]:
    """The groups, people or series of this site that can fill a snippet's blanks."""
    return [
        Choice(id, title, subject_values(site.library, subject, id, site.as_of))
        for id, title in _titles(site, subject).items()
    ]


def _titles(site: Site, subject: Subject) -> dict[str, str]:
    match subject:
        case Subject.GROUP:
            return {id: group.title for id, group in site.library.groups.items()}
        case Subject.PERSON:
            return {person.id: person.title for person in shown_people(site)}
        case Subject.SERIES:
            return {id: series.title for id, series in site.library.series.items()}
        case _:
            return {}


def _neighbours(site: Site, snippet: Snippet, uri: str) -> Iterator[str]:
    if around := neighbours(site.library, snippet):
        yield repeating_heading("前后要发的", "around")
        yield link_sentence(
            Ref(other.title, relative_url(uri, snippet_uri(other.id)), offset_words(other.at))
            for other in around
        )


def _playbooks(site: Site, snippet: Snippet, uri: str) -> Iterator[str]:
    if books := playbooks_using(site.library, snippet):
        yield repeating_heading("用到它的手册", "playbooks")
        yield link_list(playbook_line(book, uri) for book in books)
