"""A question from the floor of a share, and its answer: one `/// qa` block of a summary."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Hexadecimal digits without a number among them, which YAML would read as one."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, as its block says it; `rules/after/questions.py` adds what the share tells."""

    id: str
    """Unique within its summary."""
    text: str
    line: int
    answer: str = ""
    """Markdown, as written."""
    is_answered: bool = True
    topics: tuple[str, ...] = ()
    """Empty where they are the tags of the share."""
    answered_by: str | None = None
    """Id of who answered; None for the speakers."""
    handbook: str | None = None
    """Id of the playbook that its answer belongs into."""

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its summary."""
        return question_anchor(self.id)


def question_anchor(id: str) -> str:
    """The place on a page of the question with that id; no heading's is like it."""
    return f"qa-{id}"


def question_id(written: str, question: str, taken: Collection[str]) -> str:
    """The id that a block gives, or one made of the question's words.

    So a question keeps its address when questions change places, and `qunce fix` writes the id
    down, so that it keeps it when its words change too. Of those in `taken`, which stand above
    it, it is none.
    """
    if written:
        return written
    stem = sha256(question.encode()).hexdigest()[:6].translate(LETTERS)
    id, number = stem, 1
    while id in taken:
        number += 1
        id = f"{stem}-{number}"
    return id
