"""Links from one page of a site to another that lead nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify_unicode

from qunce.model.addresses import (
    group_uri,
    person_uri,
    playbook_uri,
    series_uri,
    share_uri,
    snippet_uri,
    summary_uri,
)
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import DEAD_ANCHOR, DEAD_LINK
from qunce.reading.markdown.inline_links import Link, links_of
from qunce.reading.markdown.lines import Line, headings_of, parts_of
from qunce.site_plan.frame.planned import SitePlan

ATTRIBUTE_ID = re.compile(r"\{[^}\n]*#([^\s}]+)[^}\n]*\}")
HTML_ID = re.compile(r"\sid=[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody wrote for the page at `uri`."""

    path: str
    uri: str
    body: str
    line: int


def dead_links(library: Library, plan: SitePlan, unread: Collection[str] = ()) -> list[Problem]:
    """Every link of the pages in a plan whose file, or place in it, the plan does not have.

    Links to the places in `unread` are let pass: those files could not be read.
    """
    pages = {file.uri: file.content for file in plan.files}
    return [
        problem
        for text in _texts(library)
        if text.uri in pages
        for link in links_of(text.body, text.line)
        for problem in _wrong(text, link, pages, unread)
    ]


def _texts(library: Library) -> Iterator[Text]:
    for share in library.shares.values():
        yield Text(share.path, share_uri(share.id), share.body, share.body_line)
    for summary in library.summaries.values():
        yield Text(summary.path, summary_uri(summary.share), summary.body, summary.body_line)
    for book in library.playbooks.values():
        uri = playbook_uri(book.section, book.id)
        yield Text(book.path, uri, book.body, book.body_line)
    for snippet in library.snippets.values():
        yield Text(snippet.path, snippet_uri(snippet.id), snippet.usage, snippet.usage_line)
    for person in library.people.values():
        yield Text(person.path, person_uri(person.id), person.body, person.body_line)
    for group in library.groups.values():
        yield Text(group.path, group_uri(group.id), group.body, group.body_line)
    for series in library.series.values():
        yield Text(series.path, series_uri(series.id), series.body, series.body_line)
    for page in library.pages:
        yield Text(page.path, page.uri, page.body, page.body_line)


def _wrong(
    text: Text, link: Link, pages: dict[str, str | bytes | None], unread: Collection[str]
) -> Iterator[Problem]:
    address = urlsplit(link.target)
    if address.scheme or address.netloc:
        return
    uri = _target(text.uri, unquote(address.path))
    if uri in unread:
        return
    if uri not in pages:
        what = f"链接 {link.target} 指向的文件不存在"
        hint = _nearest(text.uri, uri, pages)
        yield Problem(text.path, link.line, DEAD_LINK.code, what, hint, DEAD_LINK.severity)
        return
    anchor = unquote(address.fragment)
    if anchor and uri.endswith(".md") and anchor not in anchors_of(str(pages[uri])):
        what = f"链接 {link.target} 指向的小节不存在"
        hint = f"在目标标题后面写 {{ #{anchor} }}，或者改成已有的编号"
        yield Problem(text.path, link.line, DEAD_ANCHOR.code, what, hint, DEAD_ANCHOR.severity)


def _target(from_uri: str, path: str) -> str:
    """The docs uri a link leads to; a path from the root counts from the docs folder."""
    if not path:
        return from_uri
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(from_uri), path))


def _nearest(from_uri: str, uri: str, pages: Iterable[str]) -> str:
    """Links are written to files, so the file of a directory address is the first guess."""
    known = set(pages)
    guesses = [f"{uri}/index.md", f"{uri}.md", *get_close_matches(uri, sorted(known), 1, 0.8)]
    guess = next((guess for guess in guesses if guess in known), None)
    if guess is None:
        return "检查路径；链接从这个页面所在的文件夹算起，指向 .md 文件"
    return f"改成 {posixpath.relpath(guess, posixpath.dirname(from_uri) or '.')}"


def anchors_of(content: str) -> set[str]:
    """The places in a page that a link can name: ids as written, and those of headings."""
    written = {*ATTRIBUTE_ID.findall(content), *HTML_ID.findall(content)}
    lines = (part for part in parts_of(content) if isinstance(part, Line))
    return written | {slugify_unicode(heading.text, "-") for heading in headings_of(lines)}
