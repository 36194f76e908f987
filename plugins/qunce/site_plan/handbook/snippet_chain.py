"""Which snippets come before and after another: by the moment they are sent."""

from collections.abc import Iterable, Mapping

from qunce.model.library import Library
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.snippet import Snippet
from qunce.rules.asked.phases import usual_moment
from qunce.rules.times.moments import by_moment


def in_sending_order(snippets: Iterable[Snippet]) -> list[Snippet]:
    """By moment, those for any time last; ties as they came."""
    return sorted(snippets, key=lambda snippet: by_moment(usual_moment(snippet)))


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
