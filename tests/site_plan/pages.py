"""A planned page, and what a reader finds on it."""

import json
import re
from html.parser import HTMLParser

import markdown

from qunce.model.library import Library
from qunce.site_plan.frame.planned import Audience, PlannedFile
from qunce.site_plan.plan import plan_site
from tests.builders import AS_OF

HOSTILE = "\"'><script>alert(1)</script> </script> ``` # {{主题}} /// [x](y) *z* {#a} \\ &amp;"
"""Everything a title can hold that means something to HTML, Markdown or a template."""


def planned(
    library: Library, audience: Audience = Audience.PUBLIC, as_of=AS_OF
) -> dict[str, PlannedFile]:
    plan = plan_site(library, as_of=as_of, audience=audience)
    return {file.uri: file for file in plan.files}


def page(library: Library, uri: str, audience: Audience = Audience.PUBLIC, as_of=AS_OF) -> str:
    content = planned(library, audience, as_of)[uri].content
    assert isinstance(content, str)
    return content


def front_matter(source: str) -> dict[str, object]:
    header = source.split("---\n")[1]
    pairs = (line.split(": ", 1) for line in header.splitlines())
    return {key: json.loads(value) for key, value in pairs}


def rendered(source: str) -> str:
    """The page's body as the site's Markdown makes it, without our own extension."""
    extensions = ["attr_list", "toc", "tables", "pymdownx.superfences"]
    return markdown.markdown(source.split("---\n", 2)[2], extensions=extensions)


def words(html: str) -> str:
    """What can be read, spaces collapsed."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


class Elements(HTMLParser):
    """Counts the elements of a page and notes the text of its headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.headings: list[str] = []
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - html.parser's signature
        self.tags.append(tag)
        if tag in ("h1", "h2"):
            self.headings.append("")
            self._inside.append(tag)

    def handle_endtag(self, tag):
        if tag in ("h1", "h2"):
            self._inside.remove(tag)

    def handle_data(self, data):
        if self._inside:
            self.headings[-1] += data
