"""What was looked at by an earlier build and is as it should be: nobody need look at it again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from qunce.site_plan.kept.shelf import Shelf

SIZE = 16
"""Bytes of a digest; among a million things two have the same one as good as never."""


@dataclass(slots=True)
class Good:
    """Digests of things of one kind that the same code has found nothing wrong with."""

    shelf: Shelf | None
    """Where they lie, one shelf for each state of the code; None to know of nothing."""
    kind: str
    _before: frozenset[bytes] = field(init=False)
    _now: set[bytes] = field(default_factory=set)

    def __post_init__(self) -> None:
        data = (self.shelf and self.shelf.get(self._place)) or b""
        self._before = frozenset(data[at : at + SIZE] for at in range(0, len(data), SIZE))

    def knows(self, digest: bytes) -> bool:
        """Whether it was good; what is asked for stays known."""
        known = digest in self._before
        if known:
            self._now.add(digest)
        return known

    def add(self, digest: bytes) -> None:
        """Nothing is wrong with this one, or nothing will be kept."""
        self._now.add(digest)

    def keep(self) -> None:
        """Leave to the next build what this one has asked for and added."""
        if self.shelf and self._now != self._before:
            self.shelf.keep(self._place, b"".join(sorted(self._now)))

    @property
    def _place(self) -> str:
        return sha256(f"good {self.kind}".encode()).hexdigest()


def digest_of(parts: Iterable[bytes]) -> bytes:
    """Of all that a verdict depends on; each part with its length, so that no two run together."""
    whole = sha256()
    for part in parts:
        whole.update(f"{len(part)}:".encode())
        whole.update(part)
    return whole.digest()[:SIZE]
