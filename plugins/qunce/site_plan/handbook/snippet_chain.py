"""Which snippets come before and after another: by the moment they are sent."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.share import Slot
from qunce.model.snippet import Snippet
from qunce.rules.moments import by_moment

START = datetime(2026, 1, 15, 20, 30, tzinfo=UTC)
USUAL_SLOT = Slot(START, START + timedelta(minutes=90))
"""Only distances from its ends are compared; how long it is decides between T+85m and E-10m."""


def in_sending_order(snippets: Iterable[Snippet]) -> list[Snippet]:
    """By moment, those for any time last; ties as they came."""
    return sorted(snippets, key=lambda snippet: by_moment(_moment(snippet)))


def neighbours(library: Library) -> Mapping[str, tuple[Snippet, ...]]:
    """By id, the snippets sent right before and right after each that counts from a share."""
    timed = [s for s in library.snippets.values() if s.at and s.subject is Subject.SHARE]
    chain = in_sending_order(timed)
    return {
        snippet.id: (*chain[max(position - 1, 0) : position], *chain[position + 1 : position + 2])
        for position, snippet in enumerate(chain)
    }


def playbooks_using(library: Library, snippet: Snippet) -> list[Playbook]:
    """The playbooks that name a snippet."""
    return list(library.playbooks_naming(snippet.id))


def roles_sending(library: Library, snippet: Snippet) -> list[str]:
    """Who sends it, as the checklists say."""
    items = (item for book in library.playbooks_naming(snippet.id) for item in book.items)
    return list(dict.fromkeys(i.role for i in items if i.snippet == snippet.id and i.role))


def _moment(snippet: Snippet) -> Moment | None:
    return snippet.at.moment(USUAL_SLOT) if snippet.at else None
