"""Markdown that is only paragraphs and flat lists of words: read without a parser.

Most introductions are no more than that, and a parser takes fifty times as long. Whatever might
mean anything to Markdown is left to it; a test holds both to the same leaves.
"""

import re
from xml.etree.ElementTree import Element, SubElement

BULLET = "- "
WORDS = re.compile(
    r"(?![-+=/:\s]|\d+[.)])"  # would begin a list, an underline, a block or a definition
    r"[^\x00-\x1f\x7f-\xa0\u2028\u2029`*_\[\]<>&{}|~#\\]+(?<!\s)"
)
"""A line that no reader of Markdown sees anything in."""


def simple_leaves(markdown: str) -> tuple[Element | list[str | Element], ...] | None:
    """Its paragraphs and lists; None where it may hold anything else."""
    if "://" in markdown:
        return None
    leaves: list[Element | list[str | Element]] = []
    for block in re.split(r"\n{2,}", markdown.strip("\n")):
        lines = block.split("\n")
        leaf = _list(lines) if block.startswith(BULLET) else _paragraph(lines)
        # Two lists in a row are one to Markdown.
        if leaf is None or (
            isinstance(leaf, Element) and isinstance(leaves and leaves[-1], Element)
        ):
            return None
        leaves.append(leaf)
    return tuple(leaves)


def _paragraph(lines: list[str]) -> list[str | Element] | None:
    return ["\n".join(lines)] if all(map(WORDS.fullmatch, lines)) else None


def _list(lines: list[str]) -> Element | None:
    items = Element("ul")
    for line in lines:
        words = line.removeprefix(BULLET)
        if words == line or not WORDS.fullmatch(words):
            return None
        SubElement(items, "li").text = words
    return items
