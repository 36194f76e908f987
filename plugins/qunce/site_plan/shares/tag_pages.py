"""标签: what carries which tag."""

from collections.abc import Iterator
from urllib.parse import quote

from qunce.model.addresses import TAGS, relative_url
from qunce.model.share import Share
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.tag_heading import tag_anchor, tag_heading
from qunce.site_plan.frame.index_pages import index_page
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Site


def tag_pages(site: Site) -> Iterator[PlannedFile]:
    """The page of tags; none where nothing is tagged."""
    tagged = _tagged(site)
    if tagged:
        blocks = (part for tag, shares in tagged.items() for part in _section(site, tag, shares))
        yield index_page(
            site,
            TAGS,
            link_sentence(Ref(tag, f"#{quote(tag_anchor(tag))}") for tag in tagged),
            *blocks,
            title="标签",
            lead="按标签找分享。",
            key="index/tags",
        )


def tag_url(tag: str, from_uri: str) -> str:
    """The address of one tag's section as seen from a page."""
    return relative_url(from_uri, f"{TAGS}#{quote(tag_anchor(tag))}")


def _tagged(site: Site) -> dict[str, list[Share]]:
    """Shares by tag, the tag most used first, then in order of the words."""
    tags = sorted({tag for share in site.shares for tag in share.tags})
    tagged = {tag: [share for share in site.shares if tag in share.tags] for tag in tags}
    return dict(sorted(tagged.items(), key=lambda entry: -len(entry[1])))


def _section(site: Site, tag: str, shares: list[Share]) -> Iterator[str]:
    yield tag_heading(tag)
    yield link_list(share_line(site, share, TAGS) for share in reversed(shares))
