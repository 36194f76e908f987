"""A plan's navigation as MkDocs' `nav` option spells it."""

from collections.abc import Iterable
from html import escape
from typing import TypeAlias, Union

from qunce.site_plan.frame.planned import NavEntry

NavItem: TypeAlias = Union[str, "dict[str, str | list[NavItem]]"]


def nav_option(entries: Iterable[NavEntry]) -> list[NavItem]:
    """The entries as `{title: page}` and `{title: [items]}`.

    Themes insert titles into their HTML as they are, hence the escaping.
    """
    return [_nav_item(entry) for entry in entries]


def _nav_item(entry: NavEntry) -> NavItem:
    title = escape(entry.title)
    if not entry.children:
        return {title: entry.uri or ""}
    # A page named without a title leads its section: Material's `navigation.indexes`.
    index: list[NavItem] = [entry.uri] if entry.uri else []
    return {title: [*index, *nav_option(entry.children)]}
