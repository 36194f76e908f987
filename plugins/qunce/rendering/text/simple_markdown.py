"""Markdown that is only headings, paragraphs and flat lists of words: read without a parser.

Most texts are no more than that, and a parser takes fifty times as long. Whatever might mean
anything to Markdown is left to it; a test holds both to the same leaves.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from qunce.rendering.text.elements import BARE_URL, contents

BULLET = "- "
HEADING = re.compile("(?P<level>#{1,6}) (?P<words>.*)")
WORDS = re.compile(
    r"(?![-+=/:\s]|\d+[.)])"  # would begin a list, an underline, a block or a definition
    r"[^\x00-\x1f\x7f-\xa0\u2028\u2029`*_\[\]<>&{}|~#\\]+(?<!\s)"
)
"""A line that no reader of Markdown sees anything in, once its addresses are out of it."""
ADDRESS = "u"
"""Stands for an address, in which only `&` means anything."""
MOST = 999
"""Items of a list; a longer number is a year."""


def simple_leaves(markdown: str) -> tuple[Element | list[str | Element], ...] | None:
    """Its headings, paragraphs and lists; None where it may hold anything else."""
    if "&" in markdown:
        return None
    leaves: list[Element | list[str | Element]] = []
    for block in re.split(r"\n{2,}", markdown.strip("\n")):
        for lines in _apart(block.split("\n")):
            leaf = _leaf(lines)
            # Two lists in a row are one to Markdown.
            if leaf is None or (_is_list(leaf) and leaves and _is_list(leaves[-1])):
                return None
            leaves.append(leaf)
    return tuple(leaves)


def _apart(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """A paragraph and the list right below it."""
    words = list(takewhile(lambda line: not line.startswith((BULLET, "1. ")), lines))
    yield from filter(None, (words, lines[len(words) :]))


def _leaf(lines: Sequence[str]) -> Element | list[str | Element] | None:
    if lines[0].startswith("#"):
        return _heading(lines)
    if lines[0].startswith(BULLET):
        return _list("ul", [BULLET] * len(lines), lines)
    if lines[0].startswith("1. "):
        return _list("ol", [f"{number}. " for number in range(1, len(lines) + 1)], lines)
    return _paragraph(lines)


def _is_list(leaf: Element | list[str | Element]) -> bool:
    return isinstance(leaf, Element) and leaf.tag in ("ul", "ol")


def _heading(lines: Sequence[str]) -> Element | None:
    heading = HEADING.fullmatch(lines[0])
    if heading is None or len(lines) > 1 or not _are_words(heading["words"]):
        return None
    return _written(Element(f"h{len(heading['level'])}"), heading["words"])


def _paragraph(lines: Sequence[str]) -> list[str | Element] | None:
    if not all(map(_are_words, lines)):
        return None
    return list(contents(_written(Element("p"), "\n".join(lines))))


def _list(tag: str, marks: Sequence[str], lines: Sequence[str]) -> Element | None:
    items = Element(tag)
    for mark, line in zip(marks, lines, strict=True):
        words = line.removeprefix(mark)
        if words == line or not _are_words(words):
            return None
        _written(SubElement(items, "li"), words)
    return items if len(lines) <= MOST else None


def _are_words(line: str) -> bool:
    rest = BARE_URL.sub(ADDRESS, line)
    return "://" not in rest and bool(WORDS.fullmatch(rest))


def _written(element: Element, words: str) -> Element:
    """The element with these words in it, the addresses among them as links."""
    element.text, *rest = BARE_URL.split(words)
    for url, tail in zip(rest[::2], rest[1::2], strict=True):
        link = SubElement(element, "a", href=url)
        link.text, link.tail = url, tail
    return element
