"""What somebody typed into a page."""

from typing import Protocol


class Given(Protocol):
    """Words by the name of their field."""

    def get(self, name: str, otherwise: str, /) -> str:
        """The words of a field."""

    def getlist(self, name: str, /) -> list[str]:
        """What is chosen in a field that takes several."""
