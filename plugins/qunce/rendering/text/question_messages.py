"""What is said to a speaker whose answers are awaited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """The questions of one share that are open; `day` and `address` may be empty."""

    title: str
    day: str
    address: str
    questions: Sequence[str]


def unanswered_message(name: str, shares: Iterable[OpenQuestions]) -> str:
    """A text to send to one person: which questions, of which share, and what comes of it."""
    parts = [f"{name}，你好。下面的问题那天没来得及答，方便时回几句就行，我们补进总结。"]
    for share in shares:
        lines = [f"{share.day}《{share.title}》"]
        lines += [f"{number}. {question}" for number, question in enumerate(share.questions, 1)]
        parts.append("\n".join([*lines, *([share.address] if share.address else [])]))
    return "\n\n".join(parts)
