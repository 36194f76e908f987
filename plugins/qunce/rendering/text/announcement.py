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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from qunce.model.channel import Channel
from qunce.model.placeholder import SPELLING
from qunce.model.snippet import Snippet
from qunce.rendering.text.characters import BLANKS, visible
from qunce.rendering.text.split import split_text

BLANK_OPENS, BLANK_CLOSES = "【待填：", "】"
KEPT_TEXTS = 1 << 12
"""More texts than a handbook has snippets for."""


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


Words: TypeAlias = Mapping[str, tuple[Piece, ...]]
"""Name of a known placeholder → a piece for each line of what stands in its place."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as its author wrote it, taken apart."""

    slots: tuple[tuple[str, str, str], ...]
    """Each placeholder: what is written before it, its name, and how it is spelt."""
    end: str
    """What is written behind the last."""

    @property
    def names(self) -> set[str]:
        """The placeholders in it."""
        return {name for _, name, _ in self.slots}


Filled: TypeAlias = list[str | Piece]
"""A line: what is written is text, all else a piece."""


@lru_cache(maxsize=KEPT_TEXTS)
def _lines(text: str) -> tuple[_Line, ...]:
    """The lines of one text of a snippet, which is filled for every share."""
    return tuple(map(_line, visible(text).split("\n")))


def _line(line: str) -> _Line:
    position = 0
    slots = []
    for match in SPELLING.finditer(line):
        slots.append((line[position : match.start()], match[1], match[0]))
        position = match.end()
    return _Line(tuple(slots), line[position:])


def _words(snippet: Snippet, values: Mapping[str, str], given: Mapping[str, str]) -> Words:
    defaults = {field.name: field.default for field in snippet.fields}
    entries = defaults | dict(values) | dict(given)
    lines = (line for text in snippet.texts for line in _lines(text.text))
    asked = {name for line in lines for _, name, _ in line.slots}
    words: dict[str, tuple[Piece, ...]] = {}
    for word in snippet.placeholders:
        if word.name not in asked:
            continue
        is_data = word.name not in defaults and word.name not in given
        origin = Origin.DATA if is_data else Origin.TYPED
        if value := visible(entries.get(word.name, "")).strip(BLANKS + "\n"):
            words[word.name] = tuple(Piece(one, origin, word.name) for one in value.split("\n"))
        elif word.required:
            blank = f"{BLANK_OPENS}{word.name}{BLANK_CLOSES}"
            words[word.name] = (Piece(blank, Origin.BLANK, word.name),)
        else:
            words[word.name] = ()
    return words


def _filled(text: str, words: Words) -> tuple[Piece, ...]:
    lines = [
        _without_trailing_blanks(filled)
        for line in _lines(text)
        if not _is_dropped(line, words)
        for filled in _filled_lines(line, words)
    ]
    return tuple(_joined(_without_extra_blank_lines(lines)))


def _is_dropped(line: _Line, words: Words) -> bool:
    known = [words[name] for name in line.names if name in words] if line.slots else ()
    return len(known) == 1 and not known[0]


def _filled_lines(line: _Line, words: Words) -> list[Filled]:
    lines: list[Filled] = [[]]
    for before, name, spelt in line.slots:
        lines[-1].append(before)
        if name not in words:
            lines[-1].append(spelt)
        for number, piece in enumerate(words.get(name, ())):
            if number:
                lines.append([])
            lines[-1].append(piece)
    lines[-1].append(line.end)
    return lines


def _without_trailing_blanks(line: Filled) -> Filled:
    while line:
        last = line.pop()
        text = last if isinstance(last, str) else last.text
        if kept := text.rstrip(BLANKS):
            return [*line, last if kept == text else _cut(last, kept)]
    return []


def _cut(part: str | Piece, kept: str) -> str | Piece:
    return kept if isinstance(part, str) else replace(part, text=kept)


def _without_extra_blank_lines(lines: list[Filled]) -> list[Filled]:
    kept: list[Filled] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    if kept and not kept[-1]:
        kept.pop()
    return kept


def _joined(lines: list[Filled]) -> Iterator[Piece]:
    written = ""
    for number, line in enumerate(lines):
        if number:
            written += "\n"
        for part in line:
            if isinstance(part, str):
                written += part
            elif part.text:
                if written:
                    yield Piece(written, Origin.WRITTEN)
                    written = ""
                yield part
    if written:
        yield Piece(written, Origin.WRITTEN)
