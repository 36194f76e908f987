"""A kind of record as data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qunce.model.addresses import source_path
from qunce.model.kinds.keys import Key, ListOf, MapOf, NamedMaps, ValueType
from qunce.model.kinds.names import RecordKind
from qunce.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Kind:
    """What all records of a kind have in common."""

    name: RecordKind
    plural: str
    """How `qunce list` takes it, and the library's own mapping of its records."""
    title: str
    """What one of them is called in Chinese."""
    about: str
    """What it is, in one sentence for whoever writes one."""
    uri: str
    """Where its page's source stands: `{id}`, and `{section}` where the folder is a choice."""
    example_id: str
    keys: tuple[Key, ...]
    columns: tuple[str, ...]
    """What tells its records apart in a list, narrow columns first."""
    other_names: tuple[str, ...] = ()
    """What else it is called in Chinese."""
    asked_first: tuple[str, ...] = ()
    """The keys that a form shows at once; the rest is folded. None named, all are."""

    def path_of(self, settings: Settings, id: str) -> str:
        """Where the file of this id is expected, as told to an author."""
        return source_path(settings, self.uri.format(id=id, section="<分类>"))

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a person may call it by."""
        return (self.plural, self.name.value, self.title, *self.other_names)


def walk(keys: Sequence[Key], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Key]]:
    """Every key with the names that lead to it, those of nested maps behind their own."""
    for key in keys:
        here = (*path, key.name)
        yield here, key
        yield from walk(nested_keys(key.type), here)


def nested_keys(type: ValueType) -> tuple[Key, ...]:
    """The keys of the maps that a value of this type holds."""
    match type:
        case ListOf(item) | NamedMaps(item=item):
            return nested_keys(item)
        case MapOf(keys):
            return keys
    return ()
