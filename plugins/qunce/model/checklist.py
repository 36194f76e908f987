"""A checklist as authored: task-list items with an id, a role and a moment."""

from dataclasses import dataclass

from qunce.model.offset import Offset


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to do. `text` is inline Markdown."""

    id: str
    text: str
    role: str | None
    at: Offset | None
    snippet: str | None
    required: bool
    heading: str | None
    """The nearest heading above it on its page: 会前, 会中, 会后."""
    line: int
    varies: str | None = None
    """The ability, of those platforms differ in, that says what to do on each."""
