"""A site planned in one line, and its pages by uri."""

import json
from collections.abc import Mapping

from qunce.model.library import Library
from qunce.model.page import Page
from qunce.site_plan.plan import plan_site
from qunce.site_plan.planned import Audience, PlannedFile, SitePlan
from qunce.site_plan.site import Site
from tests.builders import AS_OF


def site_of(library: Library, audience: Audience = Audience.PUBLIC) -> Site:
    return Site.seen_by(audience, library, AS_OF)


def plan_of(library: Library, audience: Audience = Audience.PUBLIC) -> SitePlan:
    return plan_site(library, as_of=AS_OF, audience=audience)


def files_of(library: Library, audience: Audience = Audience.PUBLIC) -> Mapping[str, PlannedFile]:
    return {file.uri: file for file in plan_of(library, audience).files}


def pages_of(library: Library, audience: Audience = Audience.PUBLIC) -> Mapping[str, str]:
    """The Markdown of every planned page."""
    planned = files_of(library, audience)
    return {uri: str(file.content) for uri, file in planned.items() if uri.endswith(".md")}


def front_matter(source: str) -> dict[str, object]:
    """The JSON values above a planned page."""
    lines = source.split("---\n")[1].splitlines()
    return {key: json.loads(value) for key, _, value in (line.partition(": ") for line in lines)}


def body(source: str) -> list[str]:
    """The blocks of a planned page."""
    return source.split("---\n", 2)[2].strip().split("\n\n")


def make_page(uri: str, title: str | None = None, body: str = "正文。\n") -> Page:
    return Page(f"content/{uri}", uri, title, "", (), body)
