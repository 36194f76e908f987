"""Where builds leave things to each other."""

from typing import Protocol


class Shelf(Protocol):
    """Where bytes lie by key; a shelf that cannot be used is as an empty one."""

    def get(self, key: str) -> bytes | None:
        """What was kept; None for nothing, or nothing whole."""

    def keep(self, key: str, data: bytes) -> None:
        """Remember it."""

    def holds(self, key: str) -> bool:
        """Whether anything lies there, whole or not."""
