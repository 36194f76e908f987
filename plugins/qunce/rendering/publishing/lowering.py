"""A document in what every editor of rich text keeps: no blocks of questions, no links, flat lists.

What it gives is read back by `parsing` as it is, and lowering that changes nothing more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Code,
    Heading,
    Ink,
    Items,
    Mark,
    Paragraph,
    Picture,
    Qa,
    Quote,
    Span,
    Spans,
    Table,
)
from qunce.rendering.publishing.spans import joined

DEEPEST = 2
"""Levels of a list; what lies deeper becomes lines of its item."""
DEEPER = "· "
SOURCES = "参考链接"
QUESTION = "问："
TAB = 4


@dataclass(slots=True)
class _Links:
    """The addresses of one document, each with its number."""

    found: dict[str, str] = field(default_factory=dict)
    """Address → the words that lead there first."""

    def spans(self, spans: Spans) -> Spans:
        return joined(part for span in spans for part in self._span(span))

    def _span(self, span: Span) -> Iterator[Span]:
        yield replace(span, url="")
        if span.url and span.url != span.text:
            self.found.setdefault(span.url, span.text)
            number = list(self.found).index(span.url) + 1
            yield Span(f"[{number}]", frozenset({Mark.RAISED}))

    def blocks(self) -> Iterator[Block]:
        if self.found:
            yield Heading(2, (Span(SOURCES),))
        for number, (url, words) in enumerate(self.found.items(), start=1):
            yield Paragraph((Span(f"[{number}] {words.strip()}：{url}"),))


def lowered(blocks: Blocks) -> Blocks:
    """The document without what editors lose; where its links lead stands at the end."""
    links = _Links()
    body = tuple(_lowered(blocks, links))
    return (*body, *links.blocks())


def _lowered(blocks: Iterable[Block], links: _Links) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Qa():
                question = (Span(QUESTION), *block.question)
                yield Paragraph(links.spans(tuple(map(_strong, question))))
                yield from _lowered(block.answer, links)
            case Heading() | Paragraph():
                yield replace(block, spans=links.spans(block.spans))
            case Items():
                yield _items(block, links, 1)
            case Quote():
                yield Quote(tuple(_lowered(block.blocks, links)))
            case Table():
                head, *rows = [tuple(map(links.spans, row)) for row in (block.head, *block.rows)]
                yield Table(head, tuple(rows))
            case Code():
                yield Code(tuple(_without_tabs(block.inks)))
            case Picture():
                yield replace(block, source="")
            case _:
                yield block


def _strong(span: Span) -> Span:
    return replace(span, marks=span.marks | {Mark.STRONG})


def _items(items: Items, links: _Links, depth: int) -> Items:
    return replace(items, items=tuple(tuple(_item(one, links, depth)) for one in items.items))


def _item(blocks: Blocks, links: _Links, depth: int) -> Iterator[Block]:
    """An item's own words first: editors tear an item apart at a list in its middle."""
    yield from _lowered((block for block in blocks if not isinstance(block, Items)), links)
    for block in blocks:
        if isinstance(block, Items) and depth < DEEPEST:
            yield _items(block, links, depth + 1)
        elif isinstance(block, Items):
            yield from _lowered(_lines(block), links)


def _lines(items: Items) -> Iterator[Block]:
    for item in items.items:
        for block in item:
            if isinstance(block, Items):
                yield from _lines(block)
            elif isinstance(block, Paragraph):
                yield Paragraph(joined((Span(DEEPER), *block.spans)))
            else:
                yield block


def _without_tabs(inks: Iterable[Ink]) -> Iterator[Ink]:
    for ink in inks:
        yield replace(ink, text=ink.text.replace("\t", " " * TAB))
