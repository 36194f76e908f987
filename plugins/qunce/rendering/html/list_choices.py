"""What narrows a list down: a field for each thing that its rows differ in."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


@dataclass(frozen=True, slots=True)
class ListChoice:
    """One field; a row whose keys hold `<name>-<value>` is of that choice."""

    name: str
    """In the address: `?topic=接龙`."""
    label: str
    options: Sequence[tuple[str, str]]
    """Value and title."""


def list_choices(choices: Sequence[ListChoice], *, count: int, unit: str) -> Markup:
    """Fields that the script brings to life, and how much is shown: `96 个问题`.

    One option is no choice.
    """
    fields = [choice for choice in choices if len(choice.options) > 1]
    return html_fragment("list_choices.html", fields=fields, count=count, unit=unit)
