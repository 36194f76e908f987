"""Where a click leads: the links of every page as the public site has it."""

import posixpath
import re
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify_unicode

from qunce.reading.markdown.inline_links import links_of
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.handbook.real import library

HREF = re.compile(r'href="([^"]+)"')


@cache
def pages() -> dict[str, str]:
    """The Markdown of every page, by uri."""
    plan = plan_site(library(), as_of=library().last_recorded(), audience=Audience.PUBLIC)
    return {f.uri: str(f.content) for f in plan.files if f.uri.endswith(".md")}


def clicks_from(uri: str) -> frozenset[str]:
    """The pages one click away."""
    source = pages()[uri]
    written = {_file(uri, link.target) for link in links_of(source, 1)}
    fragments = {_page(uri, href) for href in HREF.findall(source)}
    return frozenset((written | fragments) & pages().keys())


def opens(uri: str, target: str, heading: str) -> bool:
    """Whether a link on a page leads to a heading itself: then no chapter keeps it closed."""
    found = re.search(rf"(?m)^#+ ({re.escape(heading)}.*?)(?: \{{ #(\S+) \}})?$", pages()[target])
    assert found, f"{target}: {heading}"
    anchor = found[2] or slugify_unicode(found[1], "-")
    wanted = [urlsplit(link.target) for link in links_of(pages()[uri], 1)]
    return any(
        _file(uri, link.path) == target and unquote(link.fragment) == anchor for link in wanted
    )


def _file(uri: str, target: str) -> str:
    """A link of Markdown names a file, seen from the page's folder."""
    path = unquote(urlsplit(target).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))


def _page(uri: str, href: str) -> str:
    """A link of HTML names an address, seen from the page's own address."""
    folder = uri.removesuffix("index.md") if uri.endswith("index.md") else uri.removesuffix(".md")
    path = posixpath.normpath(posixpath.join(folder, unquote(urlsplit(href).path)))
    below = posixpath.normpath(f"{path}/index.md")
    return below if below in pages() else f"{path}.md"
