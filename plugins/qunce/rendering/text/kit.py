"""What a guest is sent with an invitation, as one text."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kit:
    """All that a guest wants to know before saying yes; each part is lines of plain text."""

    title: str
    greeting: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """Heading and lines; none is empty."""


def kit_text(kit: Kit) -> str:
    """The kit to be pasted into a chat."""
    return "\n".join(_lines(kit)) + "\n"


def _lines(kit: Kit) -> Iterator[str]:
    yield kit.greeting
    for heading, lines in kit.parts:
        yield ""
        yield f"【{heading}】"
        yield from lines
