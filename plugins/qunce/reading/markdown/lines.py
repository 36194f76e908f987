"""What stands on the lines of a Markdown text, outside code fences and comments.

It follows Python-Markdown and pymdownx.superfences, not CommonMark: `#标题` without a space
is a heading there, and a fence is closed only by the very same fence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)")
HASHES = re.compile(r"#{1,6}")
UNDERLINE = re.compile(r"(?P<mark>=+|-+)[ ]*")
RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})")
ATTRIBUTES = re.compile(r"\{:?[ ]*[^{}\n ][^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose, numbered as in its file."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced text; `text` without the fence's own indent."""

    line: int
    mark: str
    info: str
    text: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, without its attributes."""

    line: int
    level: int
    text: str
    underlined: bool
    """Written as a line with === or --- below it, often without meaning to."""


def parts_of(text: str, first_line: int = 1) -> Iterator[Line | Fence]:
    """The lines and fences of a text, in order; comments are left out."""
    lines = text.split("\n")
    last_comment_end = max((n for n, line in enumerate(lines) if "-->" in line), default=-1)
    last_mark: dict[str, int] = {
        line.strip("> \t"): n
        for n, line in enumerate(lines)
        if line.strip("> \t")[:3] in ("```", "~~~")
    }
    position = 0
    while position < len(lines):
        line = lines[position]
        opening = FENCE.fullmatch(line)
        if opening:
            end = _fence_end(lines, position, opening["fence"], last_mark)
            yield _fence(lines, position, end, opening, first_line)
            position = len(lines) if end is None else end + 1
        elif line.lstrip().startswith("<!--") and position <= last_comment_end:
            position = _comment_end(lines, position) + 1
        else:
            yield Line(first_line + position, line)
            position += 1


def headings_of(lines: Iterable[Line]) -> Iterator[Heading]:
    """The headings among lines of prose, `#` and underlined ones."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and line.number != paragraph[-1].number + 1:
            paragraph = []
        heading = _heading(line, paragraph)
        if heading:
            yield heading
        ends = heading or _stands_alone(line.text, paragraph)
        paragraph = [] if ends else [*paragraph[:1], line]


def _fence_end(lines: list[str], start: int, mark: str, last_mark: dict[str, int]) -> int | None:
    # Without the index, a text of unclosed fences would be searched to its end from each.
    if last_mark.get(mark, -1) <= start:
        return None
    inner = range(start + 1, last_mark[mark] + 1)
    return next(n for n in inner if lines[n].strip("> \t") == mark)


def _fence(
    lines: list[str], start: int, end: int | None, opening: re.Match[str], first_line: int
) -> Fence:
    inner = lines[start + 1 : end]
    indent = opening["indent"]
    text = "\n".join(line.removeprefix(indent) for line in inner)
    return Fence(
        first_line + start, opening["fence"], opening["info"].strip(), text, end is not None
    )


def _comment_end(lines: list[str], start: int) -> int:
    return next(n for n in range(start, len(lines)) if "-->" in lines[n])


def _heading(line: Line, paragraph: list[Line]) -> Heading | None:
    """The heading that ends at a line; `paragraph` holds first and last of those above it."""
    hashes = HASHES.match(line.text)
    words = line.text[hashes.end() :].rstrip().rstrip("#") if hashes else ""
    if hashes and words.strip():
        return Heading(line.number, hashes.end(), _plain(words), underlined=False)
    underline = UNDERLINE.fullmatch(line.text)
    # Python-Markdown takes the first line of a paragraph only.
    if underline and len(paragraph) == 1:
        level = 1 if underline["mark"][0] == "=" else 2
        return Heading(line.number - 1, level, _plain(paragraph[0].text), underlined=True)
    return None


def _stands_alone(text: str, paragraph: list[Line]) -> bool:
    """Blank lines, rules, and code that no paragraph runs on into."""
    code = text.startswith("    ") and not paragraph
    return code or not text.strip() or bool(RULE.fullmatch(text))


def _plain(text: str) -> str:
    text = text.strip()
    start = text.rfind(" {") + 1
    return text[:start].rstrip() if start and ATTRIBUTES.fullmatch(text[start:]) else text
