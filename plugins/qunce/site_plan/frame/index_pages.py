"""Index pages: a title, what the author wrote about it, then what the library knows."""

from collections.abc import Callable

from qunce.rendering.html.page_head import page_head
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import INDEX, AnyFacets, with_questions
from qunce.site_plan.frame.site import Site


def index_page(site: Site, uri: str, make: Callable[[], str]) -> PlannedFile:
    """The file of a generated index; to edit it is to edit the hand-written page at its uri."""
    authored = site.authored(uri)
    return PlannedFile(uri, make, edit=authored.path if authored else None)


def index_source(
    site: Site,
    uri: str,
    *blocks: str,
    title: str,
    lead: str,
    key: str,
    search: AnyFacets = INDEX,
    **front_matter: object,
) -> str:
    """A generated index, whose words a hand-written page at the same uri may give.

    Where there is one, title, description and questions are its own, its words take the place of
    `lead`, and a heading among them that of the title.
    """
    authored = site.authored(uri)
    shown_title = (authored and authored.title) or title
    words = authored.body.strip("\n") if authored else ""
    description = (authored and authored.description) or lead
    header = {
        "title": shown_title,
        "description": description,
        "qunce_page": key,
        "search": with_questions(search, authored.questions if authored else ()),
        **front_matter,
    }
    head = "" if words.startswith("# ") else page_head(shown_title, lead="" if words else lead)
    return page_source(header, head, words, *blocks)
