"""Rendered HTML cut into sections of plain text."""

import re
from html import unescape

from qunce_search.documents import Document, RenderedPage, Section

TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea)\b.*?</(?P=raw)\s*>"
    r"|<(?P<closes>/?)(?P<name>[a-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, an element whose content is not HTML, or a tag."""

ID = re.compile(r"""(?<![\w-])id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
ALT = re.compile(r"""(?<![\w-])alt\s*=\s*(?:"([^"]*)"|'([^']*)')""")
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))

INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
}  # fmt: skip
"""Tags that do not end a word; all others do."""

LABELS = {"a", "label", "small", "span", "time"}
"""Of these, two with a class that touch are drawn apart: a label beside a label, or a cell."""

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip

SKIPPED = {
    "script", "style", "template", "noscript", "svg", "button", "select", "iframe", "object",
}  # fmt: skip
"""Elements whose content a reader does not read as part of the page."""

SKIPPED_BY_ATTRIBUTE = re.compile(
    r"""data-search-exclude|aria-hidden\s*=\s*["']?true"""
    r"""|(?<![\w-])class\s*=\s*["'][^"']*(?<![\w-])(?:headerlink|linenos)(?![\w-])"""
)

CJK = "\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
SOFT_BREAK = re.compile(rf"(?<=[{CJK}])[ \t]*\n\s*(?=[{CJK}])")
"""A line break inside a Chinese paragraph: the source was wrapped, the text was not."""

BLANKS = re.compile(r"[^\S\n]+")
LINES = re.compile(r" ?\n\s*")


def sections(html: str, title: str) -> tuple[Section, ...]:
    """The sections of a page in order, of which the first carries the page's `title`.

    A heading without an id opens none: nothing could lead to it. What is marked
    `data-search-exclude` is left out, as Material's search does; a heading so marked takes its
    section with it.
    """
    reader = _Reader(title)
    end = 0
    for tag in TAG.finditer(html):
        start, after = tag.span()
        if end < start:
            reader.text(html[end:start])
        end = after
        if name := tag["name"]:
            reader.tag(name.lower(), tag["attributes"], closes=bool(tag["closes"]))
    reader.text(html[end:])
    return reader.finished()


def document(page: RenderedPage) -> Document:
    """The page cut into sections; of one that changes with the reader's day, its title alone."""
    html = "" if page.facets.today else page.html
    return Document(page.url, page.title, sections(html, page.title), page.facets)


def plain(html: str) -> str:
    """The text of a piece of inline HTML."""
    return _tidy(TAG.sub("", html))


class _Reader:
    """Where the cutting stands: the section, the heading, the element that is skipped."""

    def __init__(self, title: str) -> None:
        self._found: list[Section] = []
        self._anchor: str | None = ""
        self._title = title
        self._parts: list[str] = []
        self._heading: list[str] | None = None
        self._skipped = ""
        self._depth = 0
        self._pre = 0
        self._after_label = False

    def text(self, text: str) -> None:
        if not text or self._skipped:
            return
        self._after_label = False
        # Most texts have no line break in them, and asking is cheaper than looking for one to join.
        if "\n" in text and not self._pre:
            text = SOFT_BREAK.sub("", text)
        (self._parts if self._heading is None else self._heading).append(text)

    def tag(self, name: str, attributes: str, *, closes: bool) -> None:
        if self._skipped:
            self._skip_on(name, closes=closes)
        elif name in HEADINGS:
            self._turn_heading(attributes, closes=closes)
        elif not closes and self._is_skipped(name, attributes):
            self._skipped, self._depth = ("", 0) if name in VOID else (name, 1)
        else:
            self._end_label(name, attributes, closes=closes)
            self._pre = max(0, self._pre + (-1 if closes else 1)) if name == "pre" else self._pre
            if name == "img":
                self.text(_alternative(attributes))
            if name not in INLINE:
                self.text("\n")
            self._after_label = closes and name in LABELS

    def _end_label(self, name: str, attributes: str, *, closes: bool) -> None:
        opens = name in LABELS and not closes and "class" in attributes
        if opens and self._after_label and not self._pre:
            self.text(" ")

    def finished(self) -> tuple[Section, ...]:
        self._close_section()
        return tuple(self._found)

    def _skip_on(self, name: str, *, closes: bool) -> None:
        if name == self._skipped:
            self._depth += -1 if closes else 1
            self._skipped = self._skipped if self._depth else ""

    def _is_skipped(self, name: str, attributes: str) -> bool:
        return name in SKIPPED or bool(SKIPPED_BY_ATTRIBUTE.search(attributes))

    def _turn_heading(self, attributes: str, *, closes: bool) -> None:
        if closes:
            if self._heading is not None:
                self._title, self._heading = _tidy("".join(self._heading)), None
            else:
                self.text("\n")
        elif anchor := ID.search(attributes):
            self._close_section()
            excluded = "data-search-exclude" in attributes
            self._anchor = None if excluded else unescape(next(filter(None, anchor.groups()), ""))
            self._heading = []
        else:
            self.text("\n")

    def _close_section(self) -> None:
        text = _tidy("".join(self._parts))
        if self._anchor is not None and (self._anchor == "" or self._title or text):
            self._found.append(Section(self._anchor, self._title, text))
        self._parts, self._title, self._heading = [], "", None


def _alternative(attributes: str) -> str:
    match = ALT.search(attributes)
    return f"\n{match[1] or match[2] or ''}\n" if match else ""


def _tidy(text: str) -> str:
    return LINES.sub("\n", BLANKS.sub(" ", unescape(text))).strip() if text else ""
