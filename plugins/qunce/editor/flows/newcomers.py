"""Names typed for a record that is being made: people there are, and people made on the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from qunce.editor.flows.given import Given
from qunce.model.index import indexed
from qunce.model.kinds.person import PERSON
from qunce.model.library import Library
from qunce.operations.refused import RefusedError
from qunce.reading.exchange.names import Names, split_names
from qunce.writing.new_file import NewFile, new_record

DETAILS = {"role": "身份", "bio": "一句话介绍"}
"""What is asked of somebody new, besides the name."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is made with the record."""

    id: str
    title: str
    details: Mapping[str, str]
    """As they were typed, by key."""

    def file(self, library: Library) -> NewFile:
        """Their file."""
        given = {name: words for name, words in self.details.items() if words}
        values = {"title": self.title, "bio": "", **given}
        return new_record(library.settings, PERSON, self.id, values)


def people_named(
    library: Library, text: str, given: Given
) -> tuple[tuple[str, ...], tuple[Newcomer, ...]]:
    """The ids of the people named, and those of them who are new.

    `given` are the details of new people by `role.id`. Raises RefusedError for a name of several
    people, and for one that no id can be made of.
    """
    titles = indexed(library.people.values(), lambda person: [person.title])
    known = {title: [one.id for one in those] for title, those in titles.items()}
    names = Names(frozenset(library.people), known, {})
    ids = tuple(dict.fromkeys(_person(names, name) for name in split_names(text)))
    new = tuple(
        Newcomer(id, person.values["title"], _details(id, given))
        for id, person in names.new.items()
    )
    return ids, new


def _person(names: Names, name: str) -> str:
    near = names.nearly(name) if name not in names.titles and name not in names.known else None
    try:
        id = near[1] if near else names.person(name)
    except ValueError as error:
        raise RefusedError(f"{error}，写编号") from error
    if not id:
        raise RefusedError(f"“{name}”拼不出编号，先到“人物”里新建")
    return id


def _details(id: str, given: Given) -> dict[str, str]:
    return {name: given.get(f"{name}.{id}", "").strip() for name in DETAILS}
