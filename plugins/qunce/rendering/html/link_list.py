"""Lists of pages: hairlines between rows, the whole row a link."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.row_keys import row_keys
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class Line:
    """One page: its title, tags beside it, and what to expect of it, a line each."""

    title: str
    url: str
    about: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    keys: tuple[str, ...] = ()
    """What a reader may narrow the list down by, see `list_choices`."""

    @property
    def attributes(self) -> Markup:
        """Those of its row."""
        return row_keys(self.keys)


def link_list(lines: Iterable[Line]) -> Markup:
    """The rows as a list, or nothing."""
    return html_fragment("link_list.html", lines=tuple(lines))


def short_link_list(lines: Iterable[Line]) -> Markup:
    """Many pages to choose from: one row each, what to expect at its end; or nothing."""
    return html_fragment("short_link_list.html", lines=tuple(lines))


def link_sentence(links: Iterable[Ref]) -> Markup:
    """A few links in one sentence, notes in brackets: `甲（T-14）、乙（随时）`; or nothing."""
    return html_fragment("link_sentence.html", links=tuple(links))
