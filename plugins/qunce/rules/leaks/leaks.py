"""Whether a finished site shows what only the team may see.

A text is looked for unless something public has it too: a word that an author also wrote for
everybody is no secret. One automaton (Aho-Corasick) finds all texts in one pass over a file, so
the work grows with what is read, and not with records times files.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import LEAK
from qunce.rules.leaks.stated import Stated, texts_stated
from qunce.rules.leaks.traces import bare, pieces_of_prose, pieces_of_value, trace, traces

APART = b"\0"
"""Stands in no trace, so that two texts side by side make up no third."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a file of the site says: its name, and its content as it is once unpacked."""

    uri: str
    content: bytes


class Secrets:
    """The texts that no file of a public site may hold.

    `own` is what the program itself says on any site: words that stand there are no secrets.
    """

    def __init__(self, library: Library, own: Iterable[bytes] = ()) -> None:
        stated = [*texts_stated(library)]
        public = (*_rules_named(library), *(one.words for one in stated if one.is_public))
        everybodys = APART.join((*map(trace, public), *map(bare, own)))
        guarded = _by_piece(one for one in stated if not one.is_public)
        told = _Finder(map(trace, guarded)).found_in(everybodys)
        self._by_trace = {
            left: one
            for piece, one in guarded.items()
            if trace(piece) not in told
            for left in traces(piece)
        }
        self._finder = _Finder(self._by_trace)

    @property
    def traces(self) -> Iterable[bytes]:
        """All that is looked for, in order: a file that holds none of it is good for ever."""
        return sorted(self._by_trace)

    def told_by(self, file: Written) -> Iterator[Stated]:
        """The texts that a file gives away, by its name or in its content."""
        told = self._finder.found_in(APART.join((bare(file.uri.encode()), bare(file.content))))
        return (self._by_trace[left] for left in sorted(told))


def leaks(secrets: Secrets, files: Iterable[Written]) -> Iterator[Problem]:
    """A problem for each field that a file gives away; what it says is not repeated."""
    for file in files:
        for path, field in dict.fromkeys((one.path, one.field) for one in secrets.told_by(file)):
            what = f"{field}只给团队看，却出现在公开站点的 {file.uri} 里"
            yield Problem(path, 1, LEAK.code, what, LEAK.mend, LEAK.severity)


def _rules_named(library: Library) -> Iterator[str]:
    """Which rules records let words pass for: their codes are ours, and stand on pages of ours."""
    return (let.rule for wording in library.wordings for let in wording.allowances)


def _by_piece(stated: Iterable[Stated]) -> dict[str, Stated]:
    """Each piece with the first text that it is of."""
    found: dict[str, Stated] = {}
    for one in stated:
        for piece in (pieces_of_prose if one.is_prose else pieces_of_value)(one.words):
            found.setdefault(piece, one)
    return found


class _Finder:
    """Finds which of some byte strings stand in others."""

    def __init__(self, sought: Iterable[bytes]) -> None:
        # The automaton takes text: Latin-1 has a letter for each byte.
        self._automaton = ahocorasick.Automaton()
        for one in sought:
            self._automaton.add_word(one.decode("latin-1"), one)
        self._automaton.make_automaton()

    def found_in(self, data: bytes) -> set[bytes]:
        if not len(self._automaton):
            return set()
        return {one for _, one in self._automaton.iter(data.decode("latin-1"))}
