"""Fill a snippet: exactly one pass, after which the text is what is pasted.

The site's script fills the same texts in the browser, byte for byte, so every step below uses
only operations that JavaScript has too. For each text of a snippet:

1. In the text and in every value CRLF, CR, U+2028 and U+2029 become LF, and the characters of
   `characters.INVISIBLE` are removed.
2. Characters of `characters.BLANKS` and LF are trimmed off both ends of every value. A
   placeholder without an entry takes its own field's default, else "".
3. Line by line, text before, between and after the known placeholders (matches of
   `placeholder.SPELLING`) is *written*. A placeholder with a value gives a *value* (from the
   data, or typed by a person), whose own line breaks begin new lines; an empty required one gives
   a *blank* `【待填：名字】`; an empty optional one gives nothing. Unknown names stay as written.
   Values are never searched again.
4. A line whose only placeholder (however often it stands there) is optional and empty is
   dropped whole.
5. `BLANKS` are trimmed off the end of every line; runs of empty lines become one; empty lines
   at the start and the end go.
6. Lines are joined with LF, which is *written*; neighbouring written pieces become one.

The cases in tests/golden/announcements hold both implementations to this.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from qunce.model.channel import Channel
from qunce.model.placeholder import SPELLING
from qunce.model.snippet import Snippet
from qunce.rendering.text.characters import BLANKS, visible
from qunce.rendering.text.split import split_text

BLANK_OPENS, BLANK_CLOSES = "【待填：", "】"


class Origin(StrEnum):
    """Where a piece of a text comes from."""

    WRITTEN = "written"
    """By the snippet's author."""
    DATA = "data"
    """From the record that the text is about."""
    TYPED = "typed"
    """By whoever sends it; what a field offers counts as typed."""
    BLANK = "blank"
    """From nobody yet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one origin; never empty."""

    text: str
    origin: Origin
    name: str = ""
    """The placeholder it stands for; empty for what is written."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One channel's text, filled as far as the data goes."""

    channel: Channel
    pieces: tuple[Piece, ...]
    converted_from: Channel | None = None
    """The channel whose text was converted, where the snippet has none for this one."""

    @property
    def text(self) -> str:
        """What is pasted."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def blanks(self) -> tuple[str, ...]:
        """Names of the required placeholders still empty, each once, in order."""
        return self._names(Origin.BLANK)

    @property
    def from_data(self) -> tuple[str, ...]:
        """Names of the placeholders that the data filled, each once, in order."""
        return self._names(Origin.DATA)

    @property
    def typed(self) -> tuple[str, ...]:
        """Names of the placeholders that a person filled, each once, in order."""
        return self._names(Origin.TYPED)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is pasted one after another: where the channel takes parts, numbered ones."""
        limit = self.channel.limit if self.channel.in_parts else None
        return split_text(self.text, self.channel.unit, limit)

    @property
    def excess(self) -> int:
        """How much it is over the limit of a channel that takes no parts, in its unit."""
        channel = self.channel
        if channel.in_parts or channel.limit is None:
            return 0
        return max(self.weight - channel.limit, 0)

    def _names(self, origin: Origin) -> tuple[str, ...]:
        return tuple(dict.fromkeys(p.name for p in self.pieces if p.origin is origin))

    @property
    def weight(self) -> int:
        """Its length in the channel's unit."""
        return self.channel.weigh(self.text)


def announcements(
    snippet: Snippet, values: Mapping[str, str], given: Mapping[str, str] | None = None
) -> tuple[Announcement, ...]:
    """Every text of a snippet, filled from a record's `values` and what a person has `given`.

    What is given stands in place of what the data says; a field without either has its default.
    """
    words = _words(snippet, values, given or {})
    return tuple(
        Announcement(text.channel, _filled(text.text, words), text.converted_from)
        for text in snippet.texts
    )


@dataclass(frozen=True, slots=True)
class _Word:
    value: str
    origin: Origin
    required: bool


def _words(
    snippet: Snippet, values: Mapping[str, str], given: Mapping[str, str]
) -> dict[str, _Word]:
    defaults = {field.name: field.default for field in snippet.fields}
    entries = defaults | dict(values) | dict(given)
    asked = {name for text in snippet.texts for name in SPELLING.findall(visible(text.text))}
    words = {}
    for word in snippet.placeholders:
        if word.name not in asked:
            continue
        is_data = word.name not in defaults and word.name not in given
        value = visible(entries.get(word.name, "")).strip(BLANKS + "\n")
        origin = Origin.DATA if is_data else Origin.TYPED
        words[word.name] = _Word(value, origin, word.required)
    return words


def _filled(text: str, words: Mapping[str, _Word]) -> tuple[Piece, ...]:
    lines: list[list[Piece]] = []
    for written in visible(text).split("\n"):
        if not _is_dropped(written, words):
            lines += _split_lines(_pieces(written, words))
    return _joined(_without_extra_blank_lines([_without_trailing_blanks(line) for line in lines]))


def _is_dropped(line: str, words: Mapping[str, _Word]) -> bool:
    names = {name for name in SPELLING.findall(line) if name in words}
    return len(names) == 1 and not any(words[n].value or words[n].required for n in names)


def _pieces(line: str, words: Mapping[str, _Word]) -> Iterator[Piece]:
    position = 0
    for match in SPELLING.finditer(line):
        name = match[1]
        if name in words:
            yield Piece(line[position : match.start()], Origin.WRITTEN)
            position = match.end()
            word = words[name]
            if word.value:
                yield Piece(word.value, word.origin, name)
            elif word.required:
                yield Piece(f"{BLANK_OPENS}{name}{BLANK_CLOSES}", Origin.BLANK, name)
    yield Piece(line[position:], Origin.WRITTEN)


def _split_lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(replace(piece, text=first) if rest else piece)
        lines += [[replace(piece, text=text)] for text in rest]
    return lines


def _without_trailing_blanks(line: list[Piece]) -> list[Piece]:
    kept = list(line)
    while kept:
        last = kept.pop()
        if text := last.text.rstrip(BLANKS):
            return [*kept, last if text == last.text else replace(last, text=text)]
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
