"""Words that were taken back: where nothing can be struck out, they are not said at all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Heading,
    Items,
    Mark,
    Paragraph,
    Qa,
    Quote,
    Span,
    Spans,
    Table,
)
from qunce.rendering.publishing.spans import trimmed


def without_struck(blocks: Blocks) -> Blocks:
    """The document without struck words, and without what consists of nothing else."""
    return tuple(_kept(blocks))


def _kept(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                if spans := _spans(block.spans):
                    yield replace(block, spans=spans)
            case Items():
                items = tuple(filter(None, map(without_struck, block.items)))
                yield replace(block, items=items)
            case Quote():
                yield Quote(without_struck(block.blocks))
            case Qa():
                yield Qa(_spans(block.question), without_struck(block.answer))
            case Table():
                head, *rows = [tuple(map(_spans, row)) for row in (block.head, *block.rows)]
                yield Table(head, tuple(rows))
            case _:
                yield block


def _spans(spans: Iterable[Span]) -> Spans:
    return trimmed(span for span in spans if Mark.STRUCK not in span.marks)
