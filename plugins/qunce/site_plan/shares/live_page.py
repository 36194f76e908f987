"""现场: a page for the evening of a share itself, to be held in one hand."""

from collections.abc import Iterator, Mapping
from functools import partial

from qunce.model.addresses import live_uri, share_uri
from qunce.model.placeholder import Subject
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.html.share.live import live_html
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.share_values import share_values
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.live_messages import has_live_page
from qunce.site_plan.shares.share_pack import live_messages


def live_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each share of this site that somebody can be at at a known hour."""
    for share in site.shares:
        if has_live_page(share):
            yield PlannedFile(live_uri(share.id), partial(_page, site, share), edit=share.path)


def _page(site: Site, share: Share) -> str:
    uri = live_uri(share.id)
    values = share_values(site.library, share, site.reference_year)
    front_matter = {
        "title": share.title,
        "window_title": f"现场：{share.title}",
        "description": f"现场用的文案，按时间一条条发：{share.title}",
        "qunce_page": f"live/{share.id}",
        "qunce_scripts": ["live"],
        "hide": ["navigation", "toc"],
        # Every text of it stands on the share's page too.
        "search": {"exclude": True},
        "robots": "noindex",
    }
    return page_source(
        front_matter,
        live_html(
            share.id,
            share.title,
            messages=live_messages(site, share, values, uri),
            rescues=_rescues(site, share, values),
            starts=share.slot.start.isoformat() if share.slot else "",
            ends=share.slot.end.isoformat() if share.slot else "",
            back_url=site.addresses.relative_url(uri, share_uri(share.id)),
        ),
    )


def _rescues(
    site: Site, share: Share, values: Mapping[str, str]
) -> Iterator[tuple[Snippet, tuple[Announcement, ...]]]:
    """What the playbook keeps ready for trouble; texts about groups or people know too little."""
    for id in site.library.playbooks[share.playbook].rescue:
        snippet = site.library.snippets[id]
        known = values if snippet.subject is Subject.SHARE else {}
        yield snippet, announcements(snippet, known)
