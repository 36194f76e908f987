"""A text spelt so that YAML says exactly that text, with quotes only where it needs them.

Several spellings are tried, the plainest first, and read back; the first that says the text is
taken. So no rule of YAML is repeated here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import yaml

from qunce.reading.values.lists import FULLWIDTH_COMMAS
from qunce.reading.words.wording import yaml_text
from qunce.reading.yaml.nodes import compose, walk
from qunce.reading.yaml.wide_spaces import wide_spaces
from qunce.writing.metadata.values import Said, said_by

SINGLE = "'"
UNWRITABLE = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no file can hold."""
ESCAPED = re.compile('[\\\\"\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
"""What cannot stand in double quotes as it is: some of it YAML refuses, some it changes, and the
rest would make a file that we do not read."""
NEVER_BARE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
NEVER_PLAIN_IN_FLOW = "?"
"""Within brackets PyYAML's own parser, which reads where libyaml is missing, fails on it."""
SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
TAKEN_FOR_QUOTES = re.compile(r"[“‘「].*[”’」]", re.DOTALL)
"""In a list these are taken for quotes of the wrong kind, and told."""

Frame = tuple[str, Callable[[str], Said]]
"""A line with a place for the spelling, and what it then says of a text."""


class UnwritableError(ValueError):
    """A text that YAML has no spelling for at this place."""


def in_block(text: str) -> str:
    """The text on one line behind `key:` or a dash."""
    return _first(text, [text, *quoted(text)], BLOCK)


def before_comment(text: str) -> str:
    """The same in front of a comment, which would look like the rest of a plain text."""
    return _first(text, quoted(text), BLOCK)


def in_braces(text: str) -> str:
    """The text as a value of a map on one line."""
    plain = [] if NEVER_PLAIN_IN_FLOW in text else [text]
    return _first(text, [*plain, *quoted(text)], BRACES)


def in_brackets(text: str) -> str:
    """The text as an item of a list on one line."""
    is_told = FULLWIDTH_COMMAS.search(text) or TAKEN_FOR_QUOTES.fullmatch(text)
    plain = [] if is_told or NEVER_PLAIN_IN_FLOW in text else [text]
    return _first(text, [*plain, *quoted(text)], BRACKETS)


def as_key(text: str) -> str:
    """The text as a key, wherever it stands."""
    return _first(text, [text, *quoted(text)], KEYS)


def in_quotes(text: str, quote: str) -> str:
    """The text in its author's kind of quotes if it can stand there as it is, else in others."""
    inside = text.replace(SINGLE, SINGLE * 2) if quote == SINGLE else text
    return _first(text, [f"{quote}{inside}{quote}", *quoted(text)], (*BLOCK, *BRACKETS))


def keeps_quotes(old: str, new: str) -> bool:
    """Whether a new text stays in quotes: those that only the old one needed go with it."""
    return in_block(old) == old or in_block(new) != new


def quoted(text: str) -> Iterator[str]:
    """The text in quotes, the plainest first."""
    yield yaml_text(text)
    yield f'"{ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return SHORT_ESCAPES.get(match[0]) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def _first(text: str, spellings: Iterable[str], frames: Iterable[Frame]) -> str:
    for spelt in spellings:
        if (
            spelt
            and not NEVER_BARE.search(spelt)
            and all(_says(spelt, text, one) for one in frames)
        ):
            return spelt
    raise UnwritableError(text)


def _says(spelt: str, text: str, frame: Frame) -> bool:
    line, meaning = frame
    framed = line.replace("…", spelt)
    if any(wide_spaces([framed])):
        return False
    try:
        node = compose(framed)
    except yaml.YAMLError:
        return False
    if node is None or any(one.tag or one.anchor for one in walk(node)):
        return False
    return said_by(node) == meaning(text)


BLOCK: tuple[Frame, ...] = (
    ("a: …", lambda text: {"a": text}),
    ("- …", lambda text: [text]),
)
BRACES: tuple[Frame, ...] = (
    ("{a: …, b: c}", lambda text: {"a": text, "b": "c"}),
    ("{a: …}", lambda text: {"a": text}),
)
BRACKETS: tuple[Frame, ...] = (
    ("[…, b]", lambda text: [text, "b"]),
    ("[…]", lambda text: [text]),
)
KEYS: tuple[Frame, ...] = (
    ("…: a", lambda text: {text: "a"}),
    ("{…: a}", lambda text: {text: "a"}),
)
