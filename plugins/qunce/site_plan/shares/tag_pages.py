"""标签: what carries which tag."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import quote

from qunce.model.addresses import TAGS
from qunce.model.share import Share
from qunce.rendering.html.book.tag_heading import tag_anchor, tag_heading
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Site


def tag_pages(site: Site) -> Iterator[PlannedFile]:
    """The page of tags; none where nothing is tagged."""
    if site.shares_by_tag:
        yield index_page(site, TAGS, partial(_index, site))


def tag_url(site: Site, tag: str, from_uri: str) -> str:
    """The address of one tag's section as seen from a page."""
    return site.addresses.relative_url(from_uri, f"{TAGS}#{quote(tag_anchor(tag))}")


def _index(site: Site) -> str:
    tagged = _tagged(site)
    blocks = (part for tag, shares in tagged.items() for part in _section(site, tag, shares))
    return index_source(
        site,
        TAGS,
        link_sentence(Ref(tag, f"#{quote(tag_anchor(tag))}") for tag in tagged),
        *blocks,
        title="标签",
        lead="按标签找分享。",
        key="index/tags",
    )


def _tagged(site: Site) -> Mapping[str, Sequence[Share]]:
    """Shares by tag, the tag most used first, then in order of the words."""
    return dict(sorted(site.shares_by_tag.items(), key=lambda entry: (-len(entry[1]), entry[0])))


def _section(site: Site, tag: str, shares: Sequence[Share]) -> Iterator[str]:
    yield tag_heading(tag)
    yield link_list(share_line(site, share, TAGS) for share in reversed(shares))
