"""Commands that are imported when one is asked for: most need not wait for the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import cast

import click


@dataclass(frozen=True, slots=True)
class Loaded(Mapping[str, click.Command]):
    """The commands of a group by name."""

    package: str
    places: Mapping[str, str]
    """Each command, in the order they are listed → `module:attribute` in the package."""

    def __getitem__(self, name: str) -> click.Command:
        module, _, attribute = self.places[name].partition(":")
        found = getattr(import_module(f"{self.package}.{module}"), attribute)
        return cast("click.Command", found)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)
