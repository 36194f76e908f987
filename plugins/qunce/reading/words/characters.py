"""Characters that do harm because nobody sees them."""

import re
import unicodedata
from dataclasses import dataclass

CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
"""Control characters but for tab and line breaks, and Unicode's own line separators,
which some tools take for line breaks and some do not."""

INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    # The joiner inside an emoji is part of it.
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)
"""Zero-width and direction marks, as pasted from chat and office programs."""

WIDE_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""For a character class: spaces of Chinese input methods and web pages, letters to YAML."""
WIDE_SPACE = re.compile(f"[{WIDE_SPACES}]")
WIDE_SPACE_NAMES = {"\u3000": "全角空格", "\u00a0": "不换行空格"}


@dataclass(frozen=True, slots=True)
class Hidden:
    """One such character: where it stands, counted from 1, and its name."""

    column: int
    name: str


def first_invisible(text: str) -> Hidden | None:
    """The first character of a text that does not show."""
    match = INVISIBLE.search(text) or CONTROL.search(text.replace("\n", " "))
    return _hidden(match) if match else None


def wide_space_in(text: str) -> str | None:
    """The first space of a text that YAML takes for a letter: its name and number."""
    match = WIDE_SPACE.search(text)
    if not match:
        return None
    name = WIDE_SPACE_NAMES.get(match[0]) or unicodedata.name(match[0])
    return f"{name}（U+{ord(match[0]):04X}）"


def lines_with_invisible(text: str) -> list[int]:
    """The lines of a file, from 1, that hold a character nobody sees."""
    if not INVISIBLE.search(text):
        return []
    lines = enumerate(text.split("\n"), start=1)
    return [number for number, line in lines if INVISIBLE.search(line)]


def first_control(text: str) -> tuple[int, Hidden] | None:
    """Line and place of the first control character of a file."""
    match = CONTROL.search(text)
    if not match:
        return None
    line_start = text.rfind("\n", 0, match.start()) + 1
    column = match.start() - line_start + 1
    return text.count("\n", 0, match.start()) + 1, Hidden(column, _name(match[0]))


def without_hidden(text: str, separator: str) -> str:
    """The text without them; Unicode's line separators become the separator given."""
    text = text.replace("\u2028", separator).replace("\u2029", separator)
    return INVISIBLE.sub("", CONTROL.sub("", text))


def _hidden(match: re.Match[str]) -> Hidden:
    return Hidden(match.start() + 1, _name(match[0]))


def _name(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f" {name}" if name else "")
