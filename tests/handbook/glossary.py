"""The glossary, term by term."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qunce.reading.markdown.inline_links import links_of
from qunce.reading.markdown.lines import Line, parts_of

HEADING = re.compile(r"(?P<level>#{2,3}) (?P<title>.+?) \{ #(?P<anchor>\S+) \}")
PARTS = re.compile(r"[、（）]|和(?=[\u4e00-\u9fff]{2})")


@dataclass(frozen=True, slots=True)
class Term:
    """One heading of the glossary, with what stands below it."""

    line: int
    level: int
    title: str
    anchor: str
    links: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The words it explains: `签到、打卡` are two."""
        return tuple(part for part in PARTS.split(self.title) if part)


def terms_of(text: str) -> tuple[Term, ...]:
    """Every term, groups of terms left out."""
    return tuple(term for term in _headings(text) if term.level == 3)


def _headings(text: str) -> Iterator[Term]:
    lines = [part for part in parts_of(text) if isinstance(part, Line)]
    found = [(n, HEADING.fullmatch(line.text)) for n, line in enumerate(lines)]
    places = [(n, match) for n, match in found if match]
    ends = [n for n, _ in places[1:]] + [len(lines)]
    for (start, match), end in zip(places, ends, strict=True):
        below = "\n".join(line.text for line in lines[start + 1 : end])
        links = tuple(link.target for link in links_of(below, 1))
        level = len(match["level"])
        yield Term(lines[start].number, level, match["title"], match["anchor"], links)
