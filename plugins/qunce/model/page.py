"""A hand-written page: anything under content/ that is not a record."""

from dataclasses import dataclass

from qunce.model.checklist import ChecklistItem
from qunce.model.compliance import Allowance


@dataclass(frozen=True, slots=True)
class Page:
    """`uri` is its path below content/ (or `playbooks/…` for pages mounted from there)."""

    path: str
    uri: str
    title: str | None
    front_matter: str
    """As typed, without the fences; the engine reads keys of its own from it."""
    items: tuple[ChecklistItem, ...]
    body: str
    body_line: int = 1
    description: str | None = None
    order: tuple[str, ...] = ()
    """Of the index of a section: its playbooks as a newcomer should read them."""
    compliance: tuple[Allowance, ...] = ()
    questions: tuple[str, ...] = ()
    """How readers may ask for it; for the search alone."""
