"""A piece of a chat, drawn to show how to say something, or how not to."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 10
"""Characters of a speaker's name; longer ones are usually a sentence with a colon in it."""


class Verdict(StrEnum):
    """What the author thinks of how it went."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Message:
    """What one person said at once; `text` is Markdown."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Chat:
    """At least one message, in order."""

    messages: tuple[Message, ...]
    me: str
    """Whose messages stand on the right: the side of whoever holds the phone."""
    verdict: Verdict | None = None
