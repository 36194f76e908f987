"""Code in a few colours, chosen once: every place that shows colours shows the same."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from pygments import lex
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, String, _TokenType
from pygments.util import ClassNotFound

from qunce.rendering.publishing.document import Ink
from qunce.rendering.text.elements import contents

COLOURS = (
    (Comment, "#54616a"),
    (Keyword, "#1b5e8a"),
    (String, "#1a6850"),
    (Number, "#765000"),
    (Name.Function, "#a5351d"),
    (Name.Class, "#a5351d"),
    (Name.Tag, "#1b5e8a"),
)
"""Of the kinds of words that are told apart; all are readable on grey (4.5:1)."""
PALETTE = frozenset(colour for _, colour in COLOURS)
COLOUR = re.compile(r"color:\s*(#[0-9a-f]{6})")


def inked(text: str, language: str) -> tuple[Ink, ...]:
    """The code as its language reads it; in one colour where nobody knows the language."""
    try:
        lexer = get_lexer_by_name(language) if language else None
    except ClassNotFound:
        lexer = None
    if lexer is None:
        return (Ink(text),)
    return _joined(Ink(words, _colour(kind)) for kind, words in lex(text, lexer))


def inks_in(pre: Element) -> tuple[Ink, ...]:
    """The code of an element that has colours already; nothing for one that has none."""
    if not any(_own_colour(element) for element in pre.iter()) and pre.find(".//br") is None:
        return ()
    return _joined(_inks(pre, ""))


def _inks(element: Element, colour: str) -> Iterator[Ink]:
    for node in contents(element):
        if isinstance(node, str):
            yield Ink(node.replace("\u00a0", " "), colour)
        elif node.tag == "br":
            yield Ink("\n", colour)
        else:
            yield from _inks(node, _own_colour(node) or colour)


def _own_colour(element: Element) -> str:
    found = COLOUR.search(element.get("style", "")) if element.tag == "span" else None
    return found[1] if found and found[1] in PALETTE else ""


def _colour(kind: _TokenType) -> str:
    return next((colour for family, colour in COLOURS if _is_of(kind, family)), "")


def _is_of(kind: _TokenType, family: _TokenType) -> bool:
    return kind[: len(family)] == family


def _joined(inks: Iterator[Ink]) -> tuple[Ink, ...]:
    """Neighbours of one colour as one, without a line break behind the last; blanks have none."""
    found: list[Ink] = []
    for ink in inks:
        if found and (found[-1].colour == ink.colour or not ink.text.strip()):
            found[-1] = Ink(found[-1].text + ink.text, found[-1].colour)
        else:
            found.append(ink)
    if found:
        found[-1] = Ink(found[-1].text.rstrip("\n"), found[-1].colour)
    return tuple(ink for ink in found if ink.text)
