"""An edition: the handbook's examples for one line of business."""

from dataclasses import dataclass

from qunce.model.compliance import Allowance


@dataclass(frozen=True, slots=True)
class Example:
    """What stands where a page asks for an example of this id; plain text with inline Markdown."""

    id: str
    text: str
    line: int = 1
    """Where in its file it is written."""


@dataclass(frozen=True, slots=True)
class Edition:
    """`examples` stand in the order in which their author wrote them."""

    id: str
    path: str
    title: str
    summary: str
    examples: tuple[Example, ...]
    body: str
    body_line: int = 1
    line: int = 1
    """Where its examples begin, to say what is missing there."""
    compliance: tuple[Allowance, ...] = ()

    def example(self, id: str) -> Example | None:
        """The one of this id; None where it has none, which reading refuses if a page asks."""
        return next((one for one in self.examples if one.id == id), None)
