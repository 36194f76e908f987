"""A block with the text it holds, as a file or a page gives it."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.lines import Fence, Line, parts_of
from qunce.reading.values.keys import Values


@dataclass(frozen=True, slots=True)
class Held:
    """What a reader of such a block needs."""

    title: str
    line: int
    options: Values
    parts: tuple[Line | Fence, ...]
    """Comments are left out."""


def held_in(block: Block, body: Sequence[str], body_line: int) -> Held:
    """A block of a body, whose lines are given, without the indent that the block stands in."""
    start = body[block.line - body_line]
    quotes = start[: start.index("/")].count(">")
    mark = re.compile(rf"(?:[ ]{{0,3}}>[ ]?){{{quotes}}}")
    inner = (mark.sub("", body[number - body_line], count=1) for number in block.content)
    text = textwrap.dedent("\n".join(inner))
    parts = tuple(parts_of(text, block.content.start))
    return Held(block.argument, block.line, block.options, parts)


def prose(parts: Iterable[Line | Fence]) -> Iterator[Line]:
    """The lines; of a fence its first, to complain about."""
    for part in parts:
        yield part if isinstance(part, Line) else Line(part.line, part.mark)
