"""A page's Markdown as an engine would convert it, without an engine."""

from functools import partial

from markdown import Markdown

from qunce.markdown_extension.page_parts import FragmentFunction
from qunce.model.library import Library
from qunce.site_plan.fragments import fragment
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from tests.builders import AS_OF, make_library, make_snippet

EXTENSIONS = ["attr_list", "tables", "pymdownx.superfences", "qunce"]
PAGE = "playbooks/share/guest-share.md"


def site_of(library: Library | None = None) -> Site:
    return Site.seen_by(Audience.PUBLIC, library or make_library(make_snippet()), AS_OF)


def fragments_of(library: Library | None = None) -> FragmentFunction:
    return partial(fragment, site_of(library))


def engine(fragments: FragmentFunction | str = "", page_uri: str = PAGE) -> Markdown:
    options = {"qunce": {"fragment": fragments, "page_uri": page_uri}}
    return Markdown(extensions=EXTENSIONS, extension_configs=options)


def converted(text: str, library: Library | None = None) -> str:
    return engine(fragments_of(library)).convert(text)
