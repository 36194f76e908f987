"""A page's Markdown as an engine would convert it, without an engine."""

from markdown import Markdown

from qunce.model.library import Library
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from tests.builders import AS_OF, make_library

EXTENSIONS = ["attr_list", "tables", "pymdownx.superfences", "qunce"]
PAGE = "playbooks/share/guest-share.md"


def site_of(library: Library | None = None) -> Site:
    return Site.seen_by(Audience.PUBLIC, library or make_library(), AS_OF)


def engine(site: Site | str = "", page_uri: str = PAGE) -> Markdown:
    options = {"qunce": {"site": site, "page_uri": page_uri}}
    return Markdown(extensions=EXTENSIONS, extension_configs=options)


def converted(text: str, library: Library | None = None) -> str:
    return engine(site_of(library)).convert(text)
