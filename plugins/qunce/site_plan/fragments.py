"""What authored Markdown can ask of the site: the door between a page's blocks and the plan."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from markupsafe import Markup

from qunce.model.addresses import person_uri, playbook_uri, snippet_uri
from qunce.model.platforms.steps import STEPS
from qunce.model.playbook import Playbook
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.questions import answerer_html
from qunce.rendering.html.variants import example_html, variants_html
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.chapter_notes import chapter_note
from qunce.site_plan.handbook.embedded import embedded_checklist, embedded_snippet, playbook_runs
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.schedule.schedule_pages import agenda_block, calendar_block
from qunce.site_plan.shares.summary_pages import summary_list
from qunce.site_plan.today.overdue import overdue_block


@dataclass(frozen=True, slots=True, order=True)
class FragmentRequest:
    """What one page asked for: a change of the answer is a reason to convert the page again."""

    page_uri: str
    name: str
    argument: str


def fragment(site: Site, name: str, argument: str, page_uri: str) -> str | None:
    """The part of a page that has this name, as seen from the page at `page_uri`.

    HTML for the blocks, plain text for what `SAID` names. None when the site has no such part,
    or no record that `argument` names.
    """
    if name in DRAWN and not argument:
        return DRAWN[name](site, page_uri)
    if name in DRAWN_OF:
        return DRAWN_OF[name](site, argument, page_uri)
    if name in SAID:
        return SAID[name](site, argument, page_uri)
    return None


def _agenda(site: Site, options: str, page_uri: str) -> Markup | None:
    library, wanted = site.library, dict(parse_qsl(options))
    known = {"series": library.series, "person": library.people, "group": library.groups}
    if any(id not in known[name] for name, id in wanted.items()):
        return None
    return agenda_block(site, page_uri, **wanted)


def _summaries(site: Site, page_uri: str) -> Markup:
    return summary_list(site, site.summaries(), page_uri)


def _checklist(site: Site, id: str, page_uri: str) -> Markup | None:
    playbook = site.library.playbooks.get(id)
    return embedded_checklist(site, playbook, page_uri) if playbook else None


def _snippet(site: Site, id: str, page_uri: str) -> Markup | None:
    snippet = site.library.snippets.get(id)
    return embedded_snippet(site, snippet, page_uri) if snippet else None


def _variants(_site: Site, ability: str, _page_uri: str) -> Markup | None:
    return variants_html(ability) if ability in STEPS else None


def _example(site: Site, id: str, _page_uri: str) -> Markup | None:
    editions = site.library.editions.values()
    return example_html(editions, id) if any(one.example(id) for one in editions) else None


def _snippet_url(site: Site, id: str, page_uri: str) -> str | None:
    return (
        site.addresses.relative_url(page_uri, snippet_uri(id))
        if id in site.library.snippets
        else None
    )


def _answerer(site: Site, id: str, page_uri: str) -> Markup | None:
    person = site.library.people.get(id)
    if not person:
        return None
    return answerer_html(Ref(person.title, site.addresses.relative_url(page_uri, person_uri(id))))


def _held_block(_site: Site, name: str, _page_uri: str) -> str:
    """What is asked is the message: the page holds the block."""
    return name


def _playbook_title(site: Site, _: str, page_uri: str) -> str | None:
    playbook = _playbook_of(site, page_uri)
    return playbook.title if playbook else None


def _run_bar(site: Site, _: str, page_uri: str) -> Markup | None:
    playbook = _playbook_of(site, page_uri)
    return playbook_runs(site, playbook, "page") if playbook else None


def _chapter(site: Site, title: str, page_uri: str) -> str | None:
    playbook = _playbook_of(site, page_uri)
    return chapter_note(site, playbook, title) if playbook else None


def _playbook_of(site: Site, page_uri: str) -> Playbook | None:
    """The playbook whose own page this is."""
    playbook = site.library.playbooks.get(posixpath.basename(page_uri).removesuffix(".md"))
    is_its_page = playbook and playbook_uri(playbook.section, playbook.id) == page_uri
    return playbook if is_its_page else None


DRAWN: Mapping[str, Callable[[Site, str], Markup]] = {
    "calendar": calendar_block,
    "summaries": _summaries,
    "stage-map": stage_map,
    "overdue": overdue_block,
}
"""Blocks about the whole site."""

DRAWN_OF: Mapping[str, Callable[[Site, str, str], Markup | None]] = {
    "agenda": _agenda,
    "checklist": _checklist,
    "snippet": _snippet,
    "variants": _variants,
    "example": _example,
}
"""Blocks about one record, one ability of platforms or one example, whose id is their argument; about those
that an agenda is narrowed to."""

SAID: Mapping[str, Callable[[Site, str, str], str | None]] = {
    "snippet-url": _snippet_url,
    "answerer": _answerer,
    "block": _held_block,
    "playbook-title": _playbook_title,
    "run-bar": _run_bar,
    "chapter": _chapter,
}
"""What a task list needs: where the snippets of its items are, whose page it stands on, and what
stands above the first list of a playbook; who answered a question; which blocks that the
extension draws by itself a page holds; and what is said of a chapter that is closed."""
