"""手册: the playbooks, their sections and the index of both."""

from collections.abc import Iterable, Iterator
from functools import partial

from qunce.model.addresses import PLAYBOOKS, SCHEDULE, playbook_uri, section_uri, snippet_uri
from qunce.model.playbook import Playbook
from qunce.model.stage import SECTIONS, Section
from qunce.rendering.html.book.chapters import chapters_bar
from qunce.rendering.html.link_list import Line, link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.variants import WHICH_EDITION, edition_line
from qunce.rendering.text.offset_words import offset_words
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import PLAYBOOK, with_questions
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.chapter_notes import left_snippets
from qunce.site_plan.handbook.editions import edition_refs
from qunce.site_plan.handbook.first_things import first_things
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.questions.to_do import answers_for_playbook

SECTIONS_BY_ID = {section.id: section for section in SECTIONS}
SHARES_SHOWN = 8


def playbook_pages(site: Site) -> Iterator[PlannedFile]:
    """The handbook: its index, its sections that have playbooks, and these."""
    sections = filled_sections(site)
    yield index_page(site, PLAYBOOKS, partial(_index, site, sections))
    for section in sections:
        uri = section_uri(section.id)
        yield index_page(site, uri, partial(_section_page, site, section, uri))
    for book in site.library.playbooks.values():
        uri = playbook_uri(book.section, book.id)
        yield PlannedFile(uri, partial(_page, site, book, uri), edit=book.path)


def filled_sections(site: Site) -> tuple[Section, ...]:
    """The sections that have at least one playbook, in order."""
    return tuple(section for section in SECTIONS if site.library.playbooks_in(section.id))


def playbook_line(site: Site, playbook: Playbook, from_uri: str) -> Line:
    """Title, one sentence, and how long it takes."""
    url = site.addresses.relative_url(from_uri, playbook_uri(playbook.section, playbook.id))
    return Line(playbook.title, url, about=(playbook.summary, playbook.effort))


def _index(site: Site, sections: Iterable[Section]) -> str:
    listed = (
        part
        for section in sections
        for part in (
            heading(section.title, section.id),
            link_list(
                playbook_line(site, book, PLAYBOOKS)
                for book in site.library.playbooks_in(section.id)
            ),
        )
    )
    return index_source(
        site,
        PLAYBOOKS,
        stage_map(site, PLAYBOOKS),
        edition_line(edition_refs(site, PLAYBOOKS), WHICH_EDITION),
        *listed,
        title="手册",
        lead="一个群从立项到复盘，每件事怎么做。",
        key="index/playbooks",
        hide=["toc"],
        qunce_scripts=["variants"] if site.library.editions else [],
    )


def _section_page(site: Site, section: Section, uri: str) -> str:
    books = site.library.playbooks_in(section.id)
    return index_source(
        site,
        uri,
        link_list(playbook_line(site, book, uri) for book in books),
        title=section.title,
        lead=f"{section.promise}。共 {len(books)} 篇。",
        key=f"section/{section.id}",
        search=PLAYBOOK,
    )


def _page(site: Site, playbook: Playbook, uri: str) -> str:
    front_matter = {
        "title": playbook.title,
        "description": playbook.summary,
        "qunce_page": f"playbook/{playbook.id}",
        "qunce_scripts": ["playbook" if playbook.items else "chapters"],
        "search": with_questions(PLAYBOOK, playbook.questions),
    }
    return page_source(
        front_matter,
        _head(site, playbook, uri),
        first_things(site, playbook, uri),
        chapters_bar(playbook),
        playbook.body.strip("\n"),
        *answers_for_playbook(site, playbook),
        *_more_snippets(site, playbook, uri),
        *_related(site, playbook, uri),
        *_shares(site, playbook, uri),
    )


def _head(site: Site, playbook: Playbook, uri: str) -> str:
    section = SECTIONS_BY_ID[playbook.section]
    notes = (
        Ref(section.title, site.addresses.relative_url(uri, section_uri(section.id))),
        Ref(playbook.effort),
    )
    return page_head(playbook.title, notes=notes, lead=playbook.goal, lead_label="一句话目标：")


def _more_snippets(site: Site, playbook: Playbook, uri: str) -> Iterator[str]:
    """The texts the playbook names but its author has not put on the page."""
    rest = left_snippets(site, playbook)
    if rest:
        yield repeating_heading("还会用到的文案", "more-snippets")
        yield link_sentence(
            Ref(
                snippet.title,
                site.addresses.relative_url(uri, snippet_uri(snippet.id)),
                offset_words(snippet.at),
            )
            for snippet in rest
        )


def _related(site: Site, playbook: Playbook, uri: str) -> Iterator[str]:
    if playbook.related:
        books = (site.library.playbooks[name] for name in playbook.related)
        yield repeating_heading("接着看", "next")
        yield link_list(playbook_line(site, book, uri) for book in books)


def _shares(site: Site, playbook: Playbook, uri: str) -> Iterator[str]:
    """The latest shares that run this playbook."""
    shares = site.shares_running(playbook.id)
    if not shares:
        return
    yield repeating_heading("在用它的分享", "shares")
    yield link_list(share_line(site, share, uri) for share in shares[: -SHARES_SHOWN - 1 : -1])
    if len(shares) > SHARES_SHOWN:
        yield link_sentence(
            [Ref(f"全部 {len(shares)} 场在排期里", site.addresses.relative_url(uri, SCHEDULE))]
        )
