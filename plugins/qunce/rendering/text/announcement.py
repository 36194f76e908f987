"""Fill a snippet: exactly one pass, after which the text is what is pasted.

The site's script fills the same texts in the browser, byte for byte, so every step below uses
only operations that JavaScript has too. For each text of a snippet:

1. In the text and in every value CRLF, CR, U+2028 and U+2029 become LF, and the characters of
   `characters.INVISIBLE` are removed.
2. Characters of `characters.BLANKS` and LF are trimmed off both ends of every value. A
   placeholder without an entry takes its own field's default, else "".
3. Line by line, text before, between and after the known placeholders (matches of
   `placeholder.SPELLING`) is *written*. A placeholder with a value gives a *value*, whose own
   line breaks begin new lines; an empty required one gives a *blank* `【待填：名字】`; an empty
   optional one gives nothing. Unknown names stay as written. Values are never searched again.
4. A line whose only placeholder (however often it stands there) is optional and empty is
   dropped whole.
5. `BLANKS` are trimmed off the end of every line; runs of empty lines become one; empty lines
   at the start and the end go.
6. Lines are joined with LF, which is *written*; neighbouring written pieces become one.

The cases in tests/golden/announcements hold both implementations to this.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from qunce.model.channel import Channel
from qunce.model.placeholder import SPELLING
from qunce.model.snippet import Snippet
from qunce.rendering.text.characters import BLANKS, visible

BLANK_OPENS, BLANK_CLOSES = "【待填：", "】"


class Origin(StrEnum):
    """Where a piece of a text comes from."""

    WRITTEN = "written"
    VALUE = "value"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one origin; never empty."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Announcement:
    """One channel's text, filled as far as the data goes."""

    channel: Channel
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What is pasted."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def blanks(self) -> tuple[str, ...]:
        """Names of the required placeholders still empty, each once, in order."""
        blanks = (piece.text for piece in self.pieces if piece.origin is Origin.BLANK)
        return tuple(dict.fromkeys(text[len(BLANK_OPENS) : -len(BLANK_CLOSES)] for text in blanks))

    @property
    def weight(self) -> int:
        """Its length in the channel's unit."""
        return self.channel.weigh(self.text)


def announcements(snippet: Snippet, values: Mapping[str, str]) -> tuple[Announcement, ...]:
    """Every text of a snippet, filled; where `values` has no entry, a field's default applies."""
    entries = {field.name: field.default for field in snippet.fields} | dict(values)
    known = {
        placeholder.name: visible(entries.get(placeholder.name, "")).strip(BLANKS + "\n")
        for placeholder in snippet.placeholders
    }
    required = frozenset(p.name for p in snippet.placeholders if p.required)
    return tuple(
        Announcement(text.channel, _filled(text.text, known, required)) for text in snippet.texts
    )


def _filled(text: str, known: Mapping[str, str], required: frozenset[str]) -> tuple[Piece, ...]:
    lines: list[list[Piece]] = []
    for written in visible(text).split("\n"):
        if not _is_dropped(written, known, required):
            lines += _split_lines(_pieces(written, known, required))
    return _joined(_without_extra_blank_lines([_without_trailing_blanks(line) for line in lines]))


def _is_dropped(line: str, known: Mapping[str, str], required: frozenset[str]) -> bool:
    names = {name for name in SPELLING.findall(line) if name in known}
    return len(names) == 1 and not any(known[name] or name in required for name in names)


def _pieces(line: str, known: Mapping[str, str], required: frozenset[str]) -> Iterator[Piece]:
    position = 0
    for match in SPELLING.finditer(line):
        name = match[1]
        if name in known:
            yield Piece(line[position : match.start()], Origin.WRITTEN)
            position = match.end()
            if known[name]:
                yield Piece(known[name], Origin.VALUE)
            elif name in required:
                yield Piece(f"{BLANK_OPENS}{name}{BLANK_CLOSES}", Origin.BLANK)
    yield Piece(line[position:], Origin.WRITTEN)


def _split_lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.origin))
        lines += [[Piece(text, piece.origin)] for text in rest]
    return lines


def _without_trailing_blanks(line: list[Piece]) -> list[Piece]:
    kept = list(line)
    while kept:
        last = kept.pop()
        if text := last.text.rstrip(BLANKS):
            return [*kept, Piece(text, last.origin)]
    return []


def _without_extra_blank_lines(lines: list[list[Piece]]) -> list[list[Piece]]:
    kept: list[list[Piece]] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    if kept and not kept[-1]:
        kept.pop()
    return kept


def _joined(lines: list[list[Piece]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        if number:
            pieces.append(Piece("\n", Origin.WRITTEN))
        pieces += [piece for piece in line if piece.text]
    return tuple(_with_written_merged(pieces))


def _with_written_merged(pieces: list[Piece]) -> Iterator[Piece]:
    for origin, run in groupby(pieces, key=lambda piece: piece.origin):
        if origin is Origin.WRITTEN:
            yield Piece("".join(piece.text for piece in run), origin)
        else:
            yield from run
