"""The links and pictures written on lines of Markdown."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qunce.reading.markdown.lines import Line, parts_of

CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
INLINE = re.compile(
    r"\]\(\s*(?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^\s()<>]+))(?:\s+[\"'][^)]*)?\)"
)
DEFINITION = re.compile(r"[ ]{0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s<>]+)>?")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link points, as written, and on which line of its file."""

    line: int
    target: str


def links_of(body: str, first_line: int) -> Iterator[Link]:
    """Every link of a body, outside of code."""
    lines = (part for part in parts_of(body, first_line) if isinstance(part, Line))
    return _links(lines)


def _links(lines: Iterable[Line]) -> Iterator[Link]:
    for line in lines:
        text = CODE_SPAN.sub("", line.text)
        for found in INLINE.finditer(text):
            yield Link(line.number, found["bracketed"] or found["bare"] or "")
        if definition := DEFINITION.match(text):
            yield Link(line.number, definition["target"])
