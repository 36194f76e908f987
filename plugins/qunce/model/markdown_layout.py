"""Markdown as people type it, laid out as Python-Markdown needs it.

Chat programs and GitHub show a list or a table right below a line of text, and take two spaces
for a level. Python-Markdown wants a blank line before either and four spaces for a level, and
shows anything else as prose. The layout adds those blanks and spaces and changes no word.

It is asked for lines whose fences and raw HTML are placeholders by then.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

LEVEL = "    "
NARROWEST_LEVEL = 2
DEEPEST = 40
"""Levels; lines that stand deeper are left as they are."""

ITEM = re.compile(r"(?P<indent>[ ]*)(?P<mark>[-*+]|\d{1,3}[.)])(?P<gap>[ ]+)(?=\S)")
YEAR = re.compile(r"(?P<year>[ ]{0,3}\d{4,})\.(?=[ ])")
"""`2026. ` begins a sentence, never an item."""

QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
RULE = r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$"
HEADING = re.compile(rf"\#|{RULE}|(?:=+|-+)[ ]*$")
"""Headings, rules and underlines: what is over with its line."""

BREAK = re.compile(r"[ ]{0,3}/{3}")
"""A `///` block begins or ends."""

HOLDER = re.compile(r"(?:!!!|\?\?\?\+?|===)[ ]|(?P<has_text>\[\^[^\[\]]*\]:|:[ ]{1,3}\S)")
"""Lines whose indented lines below belong to them: admonitions, tabs, footnotes, definitions."""

DELIMITERS = re.compile(r"[ ]*+(?=[^|]*\|)\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
"""The second line of a table."""


class _Kind(Enum):
    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    BREAK = auto()
    BULLETS = auto()
    NUMBERS = auto()
    QUOTE = auto()
    HOLDER = auto()
    NOTE = auto()
    """A footnote; Python-Markdown takes a run of these apart one by one."""
    TABLE = auto()
    CODE = auto()
    ITEM_TEXT = auto()
    """The first words of an item; a list below them is its own and needs no blank line."""


LISTS = frozenset({_Kind.BULLETS, _Kind.NUMBERS})


@dataclass(frozen=True, slots=True)
class _Place:
    """A line among its neighbours, what stands above it, and how many levels it is in."""

    lines: Sequence[str]
    start: int
    above: _Kind
    depth: int

    @property
    def line(self) -> str:
        return self.lines[self.start]

    def inner(self, lines: Sequence[str], above: _Kind = _Kind.BLANK) -> list[str]:
        """The lines of a level further in, laid out."""
        return _laid_out(lines, above, self.depth + 1)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What starts at a line: its kind, where it ends, and its lines laid out."""

    kind: _Kind
    end: int
    lines: Sequence[str]


def laid_out(lines: Sequence[str]) -> list[str]:
    """The lines with blank lines before lists and tables, and four spaces for every level."""
    sentences = [_sentence(line) for line in lines]
    return _laid_out(sentences, _Kind.BLANK, 0)


def _sentence(line: str) -> str:
    year = YEAR.match(line)
    return f"{year['year']}\\{line[year.end('year') :]}" if year else line


def _laid_out(lines: Sequence[str], above: _Kind, depth: int) -> list[str]:
    if depth == DEEPEST:
        return list(lines)
    out: list[str] = []
    position = 0
    while position < len(lines):
        piece = _piece(_Place(lines, position, above, depth))
        if _needs_blank(above, piece.kind):
            out.append("")
        out += piece.lines
        above, position = piece.kind, piece.end
    return out


def _needs_blank(above: _Kind, kind: _Kind) -> bool:
    if _Kind.BLANK in (above, kind):
        return False
    if kind in LISTS:
        return above not in (kind, _Kind.ITEM_TEXT)
    if kind is _Kind.BREAK:
        # Below a quote it would be read as part of it.
        return above is not _Kind.BREAK
    return kind in (_Kind.TABLE, _Kind.NOTE) or above in LISTS or above is _Kind.HEADING


def _piece(place: _Place) -> _Piece:
    for read in (_blank, _code, _heading, _break, _item, _quote, _holder, _table):
        if piece := read(place):
            return piece
    return _Piece(_Kind.TEXT, place.start + 1, [place.line])


def _blank(place: _Place) -> _Piece | None:
    return None if place.line.strip() else _Piece(_Kind.BLANK, place.start + 1, [place.line])


def _heading(place: _Place) -> _Piece | None:
    """What ends with its line; Python-Markdown takes long runs of these apart one by one."""
    if HEADING.match(place.line):
        return _Piece(_Kind.HEADING, place.start + 1, [place.line])
    return None


def _break(place: _Place) -> _Piece | None:
    return _Piece(_Kind.BREAK, place.start + 1, [place.line]) if BREAK.match(place.line) else None


def _code(place: _Place) -> _Piece | None:
    """Indented code; right below a text it would be text."""
    if place.above is not _Kind.BLANK or not place.line.startswith(LEVEL):
        return None
    end = _end_of_indented(place.lines, place.start)
    return _Piece(_Kind.CODE, end, place.lines[place.start : end])


def _end_of_indented(lines: Sequence[str], start: int) -> int:
    end = start
    for position in range(start, len(lines)):
        if lines[position].startswith(LEVEL):
            end = position + 1
        elif lines[position].strip():
            break
    return end


def _item(place: _Place) -> _Piece | None:
    item = ITEM.match(place.line)
    if not item or not _begins(item["mark"], place.above):
        return None
    indent = len(item["indent"])
    end = _item_end(place.lines, place.start, indent)
    mark = item["mark"].replace(")", ".")
    kind = _Kind.NUMBERS if mark[0].isdigit() else _Kind.BULLETS
    words, rest = _item_lines(place, place.line[item.end() :], end, indent)
    return _Piece(kind, end, [mark + item["gap"] + words[0], *words[1:], *rest])


def _begins(mark: str, above: _Kind) -> bool:
    """Whether a mark starts an item: a sentence may go on with a line that begins `12. `."""
    return above is not _Kind.TEXT or not mark[0].isdigit() or mark[:-1] == "1"


def _item_lines(
    place: _Place, first: str, end: int, indent: int
) -> tuple[Sequence[str], Sequence[str]]:
    """The lines of an item's first words, and those of all that stands below them."""
    below = place.lines[place.start + 1 : end]
    if ITEM.match(first):
        laid = place.inner([first, *_dedented(below, indent)])
        return laid[:1], _indented(laid[1:])
    own = _own_lines(below)
    # As typed, so that no space of a paragraph changes; a quote must not be indented too far.
    words = [line.lstrip(" ") if line.lstrip(" ").startswith(">") else line for line in below[:own]]
    inner = _dedented(below[own:], indent)
    return [first, *words], _indented(place.inner(inner, _Kind.ITEM_TEXT))


def _item_end(lines: Sequence[str], start: int, indent: int) -> int:
    end, after_blank = start + 1, False
    for position in range(start + 1, len(lines)):
        line = lines[position]
        if not line.strip():
            after_blank = True
            continue
        is_below = _indent(line) >= indent + NARROWEST_LEVEL
        if not is_below and (after_blank or _ends_text(line)):
            break
        end, after_blank = position + 1, False
    return end


def _ends_text(line: str) -> bool:
    return any(sign.match(line) for sign in (ITEM, HEADING, BREAK, QUOTE))


def _dedented(lines: Sequence[str], indent: int) -> list[str]:
    """What stands below an item, without the indent its author gave it: two to four spaces."""
    widths = [width for line in lines if line.strip() and (width := _indent(line)) > indent + 1]
    base = min([*widths, indent + len(LEVEL)])
    return [line[min(base, _indent(line)) :] for line in lines]


def _own_lines(lines: Sequence[str]) -> int:
    """How many lines go on with an item's first words."""
    for position, line in enumerate(lines):
        if not line.strip() or ITEM.match(line) or _starts_table(lines, position):
            return position
    return len(lines)


def _quote(place: _Place) -> _Piece | None:
    inner: list[str] = []
    for position in range(place.start, len(place.lines)):
        mark = QUOTE.match(place.lines[position])
        if not mark:
            break
        inner.append(place.lines[position][mark.end() :])
    if not inner:
        return None
    out = [f"> {line}" if line else ">" for line in place.inner(inner)]
    return _Piece(_Kind.QUOTE, place.start + len(inner), out)


def _holder(place: _Place) -> _Piece | None:
    holder = HOLDER.match(place.line)
    if not holder:
        return None
    end = _end_of_indented(place.lines, place.start + 1)
    inner = [line[len(LEVEL) :] for line in place.lines[place.start + 1 : end]]
    above = _Kind.TEXT if holder["has_text"] else _Kind.BLANK
    kind = _Kind.NOTE if place.line.startswith("[") else _Kind.HOLDER
    return _Piece(kind, end, [place.line, *_indented(place.inner(inner, above))])


def _table(place: _Place) -> _Piece | None:
    """A table takes every line up to a blank one, or to one that starts something else."""
    lines, end = place.lines, place.start + 2
    if not _starts_table(lines, place.start):
        return None
    while end < len(lines) and lines[end].strip() and not _ends_text(lines[end]):
        end += 1
    return _Piece(_Kind.TABLE, end, lines[place.start : end])


def _starts_table(lines: Sequence[str], start: int) -> bool:
    following = lines[start + 1 : start + 2]
    return "|" in lines[start] and bool(following) and bool(DELIMITERS.fullmatch(following[0]))


def _indented(lines: Sequence[str]) -> list[str]:
    return [LEVEL + line if line.strip() else line for line in lines]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
