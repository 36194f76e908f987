"""A site planned in one line, and its pages by uri."""

from collections.abc import Mapping

from qunce.model.library import Library
from qunce.model.page import Page
from qunce.rendering.html.fragment import FRAGMENT
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.plan import SitePlan, plan_site
from tests.builders import AS_OF
from tests.site_plan.pages import planned


def site_of(library: Library, audience: Audience = Audience.PUBLIC) -> Site:
    return Site.seen_by(audience, library, AS_OF)


def plan_of(library: Library, audience: Audience = Audience.PUBLIC) -> SitePlan:
    return plan_site(library, as_of=AS_OF, audience=audience)


def pages_of(library: Library, audience: Audience = Audience.PUBLIC) -> Mapping[str, str]:
    """The Markdown of every planned page."""
    files = planned(library, audience)
    return {uri: str(file.content) for uri, file in files.items() if uri.endswith(".md")}


def body(source: str) -> list[str]:
    """The blocks of a planned page, fragments without their mark."""
    blocks = source.split("---\n", 2)[2].strip().split("\n\n")
    return [block.removeprefix(FRAGMENT) for block in blocks]


def make_page(uri: str, title: str | None = None, body: str = "正文。\n") -> Page:
    return Page(f"content/{uri}", uri, title, "", (), body)
