"""分享: one share; before it what to send, after it what came of it and what is owed."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.share import Share
from qunce.rendering.html.facts import facts_html, people_and_facts
from qunce.rendering.html.pack import pack_html
from qunce.rendering.html.share.calendar_row import calendar_row
from qunce.rendering.html.share.missing import missing_html
from qunce.rendering.html.share.share_changes import changes_html
from qunce.rendering.html.share.share_head import share_head
from qunce.rendering.html.share.share_now import now_html
from qunce.rendering.html.share.share_part import (
    BESIDE,
    COLUMNS_CLOSE,
    COLUMNS_OPEN,
    PAGE_CLOSES,
    PART_CLOSES,
    page_opens,
    part_opens,
)
from qunce.rendering.payloads.event_json import event_json
from qunce.rendering.text.states import off_words
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import messages_facet, share_facets
from qunce.site_plan.frame.share_lines import when_and_where
from qunce.site_plan.frame.site import Site
from qunce.site_plan.review.retro_pages import share_retros
from qunce.site_plan.shares.share_facts import has_calendar_file
from qunce.site_plan.shares.share_outcome import outcome, owed
from qunce.site_plan.shares.share_parts import checklist, platforms_of
from qunce.site_plan.shares.share_poster import link_card, poster_part
from qunce.site_plan.shares.share_view import ShareView, view_of

LIVE_AFTER = timedelta(hours=2)
"""How long after the end its page for the evening is still offered."""


def share_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each share of the site."""
    for share in site.shares:
        yield PlannedFile(share_uri(share.id), partial(_page, site, share), edit=share.path)


def _of_platforms(site: Site, share: Share) -> list[str]:
    """What shows the steps of one platform at a time, unless its groups live on one."""
    return ["variants"] if len(platforms_of(site, share)) != 1 else []


def _page(site: Site, share: Share) -> str:
    view = view_of(site, share)
    retros = share_retros(site, share)
    front_matter = {
        "title": share.title,
        "description": _description(view),
        "qunce_page": f"share/{share.id}",
        "qunce_scripts": ["share", *_of_platforms(site, share)],
        "qunce_styles": ["review"] if retros else [],
        "hide": ["navigation", "toc"],
        "search": share_facets(site.library, share) | messages_facet(view.pack, share, site.as_of),
        "qunce_event": _event(view),
        "qunce_card": link_card(site, share),
    }
    return page_source(
        front_matter,
        _opens(view),
        COLUMNS_OPEN,
        *_lead(site, view),
        BESIDE,
        *_part("谁来讲，在哪听", "who", people_and_facts(view.speakers, view.facts), view),
        poster_part(site, share),
        COLUMNS_CLOSE,
        COLUMNS_OPEN,
        *_part("清单", "checklist", checklist(site, share, view.pack), view),
        *_part("发布包", "pack", _pack(view), view, note="每条一群一行，贴完打勾"),
        BESIDE,
        *_part("还缺什么", "missing", missing_html(view.lacks), view),
        *_part("复盘", "retro", retros, view),
        *_part("讲什么", "topic", share.body.strip("\n"), view),
        *_part("相关", "related", facts_html(view.related), view),
        COLUMNS_CLOSE,
        PAGE_CLOSES,
    )


def _description(view: ShareView) -> str:
    """What a link preview says: when, who, about what; first of all that it is off."""
    share, values = view.share, view.values
    what = "，".join(filter(None, (values["时间"], values["嘉宾"]))) + f"：{values['主题']}"
    if not share.is_off:
        return what
    return f"{off_words(share)}，{'原定 ' if share.slot else ''}{what}"


def _opens(view: ShareView) -> Markup:
    slot = None if view.share.is_off else view.share.slot
    return page_opens(
        view.share.id,
        phase=view.standing,
        starts=slot.known_start.isoformat() if slot else "",
        ends=slot.known_end.isoformat() if slot else "",
    )


def _lead(site: Site, view: ShareView) -> Iterator[Markup]:
    """What it is and what changed; then what to do now, or what came of it and is owed."""
    share = view.share
    yield share_head(
        share,
        series=view.series,
        how=view.values["形式"],
        zone_note=view.zone_note,
        reference_year=view.reference_year,
    )
    yield changes_html(
        share,
        previous=share.previous_starts,
        notice=view.notice,
        reference_year=view.reference_year,
    )
    if not share.is_off:
        yield outcome(site, view)
        yield owed(site, view)
        yield now_html(view.next, view.reference_year)
    yield from _calendar(view)


def _calendar(view: ShareView) -> Iterator[Markup]:
    """Nothing for a share that is off, not published, or of no known hour."""
    share = view.share
    if share.slot and has_calendar_file(share):
        yield calendar_row(
            calendar_url=view.calendar_url,
            alarm_url=view.alarm_url,
            when_and_where=when_and_where(view.values),
            until=share.slot.end.isoformat(),
            live_url=view.live_url,
            live_until=(share.slot.end + LIVE_AFTER).isoformat(),
        )


def _part(
    title: str, anchor: str, content: str, view: ShareView, *, note: str = ""
) -> tuple[str, ...]:
    """A part and its heading; nothing without content. After a share all but 相关 is folded."""
    if not content:
        return ()
    is_open = not view.is_over or anchor == "related"
    opens = part_opens(
        title, anchor, note=note, is_open=is_open, is_found=anchor in ("who", "topic")
    )
    return (opens, content, PART_CLOSES)


def _pack(view: ShareView) -> Markup:
    folded = [message for message in view.pack if message is not view.next]
    return pack_html(folded, view.reference_year) if view.pack else Markup()


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
