"""The links and pictures written on lines of Markdown."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qunce.reading.markdown.code_spans import without_code
from qunce.reading.markdown.lines import Line, parts_of

INLINE = re.compile(
    r"\]\(\s*(?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^\s()<>]+))(?:\s+[\"'][^)]{0,200})?\)"
)
DEFINITION = re.compile(r"[ ]{0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s<>]+)>?")
AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]{0,30}://[^<>\s]*)>")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link points, as written, and on which line of its file."""

    line: int
    target: str


def links_of(body: str, first_line: int) -> Iterator[Link]:
    """Every link of a body, outside of code."""
    lines = (part for part in parts_of(body, first_line) if isinstance(part, Line))
    return links_on(lines)


def links_on(lines: Iterable[Line]) -> Iterator[Link]:
    """Every link on lines of prose."""
    for line in lines:
        text = without_code(line.text)
        for found in INLINE.finditer(text):
            yield Link(line.number, found["bracketed"] or found["bare"] or "")
        for found in AUTOLINK.finditer(text):
            yield Link(line.number, found["target"])
        if definition := DEFINITION.match(text):
            yield Link(line.number, definition["target"])


def linked_uri(from_uri: str, path: str) -> str:
    """The docs uri a link leads to; a path from the root counts from the docs folder."""
    if not path:
        return from_uri
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(from_uri), path))
