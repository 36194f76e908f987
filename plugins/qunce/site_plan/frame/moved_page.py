"""A page that was somewhere else before: old links lead on to it."""

from functools import partial

from qunce.rendering.html.link_list import link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def moved_page(site: Site, title: str, uri: str, target: str, edit: str) -> PlannedFile:
    """What stands at `uri` now that the page of this title is at `target`."""
    return PlannedFile(uri, partial(_page, site, title, uri, target), edit=edit)


def _page(site: Site, title: str, uri: str, target: str) -> str:
    """Sends the reader on at once, and has a link for who does not want to be sent."""
    url = site.addresses.relative_url(uri, target)
    front_matter = {
        "title": title,
        "description": f"换了网址：{title}",
        "robots": "noindex",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
        "qunce_moved_to": url,
    }
    head = page_head(title, lead="这一页换了网址，在这里：")
    return page_source(front_matter, head, link_sentence([Ref(title, url)]))
