"""给嘉宾的说明: what each guest of a share is to know, to be copied into a chat.

On internal sites alone. Of a guest it tells the zone, which only the team may know, and of an
invitation that there is one; an address that anybody can guess would tell both.
"""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import kit_uri, share_uri
from qunce.model.share import Share
from qunce.rendering.html.days.schedule import crumb_html
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.kit import kit_part
from qunce.rules.times.standing import Standing, standing
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.kit import kit_of


def has_kit(site: Site, share: Share) -> bool:
    """Whether somebody may still be invited to it or told about it."""
    is_ahead = standing(share, site.as_of) is not Standing.OVER
    return site.is_internal and bool(share.speakers) and not share.is_off and is_ahead


def kit_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each share that has a kit."""
    for share in site.shares:
        if has_kit(site, share):
            yield PlannedFile(kit_uri(share.id), partial(_page, site, share), edit=share.path)


def _page(site: Site, share: Share) -> str:
    uri = kit_uri(share.id)
    front_matter = {
        "title": f"给嘉宾的说明：{share.title}",
        "description": f"复制给嘉宾：时间、在哪里、当晚怎么走、要准备什么、请他确认的介绍。{share.title}",
        "qunce_page": f"kit/{share.id}",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
        "robots": "noindex",
    }
    back = Ref(share.title, site.addresses.relative_url(uri, share_uri(share.id)))
    return page_source(front_matter, crumb_html(back), "# 给嘉宾的说明", *_parts(site, share))


def _parts(site: Site, share: Share) -> Iterator[Markup]:
    for position, id in enumerate(share.speakers, 1):
        guest, anchor = site.library.people[id], f"guest-{position}"
        kit = kit_of(site.library, share, guest, site.reference_year)
        yield kit_part(kit, guest=guest.title, anchor=anchor)
