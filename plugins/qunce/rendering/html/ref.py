"""A name on a page, with the address behind it if there is one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """`url` is as seen from the page it stands on; None makes it plain words."""

    title: str
    url: str | None = None
    note: str = ""
    """Said after it in secondary ink."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a definition list."""

    label: str
    refs: tuple[Ref, ...]


def outside_ref(words: str, address: str) -> Ref:
    """A link to somebody else's address; anything but a web address is shown as it is."""
    if address.startswith(("https://", "http://")):
        return Ref(words, address)
    return Ref(address)
