"""Pages of the site as an editor asks for them; who draws them is an adapter's business."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page with what is not saved yet."""

    place: str
    """Where its file stands in the site: `shares/florist/index.html`."""
    html: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of the site."""

    data: bytes
    type: str


class NotDrawnError(Exception):
    """Why there is no page to show, in Chinese, a line each."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class Preview(Protocol):
    """Draws pages through the real pipeline."""

    def page(self, path: str, data: bytes) -> Drawn:
        """The page that shows a file of the project, if it held `data`; raises NotDrawnError."""

    def file(self, place: str) -> Stored | None:
        """What stands at a place of the site; None where nothing does."""
