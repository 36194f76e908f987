"""分享: one share with its facts, checklist, messages and neighbours."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.share import Share
from qunce.rendering.html.missing import missing_html
from qunce.rendering.html.pack import Message, pack_html
from qunce.rendering.html.share import facts_html
from qunce.rendering.text.states import off_words
from qunce.rendering.text.values import share_values
from qunce.rules.standing import is_over
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import share_facets
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_facts import related
from qunce.site_plan.shares.share_intro import calendar, changes, head, people, structured_data
from qunce.site_plan.shares.share_missing import lacks
from qunce.site_plan.shares.share_pack import messages
from qunce.site_plan.shares.share_parts import checklist, summary


def share_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each share of the site."""
    for share in site.shares:
        yield PlannedFile(share_uri(share.id), content=_page(site, share), edit=share.path)


def _page(site: Site, share: Share) -> str:
    values = share_values(site.library, share, site.reference_year)
    pack = messages(site, share, values, share_uri(share.id))
    front_matter = {
        "title": share.title,
        "description": _description(share, values),
        "qunce_page": f"share/{share.id}",
        "hide": ["navigation"],
        "search": share_facets(share),
    }
    return page_source(
        front_matter,
        head(site, share, how=values["形式"]),
        changes(site, share, pack),
        people(site, share),
        share.body.strip(),
        calendar(site, share, values),
        *_sections(site, share, pack),
        structured_data(site, share, values),
    )


def _sections(site: Site, share: Share, pack: Sequence[Message]) -> Iterator[str]:
    """Before a share what is to be done comes first, after it what came of it."""
    # The playbook and the snippets have the same words; there a search is to lead.
    work = (
        *_section(repeating_heading("还缺什么", "missing"), missing_html(lacks(site, share))),
        *_section(repeating_heading("清单", "checklist"), checklist(site, share, pack)),
        *_section(repeating_heading("发布包", "pack"), _pack(site, pack)),
    )
    outcome = _section(heading("总结", "summary"), summary(site, share))
    yield from (*outcome, *work) if is_over(share, site.as_of) else (*work, *outcome)
    yield from _section(repeating_heading("相关", "related"), facts_html(related(site, share)))


def _section(title: str, fragment: Markup) -> tuple[str, ...]:
    return (title, fragment) if fragment else ()


def _pack(site: Site, pack: Sequence[Message]) -> Markup:
    return pack_html(pack, site.reference_year) if pack else Markup()


def _description(share: Share, values: Mapping[str, str]) -> str:
    """What a link preview says: when, who, about what; first of all that it is off."""
    what = "，".join(filter(None, (values["时间"], values["嘉宾"]))) + f"：{values['主题']}"
    if not share.is_off:
        return what
    return f"{off_words(share)}，{'原定 ' if share.slot else ''}{what}"
