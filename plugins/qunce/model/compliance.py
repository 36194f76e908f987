"""What a text for members may not say, by law or by the rules of the platform it is sent on."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a find weighs.

    Only a law whose text was read, and words that mean one thing only, make an error. What is
    harmless more often than not is a note, which `qunce check` leaves to whoever asks for it.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Basis(StrEnum):
    """Who forbids it: that decides who may be asked and what a breach costs."""

    LAW = "law"
    PLATFORM = "platform"


class Certainty(StrEnum):
    """How well the source is known: its own text was read, or what others say of it."""

    READ = "read"
    RETOLD = "retold"


@dataclass(frozen=True, slots=True)
class ComplianceRule:
    """Words to look at twice. A find alone proves no breach: the words may be quoted."""

    code: str
    """Kebab-case and stable: people search for it, and authors name it where they let words pass."""
    title: str
    """What is looked for, in a few Chinese words."""
    severity: Weight
    basis: Basis
    source: str
    """The law or norm and its article, as one would cite it."""
    certainty: Certainty
    words: tuple[str, ...]
    """What is looked for, in the syntax of `model/wording.py`."""
    shapes: tuple[str, ...]
    """Names of `SHAPES`: numbers that are looked for by how they are built."""
    exceptions: tuple[str, ...]
    """Longer words in which these mean something else: 最近, 第一天."""
    even_denied: bool
    """Whether it counts in 不写…, 禁止… too: a telephone number is one there as well."""
    examples: tuple[str, ...]
    """Phrases in which it finds its words, for people to read."""
    reason: str
    """Why, in plain Chinese, without a full stop."""
    instead: str
    """What to write instead, in Chinese, without a full stop."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Words that an author lets pass in one file, and why."""

    rule: str
    words: tuple[str, ...]
    """As they stand in the text; none: whatever the rule finds in the file."""
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an author's text and the line of the file that it begins on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Wording:
    """All that one file says to its readers, and what its author lets pass."""

    path: str
    passages: tuple[Passage, ...]
    allowances: tuple[Allowance, ...]


@dataclass(frozen=True, slots=True)
class Find:
    """Where a text says what a rule looks for: code points `start` to `end`."""

    start: int
    end: int
    rule: ComplianceRule
