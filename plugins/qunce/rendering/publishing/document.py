"""What a text consists of, whatever it was written in and wherever it goes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Mark(StrEnum):
    """How some words stand out; the value is their element in HTML."""

    STRONG = "strong"
    EMPHASIS = "em"
    STRUCK = "del"
    CODE = "code"
    RAISED = "sup"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind; a line break in them is one that their author wanted."""

    text: str
    marks: frozenset[Mark] = frozenset()
    url: str = ""
    """Where they lead; empty for words that are no link."""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4: the title of the whole is not part of a document."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, never empty."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is the number of its first item, None for bullets."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `head` is empty for a table without column titles."""

    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """Some code in one colour (`#1b5e8a`); empty for that of the text."""

    text: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of a program, as they are."""

    inks: tuple[Ink, ...]
    language: str = ""
    """As its author named it; empty where nobody did."""

    @property
    def text(self) -> str:
        """The code alone."""
        return "".join(ink.text for ink in self.inks)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, counted from 1 in its document; `source` says which file or address it is."""

    number: int
    alt: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Qa:
    """A question from the floor and its answer."""

    question: Spans
    answer: tuple["Block", ...]


Block: TypeAlias = Heading | Paragraph | Items | Table | Code | Quote | Rule | Picture | Qa
Blocks: TypeAlias = tuple[Block, ...]


def words_of(spans: Spans) -> str:
    """The words alone, in one line."""
    return "".join(span.text for span in spans).replace("\n", " ")
