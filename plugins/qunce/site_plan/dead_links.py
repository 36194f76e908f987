"""Links from one page of a site to another that lead nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify_unicode

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import DEAD_ANCHOR, DEAD_LINK
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.inline_links import Link, linked_uri, links_of
from qunce.reading.markdown.lines import Line, headings_of, parts_of
from qunce.reading.markdown.questions import read_questions
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted
from qunce.site_plan.frame.texts import Text, texts_of
from qunce.site_plan.handbook.former_pages import former_uris, uri_of
from qunce.site_plan.plan import SitePlan

MAY_LINK = re.compile(r"\][(:]|<[A-Za-z]")
"""What every link has: most texts have none, and need not be taken apart."""
ATTRIBUTES = re.compile(r"\{([^{}\n]*+)\}")
ATTRIBUTE_ID = re.compile(r"#([^\s#]+)")
HTML_ID = re.compile(r"\sid=[\"']([^\"']+)[\"']")


class _Pages:
    """The files of a plan; a page is made, and its anchors found, only once a link names one."""

    def __init__(self, plan: SitePlan) -> None:
        self.files = {file.uri: file for file in plan.files}
        self.moved = {old: uri_of(record) for old, record in former_uris(plan.site.library).items()}
        self._anchors: dict[str, set[str]] = {}

    def has_anchor(self, uri: str, anchor: str) -> bool:
        """Whether a page has a place of that name; what is no page has any."""
        if not uri.endswith(".md"):
            return True
        if uri not in self._anchors:
            self._anchors[uri] = anchors_of(str(self.files[uri].content))
        return anchor in self._anchors[uri]


def dead_links(
    library: Library, plans: Iterable[SitePlan], unread: Collection[str] = ()
) -> list[Problem]:
    """Every link whose file, or place in it, a plan that has the page does not have; each once.

    Links to the places in `unread` are let pass: those files could not be read.
    """
    sites = [_Pages(plan) for plan in plans]
    found = {
        problem
        for text in texts_of(library)
        if MAY_LINK.search(text.body)
        for link in links_of(text.body, text.line)
        for pages in sites
        if text.uri in pages.files
        for problem in _wrong(text, link, pages, unread)
    }
    return sorted(found)


def _wrong(text: Text, link: Link, pages: _Pages, unread: Collection[str]) -> Iterator[Problem]:
    try:
        address = urlsplit(link.target)
    except ValueError:
        what = f"链接{quoted(link.target)}不是网址"
        hint = "从浏览器复制完整的网址；方括号只用在 IPv6 地址里"
        yield Problem(text.path, link.line, DEAD_LINK.code, what, hint, DEAD_LINK.severity)
        return
    if address.scheme or address.netloc:
        return
    uri = linked_uri(text.uri, unquote(address.path))
    if uri in unread:
        return
    if uri not in pages.files:
        what = f"链接 {link.target} 指向的文件不存在"
        hint = _nearest(text.uri, uri, pages.files)
        yield Problem(text.path, link.line, DEAD_LINK.code, what, hint, DEAD_LINK.severity)
        return
    if uri in pages.moved:
        what = f"链接 {link.target} 指向的一页换了网址"
        hint = _from(text.uri, pages.moved[uri])
        yield Problem(text.path, link.line, DEAD_LINK.code, what, hint, DEAD_LINK.severity)
        return
    anchor = unquote(address.fragment)
    if anchor and not pages.has_anchor(uri, anchor):
        what = f"链接 {link.target} 指向的小节不存在"
        hint = f"在目标标题后面写 {{ #{anchor} }}，或者改成已有的编号"
        yield Problem(text.path, link.line, DEAD_ANCHOR.code, what, hint, DEAD_ANCHOR.severity)


def _nearest(from_uri: str, uri: str, known: Collection[str]) -> str:
    """Links are written to files, so the file of a directory address is the first guess."""
    guess = next((file for file in (f"{uri}/index.md", f"{uri}.md") if file in known), None)
    guess = guess or next(iter(get_close_matches(uri, known, 1, 0.8)), None)
    if guess is None:
        return "检查路径；链接从这个页面所在的文件夹算起，指向 .md 文件"
    return _from(from_uri, guess)


def _from(from_uri: str, uri: str) -> str:
    return f"改成 {posixpath.relpath(uri, posixpath.dirname(from_uri) or '.')}"


def anchors_of(content: str) -> set[str]:
    """The places in a page that a link can name: ids as written, and those of headings."""
    attributes = " ".join(ATTRIBUTES.findall(content))
    written = {*ATTRIBUTE_ID.findall(attributes), *HTML_ID.findall(content)}
    lines = (part for part in parts_of(content) if isinstance(part, Line))
    if "/// qa" in content:
        written |= set(_questions(content))
    return written | {slugify_unicode(heading.text, "-") for heading in headings_of(lines)}


def _questions(content: str) -> Iterator[str]:
    unread = Report("")
    blocks = read_blocks(parts_of(content), unread)
    return (question.anchor for question in read_questions(blocks, content, 1, unread))
