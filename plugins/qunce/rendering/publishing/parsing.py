"""Markdown and HTML → a document. What a document has no kind for becomes the nearest it has.

A fragment that was exported is read by the same code, so that exporting it again changes nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown

from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Code,
    Heading,
    Items,
    Mark,
    Paragraph,
    Picture,
    Qa,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    words_of,
)
from qunce.rendering.publishing.inked import inked, inks_in
from qunce.rendering.publishing.spans import joined, trimmed, unwrapped
from qunce.rendering.text.characters import visible
from qunce.rendering.text.elements import contents
from qunce.rendering.text.markdown_tree import QUESTION, engine_with, html_tree
from qunce.rendering.text.plain_text import KEPT_TEXTS

Resolve: TypeAlias = Callable[[str], str]
"""From an address as it is written to the one that holds everywhere; "" where there is none."""

MORE = ("def_list", "admonition", "footnotes", "pymdownx.tilde")
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
MARKS = {
    **{mark.value: mark for mark in Mark},
    "b": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "s": Mark.STRUCK,
    "kbd": Mark.CODE,
}
UNREAD = frozenset({"head", "script", "style", "template", "title", "iframe", "svg"})
BLOCKS = frozenset(
    {
        *HEADINGS,
        *("p", "ul", "ol", "table", "pre", "blockquote", "hr", "dl", "dt", "dd", "figure"),
        *("div", "section", "article", "details", "summary", "figcaption", "li"),
    }
)
PLACED = re.compile(r"【图 (?P<number>\d+)】(?P<alt>.*)", re.DOTALL)
"""Where a picture goes, once it has been exported."""
BOX = re.compile(r"\[(?P<mark>[ xX])\] ")
BOXES = {" ": "☐ ", "x": "☑ ", "X": "☑ "}
BRACES = re.compile(r" ?\{[^{}]*\}$")
"""What follows a task: attributes for machines."""
SITE_BLOCK = re.compile(r"/// ?[a-z-]+(?: \| .*)?(?: ?///)?", re.DOTALL)
"""A part that only the site draws; elsewhere there is nothing in its place."""


def blocks_of(markdown: str, resolve: Resolve = str) -> Blocks:
    """The blocks of a Markdown text."""
    return _Reader(resolve).blocks(contents(html_tree(_html_of(markdown))))


@lru_cache(maxsize=KEPT_TEXTS)
def _html_of(markdown: str) -> str:
    """What Python-Markdown makes of it: a body is read for its page, its preview and its files."""
    return _engine().reset().convert(visible(markdown))


def blocks_of_html(html: str) -> Blocks:
    """The blocks of HTML, such as a fragment that was exported."""
    return _Reader(str).blocks(contents(html_tree(html)))


@cache
def _engine() -> Markdown:
    return engine_with(*MORE, configs={"pymdownx.tilde": {"subscript": False}})


@dataclass(slots=True)
class _Reader:
    """One pass over one text; it counts the pictures."""

    resolve: Resolve
    pictures: int = field(default=0)

    def blocks(self, nodes: Iterable[str | Element]) -> Blocks:
        return tuple(self._blocks(nodes))

    def _blocks(self, nodes: Iterable[str | Element]) -> Iterator[Block]:
        run: list[str | Element] = []
        for node in nodes:
            if isinstance(node, str) or not _is_block(node):
                run.append(node)
                continue
            yield from self._paragraphs(run)
            run = []
            yield from self._block(node)
        yield from self._paragraphs(run)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag in HEADINGS:
            yield from self._heading(element)
        elif tag in ("ul", "ol"):
            yield from self._items(element)
        elif tag == "table":
            yield from self._table(element)
        elif tag == "pre":
            yield from self._code(element)
        elif tag == "hr":
            yield Rule()
        elif tag == "blockquote" or "admonition" in element.get("class", ""):
            inner = self.blocks(contents(element))
            yield from [Quote(inner)] if inner else []
        elif element.get("class") == QUESTION:
            question, *answer = element
            yield Qa(self.spans(contents(question)), self.blocks(answer))
        elif tag == "dt":
            yield Paragraph(_marked(self.spans(contents(element)), Mark.STRONG))
        else:
            yield from self._blocks(contents(element))

    def _heading(self, element: Element) -> Iterator[Block]:
        spans = self.spans(contents(element))
        # A heading is bold already.
        plain = joined(Span(span.text, span.marks - {Mark.STRONG}, span.url) for span in spans)
        if plain:
            yield Heading(HEADINGS[element.tag], plain)

    def _code(self, element: Element) -> Iterator[Block]:
        if inks := inks_in(element):
            yield Code(inks)
            return
        text = "".join(element.itertext()).replace("\u00a0", " ").strip("\n")
        if text.strip():
            inner = element.find("code")
            language = "" if inner is None else inner.get("class", "").removeprefix("language-")
            yield Code(inked(text, language), language)

    def _paragraphs(self, run: Iterable[str | Element]) -> Iterator[Block]:
        """A run of words; a picture in it stands for itself."""
        pieces: list[Span] = []
        for piece in self._pieces(run, frozenset(), ""):
            if isinstance(piece, Picture):
                yield from _paragraph(pieces)
                pieces = []
                yield piece
            else:
                pieces.append(piece)
        yield from self._placed(_paragraph(pieces))

    def _placed(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            words = words_of(block.spans) if isinstance(block, Paragraph) else ""
            if found := PLACED.fullmatch(words):
                self.pictures = int(found["number"])
                yield Picture(self.pictures, found["alt"])
            elif not SITE_BLOCK.fullmatch(words):
                yield block

    def _items(self, element: Element) -> Iterator[Block]:
        items: list[Blocks] = []
        for child in element:
            if child.tag == "li":
                items.append(tuple(_task(self.blocks(contents(child)))))
            elif child.tag in ("ul", "ol") and items:
                # An exported list stands behind the item that it belongs to.
                items[-1] += tuple(self._items(child))
        start = int(element.get("start", "1")) if element.tag == "ol" else None
        if kept := tuple(filter(None, items)):
            yield Items(kept, start)

    def _table(self, element: Element) -> Iterator[Block]:
        rows = [(row, self._cells(row)) for row in element.iter("tr")]
        if not rows:
            return
        first, head = rows[0]
        if len(rows) > 1 and first.find("td") is None:
            yield Table(head, tuple(cells for _, cells in rows[1:]))
        else:
            yield Table((), tuple(cells for _, cells in rows))

    def _cells(self, row: Element) -> tuple[Spans, ...]:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        return tuple(self.spans(contents(cell)) for cell in cells)

    def spans(self, nodes: Iterable[str | Element]) -> Spans:
        """Words alone: pictures and blocks among them are read as their words."""
        pieces = self._pieces(nodes, frozenset(), "")
        return trimmed(piece for piece in pieces if isinstance(piece, Span))

    def _pieces(
        self, nodes: Iterable[str | Element], marks: frozenset[Mark], url: str
    ) -> Iterator[Span | Picture]:
        for node in nodes:
            if isinstance(node, str):
                yield Span(unwrapped(node), marks, url)
            elif node.tag == "br":
                yield Span("\n", marks, url)
            elif node.tag == "img":
                self.pictures += 1
                alt = node.get("alt", "").strip()
                yield Picture(self.pictures, alt, self.resolve(node.get("src", "")))
            elif node.tag not in UNREAD:
                mark = MARKS.get(node.tag)
                inner = self.resolve(node.get("href", "")) if node.tag == "a" else url
                yield from self._pieces(contents(node), marks | {mark} if mark else marks, inner)


def _is_block(element: Element) -> bool:
    if element.tag in BLOCKS:
        return True
    return element.tag != "a" and any(_is_block(child) for child in element)


def _paragraph(pieces: Iterable[Span]) -> Iterator[Block]:
    if spans := trimmed(pieces):
        yield Paragraph(spans)


def _marked(spans: Spans, mark: Mark) -> Spans:
    return tuple(Span(span.text, span.marks | {mark}, span.url) for span in spans)


def _task(blocks: Blocks) -> Iterator[Block]:
    """An item that begins with a box: ☐ or ☑, and none of its attributes."""
    for number, block in enumerate(blocks):
        box = isinstance(block, Paragraph) and not number and BOX.match(block.spans[0].text)
        if box and isinstance(block, Paragraph):
            first, *rest = block.spans
            spans = [Span(BOXES[box["mark"]] + first.text[box.end() :], first.marks), *rest]
            last = spans[-1]
            spans[-1] = Span(BRACES.sub("", last.text), last.marks, last.url)
            yield Paragraph(trimmed(spans))
        else:
            yield block
