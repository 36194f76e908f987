"""Whether a record's Markdown stays Markdown: nothing in it runs, loads, or opens what is no page.

A record comes from whoever has something to tell. Python-Markdown itself makes its HTML, and a
tokenizer takes that apart, so that code is text here exactly where it is text on the page.
"""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import islice
from unicodedata import normalize

from qunce.model.problem_codes import ACTIVE_HTML, LINK_SCHEME
from qunce.reading.markdown.checklist_items import ATTRIBUTES as ITEM_ATTRIBUTES
from qunce.reading.markdown.faults import (
    MOST_CHARACTERS,
    Fault,
    Places,
    address_pattern,
    attribute_pattern,
    tag_pattern,
)
from qunce.reading.markdown.harmless import (
    ADDRESSES,
    ATTRIBUTES,
    ELEMENTS,
    IGNORED,
    NAMES,
    SCHEMES,
    THEMES_OWN,
    scheme_of,
)
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.front_matter import Source

MAY_BE_HTML = re.compile(r"<[A-Za-z/!?]|&")
TAG_START = re.compile(r"<[A-Za-z][A-Za-z0-9]*")
UNREAD_TAG = re.compile(r"<[A-Za-z/!?]")
BRACES = re.compile(r"\{[^\n]*")
"""What attributes stand behind, to the end of the line."""
ATTRIBUTE_NAME = re.compile(r"([^\s={}\"']+)=")
UNDERSCORE = re.compile("[_\ufe33\ufe34\ufe4d-\ufe4f\uff3f]")
"""All that becomes one in an id (NFKC), which is looked for far quicker than it is made."""
LINK = re.compile(r"\](?P<kind>[(:])")
PLAIN_TARGETS = {
    "(": re.compile(r"\s*+<?+(?:https?://|mailto:|tel:|[^\s:&()<>\\]*[)>#?/])"),
    ":": re.compile(r"\s*+<?+(?:https?://|mailto:|tel:|[^\s:&()<>\\]*[\s>#?/])"),
}
"""Of a link, and of a definition: targets that need no second look."""

KNOWN = ATTRIBUTES.union(ITEM_ATTRIBUTES)

WELL_FORMED = re.compile(
    r"<[A-Za-z][A-Za-z0-9]*+"
    r"(?:\s++[A-Za-z_:][\w:.-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+"
    r"\s*+/?>"
)
"""A tag that every browser reads as the tokenizer does."""

SHOWN = "要让读者看见它，就用反引号括起来"
MOST_FAULTS = 100
"""Kinds of faults that are told at a time: each is looked for in every line."""


def check_harmless(markdown: str, prose: Sequence[Line], source: Source, report: Report) -> None:
    """Report active HTML and foreign schemes of what a page shows, each at its lines.

    `markdown` is made of `prose`, the lines of the source outside of fences.
    """
    if not may_be_active(markdown):
        return
    from qunce.reading.markdown.engine import html_of  # noqa: PLC0415 - loads slowly, for few

    faults = {fault.written: fault for fault in faults_of(html_of(markdown))}
    places = Places(prose, source)
    for fault in islice(faults.values(), MOST_FAULTS):
        for line in places.of(fault):
            report.add(fault.code, line, fault.message, fault.hint)


def may_be_active(markdown: str) -> bool:
    """Most texts have neither tags nor odd links: they need not be converted to know it."""
    return (
        bool(MAY_BE_HTML.search(markdown))
        or _may_name_itself(markdown)
        or any(map(_is_odd_link, LINK.finditer(markdown)))
        or any(map(_has_odd_attribute, BRACES.findall(markdown)))
    )


def _may_name_itself(markdown: str) -> bool:
    """Whether a heading or an attribute may become an id like the theme's own."""
    if not UNDERSCORE.search(markdown):
        return False
    lines = normalize("NFKC", markdown).split("\n")
    return any(
        "_" in line and ("#" in line or below.lstrip(" \t>").startswith(("=", "-")))
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
    )


def _is_odd_link(link: re.Match[str]) -> bool:
    return not PLAIN_TARGETS[link["kind"]].match(link.string, link.end())


def _has_odd_attribute(braces: str) -> bool:
    return not KNOWN.issuperset(ATTRIBUTE_NAME.findall(braces))


def faults_of(page: str) -> Iterator[Fault]:
    """What of an HTML text is not known to be harmless."""
    tokens = _Tokens()
    tokens.feed(page)
    tokens.close()
    return iter(tokens.faults)


class _Tokens(HTMLParser):
    """Walks through HTML and notes what is not known to be harmless."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[Fault] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.faults.append(_element(tag))
        elif not WELL_FORMED.fullmatch(text := self.get_starttag_text() or ""):
            self.faults.append(_malformed(text))
        for name, value in attrs:
            self.faults += _attribute(name, value or "")

    def handle_data(self, data: str) -> None:
        # The tokenizer takes a tag that is not over for words; a browser may not.
        if unread := UNREAD_TAG.search(data):
            self.faults.append(_malformed(data[unread.start() :]))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the tokenizer's signature
        self.faults.append(_malformed("<!"))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - the tokenizer's signature
        self.faults.append(_malformed("<!"))

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - the tokenizer's signature
        self.faults.append(_malformed("<!"))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - the tokenizer's signature
        self.faults.append(_malformed("<?"))


def _element(tag: str) -> Fault:
    hint = f"删掉它，用 Markdown 写；{SHOWN}"
    return Fault(ACTIVE_HTML, f"正文里不能用标签 <{tag}>", hint, (tag_pattern(tag),))


def _malformed(text: str) -> Fault:
    start = TAG_START.match(text)
    shown = start[0] if start else text[:2]
    hint = f"补全或者删掉它；{SHOWN}"
    patterns = (re.escape(text[:MOST_CHARACTERS]), tag_pattern(shown[1:]))
    return Fault(ACTIVE_HTML, f"从 {shown} 起是看不懂的标签", hint, patterns)


def _attribute(name: str, value: str) -> Iterator[Fault]:
    if name not in ATTRIBUTES:
        hint = "删掉它；花括号里只写 #编号 和 .样式"
        pattern = attribute_pattern(name)
        yield Fault(ACTIVE_HTML, f"正文里不能用属性 {name}", hint, (pattern,))
    elif name in NAMES and value.startswith(THEMES_OWN):
        what = f"编号{quoted(value)}是网页程序自己要用的"
        hint = "换一个不以下划线开头的编号；标题就改几个字，或者在后面写 { #编号 }"
        yield Fault(ACTIVE_HTML, what, hint, (re.escape(value), r"_\\?_"))
    elif name in ADDRESSES and (scheme := scheme_of(value)) and scheme not in SCHEMES:
        address = IGNORED.sub("", value)
        what = f"链接{quoted(_shortened(address))}不能放进正文，它以 {scheme}: 开头"
        hint = "写 https://、http://、mailto:、tel: 开头的，或者文件的相对路径"
        patterns = (address_pattern(address), address_pattern(f"{scheme}:"))
        yield Fault(LINK_SCHEME, what, hint, patterns)


def _shortened(address: str) -> str:
    return address if len(address) <= MOST_CHARACTERS else f"{address[: MOST_CHARACTERS - 1]}…"
