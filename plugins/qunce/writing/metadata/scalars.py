"""A text spelt so that YAML says exactly that text, with quotes only where it needs them.

Several spellings are tried, the plainest first, and read back; the first that says the text is
taken. So no rule of YAML is repeated here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import yaml

from qunce.reading.values.lists import FULLWIDTH_COMMAS
from qunce.reading.words.wording import yaml_text
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, compose
from qunce.reading.yaml.wide_spaces import wide_spaces

SINGLE = "'"
UNWRITABLE = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no file can hold."""
ESCAPED = re.compile('[\\\\"\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
"""What cannot stand in double quotes as it is: some of it YAML refuses, some it changes, and the
rest would make a file that we do not read."""
NEVER_BARE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
TAKEN_FOR_QUOTES = re.compile(r"[“‘「].*[”’」]", re.DOTALL)
"""In a list these are taken for quotes of the wrong kind, and told."""

Frame = tuple[str, Callable[[Node], Node | None]]
"""A line with a place for the spelling, and how to find there what it says."""


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
    return _first(text, [text, *quoted(text)], BRACES)


def in_brackets(text: str) -> str:
    """The text as an item of a list on one line."""
    is_told = FULLWIDTH_COMMAS.search(text) or TAKEN_FOR_QUOTES.fullmatch(text)
    plain = [] if is_told else [text]
    return _first(text, [*plain, *quoted(text)], BRACKETS)


def as_key(text: str) -> str:
    """The text as a key, wherever it stands."""
    return _first(text, [text, *quoted(text)], KEYS)


def in_quotes(text: str, quote: str) -> str:
    """The text in its author's kind of quotes if it can stand there as it is, else in others."""
    inside = text.replace(SINGLE, SINGLE * 2) if quote == SINGLE else text
    return _first(text, [f"{quote}{inside}{quote}", *quoted(text)], (*BLOCK, *BRACKETS))


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
    line, found_in = frame
    framed = line.replace("…", spelt)
    try:
        whole = None if any(wide_spaces([framed])) else compose(framed)
    except yaml.YAMLError:
        return False
    node = whole and found_in(whole)
    return isinstance(node, ScalarNode) and not (node.tag or node.anchor) and node.text == text


def _only_value(node: Node) -> Node | None:
    match node:
        case MapNode(entries=[(ScalarNode(text="a"), value)]):
            return value
    return None


def _only_item(node: Node) -> Node | None:
    match node:
        case ListNode(items=[item]):
            return item
    return None


def _first_value(node: Node) -> Node | None:
    match node:
        case MapNode(entries=[(ScalarNode(text="a"), value), (ScalarNode(text="b"), _)]):
            return value
    return None


def _first_item(node: Node) -> Node | None:
    match node:
        case ListNode(items=[item, ScalarNode(text="b")]):
            return item
    return None


def _only_key(node: Node) -> Node | None:
    match node:
        case MapNode(entries=[(key, ScalarNode(text="a"))]):
            return key
    return None


BLOCK: tuple[Frame, ...] = (("a: …", _only_value), ("- …", _only_item))
BRACES: tuple[Frame, ...] = (("{a: …, b: c}", _first_value),)
BRACKETS: tuple[Frame, ...] = (("[…, b]", _first_item),)
KEYS: tuple[Frame, ...] = (("…: a", _only_key), ("{…: a}", _only_key))
