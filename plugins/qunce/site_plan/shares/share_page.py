"""分享: one share with its facts, checklist, messages and neighbours."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.share import Share
from qunce.rendering.html.calendar_row import calendar_row
from qunce.rendering.html.facts import facts_html, people_and_facts
from qunce.rendering.html.missing import missing_html
from qunce.rendering.html.pack import pack_html
from qunce.rendering.html.share_changes import changes_html
from qunce.rendering.html.share_head import share_head
from qunce.rendering.payloads.event_json import event_json
from qunce.rendering.text.states import off_words
from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import share_facets
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_parts import checklist, summary
from qunce.site_plan.shares.share_poster import link_image, poster_part
from qunce.site_plan.shares.share_view import ShareView, view_of

WHEN_AND_WHERE = ("主题", "时间", "群", "地点", "会议链接", "分享链接")
"""What one notes down with a share, as far as it is known."""


def share_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each share of the site."""
    for share in site.shares:
        yield PlannedFile(share_uri(share.id), partial(_page, site, share), edit=share.path)


def _page(site: Site, share: Share) -> str:
    view = view_of(site, share)
    front_matter = {
        "title": share.title,
        "description": _description(view),
        "qunce_page": f"share/{share.id}",
        "hide": ["navigation"],
        "search": share_facets(share),
        "qunce_event": _event(view),
        "qunce_image": link_image(site, share),
    }
    tasks = checklist(site, share, view.pack)
    return page_source(
        front_matter, *_intro(view), poster_part(site, share), *_sections(view, tasks)
    )


def _description(view: ShareView) -> str:
    """What a link preview says: when, who, about what; first of all that it is off."""
    share, values = view.share, view.values
    what = "，".join(filter(None, (values["时间"], values["嘉宾"]))) + f"：{values['主题']}"
    if not share.is_off:
        return what
    return f"{off_words(share)}，{'原定 ' if share.slot else ''}{what}"


def _intro(view: ShareView) -> Iterator[str]:
    """What it is, what changed, who speaks, how to note it down."""
    yield share_head(
        view.share,
        series=view.series,
        how=view.values["形式"],
        zone_note=view.zone_note,
        reference_year=view.reference_year,
    )
    yield changes_html(
        view.share,
        previous=view.share.previous_starts,
        notice_url=view.notice_url,
        reference_year=view.reference_year,
    )
    yield people_and_facts(view.speakers, view.facts)
    yield view.share.body.strip("\n")
    yield from _calendar(view)


def _calendar(view: ShareView) -> Iterator[str]:
    """Add to a calendar; nothing for a share that is off, not published, or of no known hour."""
    share = view.share
    if share.slot and share.is_public and not (share.is_off or share.slot.is_whole_day):
        yield calendar_row(
            calendar_url=view.calendar_url,
            download_url=view.feed_url,
            when_and_where="\n".join(view.values[n] for n in WHEN_AND_WHERE if view.values[n]),
            until=share.slot.end.isoformat(),
        )


def _sections(view: ShareView, tasks: Markup) -> Iterator[str]:
    """Before a share what is to be done comes first, after it what came of it."""
    # These sections repeat the playbook and the snippets; search results should point there.
    work = (
        *_section(repeating_heading("还缺什么", "missing"), missing_html(view.lacks)),
        *_section(repeating_heading("清单", "checklist"), tasks),
        *_section(repeating_heading("发布包", "pack"), _pack(view)),
    )
    outcome = _section(heading("总结", "summary"), summary(view))
    yield from (*outcome, *work) if view.is_over else (*work, *outcome)
    yield from _section(repeating_heading("相关", "related"), facts_html(view.related))


def _section(title: str, fragment: Markup) -> tuple[str, ...]:
    return (title, fragment) if fragment else ()


def _pack(view: ShareView) -> Markup:
    return pack_html(view.pack, view.reference_year) if view.pack else Markup()


def _event(view: ShareView) -> str:
    """The share for search engines, if it is published."""
    if not view.share.is_public:
        return ""
    return event_json(
        view.share,
        page_url=view.page_url,
        description=view.values["简介"],
        speakers=[person.title for person, _ in view.speakers],
        organizer=view.site_name,
        previous=view.share.previous_starts,
    )
