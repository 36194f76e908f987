"""What a text calls the people a record names by id."""

from collections.abc import Iterable

from qunce.model.library import Library


def titles_of(library: Library, people: Iterable[str]) -> str:
    """What people are called, in one list."""
    return "、".join(library.people[id].title for id in people)
