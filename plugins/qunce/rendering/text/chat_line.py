"""Lines of chat text from inline content: what reads as markup is made inert, links get a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote
from xml.etree.ElementTree import Element

from qunce.rendering.text.characters import visible
from qunce.rendering.text.elements import BARE_URL, contents

SHOWN_WHOLE = ("http", "https", "webcal")
SHOWN_AS_ADDRESS = ("mailto", "tel")
KEPT_LINES = 1 << 10
"""A text is read until it stays as it is, so most of its lines are asked about twice or more."""
UNREAD = frozenset({"head", "script", "style", "template", "title"})

TO_FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in "!#&()*+-/:<=>[\\]_`{}~"}
MARKUP_IN_LINE = re.compile(
    r"""
    [<>]                                # a tag, a quote
    | \{\{ [^{}]* \}\} | \{{2,}         # a placeholder
    | (?<!\ )\* | \*(?!\ )              # emphasis, unless it is a sum: 3 * 5
    | (?<![^\W_])_ | _(?![^\W_])        # emphasis, unless inside a name: snake_case
    | `
    | (?<=\])[(:]                       # a link, a reference
    | &(?=\#?\w+;)                      # a character reference
    | \\(?=[\\`*_{}\[\]()>\#+\-.!])     # an escape
    """,
    re.VERBOSE,
)
MARKUP_OF_LINE = re.compile(
    r"""
    ^ (?: \# | \+(?=\ ) | ~~~+ | ///+ )         # heading, list, fences
    | ^ [-=:|\ ]+ $                             # rule, underline, table
    | ^ \{ (?=.*\}$)                           # attributes
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; `url` is what is shown of it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and the links in it."""

    text: str
    links: tuple[Link, ...]

    @property
    def link_lines(self) -> tuple[str, ...]:
        """`文字 https://…`, each once."""
        return tuple(dict.fromkeys(f"{inert(link.text)} {link.url}".strip() for link in self.links))

    @property
    def texts(self) -> tuple[str, ...]:
        """The line, then its links; a line that is nothing but its link is not said twice."""
        if [self.text] == [inert(link.text) for link in self.links]:
            return self.link_lines
        return (self.text, *self.link_lines) if self.text else self.link_lines


def chat_lines(run: Iterable[str | Element]) -> list[Line]:
    """The lines of inline content; empty ones are left out."""
    lines: list[list[str | Link]] = [[]]
    for part in _parts(run):
        if isinstance(part, Link):
            lines[-1].append(part)
        else:
            first, *rest = visible(part).split("\n")
            lines[-1].append(first)
            lines += [[text] for text in rest]
    return [line for line in map(_line, lines) if line.text or line.links]


@lru_cache(maxsize=KEPT_LINES)
def inert(line: str) -> str:
    """Write what a reader of Markdown would take for markup in full-width characters.

    URLs stay as they are and stand free of Chinese text, or chat programs miss them.
    """
    parts = BARE_URL.split(" ".join(visible(line).split()))
    parts[::2] = [MARKUP_IN_LINE.sub(_full_width, text) for text in parts[::2]]
    spaced = re.sub(r"(?<=[^\x00-\x7f])(?=https?://)", " ", "".join(parts))
    spaced = BARE_URL.sub(lambda url: url[0] + _gap(url), spaced)
    return MARKUP_OF_LINE.sub(_full_width, re.sub(r"^-(?= )", "•", spaced))


def _gap(url: re.Match[str]) -> str:
    return "" if url.string[url.end() : url.end() + 1].isascii() else " "


def _full_width(markup: re.Match[str]) -> str:
    return markup[0].translate(TO_FULL_WIDTH)


def _line(parts: list[str | Link]) -> Line:
    return Line(inert(_text(parts)), tuple(part for part in parts if isinstance(part, Link)))


def _text(parts: Iterable[str | Link]) -> str:
    return "".join(part.text if isinstance(part, Link) else part for part in parts)


def _parts(run: Iterable[str | Element]) -> Iterator[str | Link]:
    for node in run:
        if isinstance(node, str):
            yield node
        elif node.tag == "br":
            yield "\n"
        elif node.tag not in UNREAD:
            yield from _element_parts(node)


def _element_parts(element: Element) -> Iterator[str | Link]:
    inner = list(_parts(contents(element)))
    if element.tag == "img" and element.get("alt"):
        inner.append(f"（图：{element.get('alt')}）")
    text = _text(inner).strip()
    url = _shown_url(element.get("href") or element.get("src") or "")
    if url in ("", text):
        yield from inner
    else:
        yield Link(text, url)
        yield from (Link("", part.url) for part in inner if isinstance(part, Link))


def _shown_url(href: str) -> str:
    """The address a reader needs, in ASCII; "" for places on the site itself."""
    href = href.strip()
    scheme, _, rest = href.partition(":")
    if scheme.lower() in SHOWN_AS_ADDRESS:
        return rest
    if scheme.lower() not in SHOWN_WHOLE:
        return ""
    return href if BARE_URL.fullmatch(href) else quote(href, safe="-._~:/?#@!$&'()+,;=%")
