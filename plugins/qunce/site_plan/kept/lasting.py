"""The files of a site, kept from one process to the next until something they asked for changes.

A file is found by its place and taken when it is made by the same function of the same arguments,
the site answers all that its making asked as before, and the files of the project that stand in it
have the same bytes. The code that makes files is not looked at here: each has a shelf of its own.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from qunce.site_plan.frame.planned import Audience, ReadFile
from qunce.site_plan.kept.answers import Answers, Question
from qunce.site_plan.kept.digests import UnknownValueError
from qunce.site_plan.kept.entry import Content, Entry, packed, unpacked
from qunce.site_plan.kept.good import Good
from qunce.site_plan.kept.notation import read_again, written
from qunce.site_plan.kept.shelf import Shelf
from qunce.site_plan.kept.stand_ins import LIBRARY, SITE, StandIns, UntraceableError
from qunce.site_plan.kept.traced import Trace

T = TypeVar("T")

NOT_KEPT = b"-"
"""In the place of a file that does not follow from what is asked alone, as pictures do not: it is
made each time, without looking at what it asks."""


@dataclass(frozen=True, slots=True)
class Followed(Generic[T]):
    """What was made, and all that it has asked; None where nobody knows."""

    value: T
    questions: tuple[Question, ...] | None = None


@dataclass(slots=True)
class Lasting:
    """What builds of one project leave to each other."""

    shelf: Shelf
    _agreed: "WeakKeyDictionary[Answers, dict[tuple[str, str], Question | None]]" = field(
        default_factory=WeakKeyDictionary
    )

    def made(self, answers: Answers, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes; a fragment is made each time, as it costs less than to look for it."""
        if not isinstance(key, str):
            return make()
        return self.followed(answers, key, make).value

    def followed(self, answers: Answers, uri: str, make: Callable[[], T]) -> "Followed[T]":
        """The same for one file, with what it has asked."""
        making = _Making(answers, uri, make, lambda traced: traced(), _Reads())
        return cast("Followed[T]", self._followed(making))

    def assembled(
        self, answers: Answers, uri: str, assemble: Callable[[ReadFile], bytes], read: ReadFile
    ) -> bytes:
        """The same for a file that holds others of the project."""
        reads = _Reads(read)
        making = _Making(answers, uri, assemble, lambda traced: traced(reads), reads)
        return cast(bytes, self._followed(making).value)

    def holds(self, audience: Audience, uri: str) -> bool:
        """Whether a file was made before; it may have to be made again all the same."""
        return self.shelf.holds(_place(audience, uri))

    def good(self, kind: str) -> Good:
        """What of a kind was looked at before."""
        return Good(self.shelf, kind)

    def _followed(self, making: "_Making") -> "Followed[Content]":
        place = _place(making.answers.site.audience, making.uri)
        data = self.shelf.get(place)
        if data == NOT_KEPT:
            return Followed(making.call(making.make))
        made_of = _made_of(making)
        if made_of is None:
            self.shelf.keep(place, NOT_KEPT)
            return Followed(making.call(making.make))
        entry = unpacked(data)
        if entry and entry.made_of == made_of and making.reads.are_as(entry.read):
            asked = self._asked_as_before(entry, making.answers)
            if asked is not None:
                return Followed(entry.content, asked)
        return self._make(making, place, made_of)

    def _asked_as_before(self, entry: Entry, answers: Answers) -> tuple[Question, ...] | None:
        """The questions of an entry; None where one of them is not answered as it was."""
        agreed = self._agreed.setdefault(answers, {})
        asked = []
        for said in entry.asked:
            if said not in agreed:
                agreed[said] = _answered_as_before(answers, *said)
            if (question := agreed[said]) is None:
                return None
            asked.append(question)
        return tuple(asked)

    def _make(self, making: "_Making", place: str, made_of: str) -> "Followed[Content]":
        answers, trace = making.answers, Trace(making.answers)
        stand_ins = StandIns(answers.site, trace.site, trace.library)
        content = making.call(stand_ins.put_into(making.make))
        asked = _asked(trace, answers) if trace.is_whole else None
        if asked is None:
            self.shelf.keep(place, NOT_KEPT)
        else:
            read = tuple(making.reads.seen.items())
            self.shelf.keep(place, packed(Entry(made_of, asked, read, content)))
        return Followed(content, tuple(trace.questions) if trace.is_whole else None)


@dataclass(frozen=True, slots=True)
class _Making:
    """One file that is asked for: how it is made, whatever stands in the place of the site."""

    answers: Answers
    uri: str
    make: Callable[..., Any]
    call: Callable[[Callable[..., Any]], Content]
    reads: "_Reads"


def _no_file(path: str) -> bytes:
    raise FileNotFoundError(path)


@dataclass(frozen=True, slots=True)
class _Reads:
    """Reads files of the project and remembers what they held."""

    read: ReadFile = _no_file
    seen: dict[str, str] = field(default_factory=dict)

    def __call__(self, path: str) -> bytes:
        data = self.read(path)
        self.seen[path] = sha256(data).hexdigest()
        return data

    def are_as(self, read: Iterable[tuple[str, str]]) -> bool:
        """Whether files have the same bytes as when they had these digests."""
        try:
            return all(sha256(self.read(path)).hexdigest() == digest for path, digest in read)
        except OSError:
            return False  # one of them is gone


def _made_of(making: _Making) -> str | None:
    """How a file is made, whatever the site; None where that cannot be told."""
    try:
        standing = StandIns(making.answers.site, SITE, LIBRARY).put_into(making.make)
        return making.answers.digests.of(standing)
    except (UntraceableError, UnknownValueError):
        return None


def _asked(trace: Trace, answers: Answers) -> tuple[tuple[str, str], ...] | None:
    """What was asked and answered, in words; None where there are none for it."""
    try:
        return tuple(
            (written(question, answers.digests), answers.digest_of(question))
            for question in trace.questions
        )
    except UnknownValueError:
        return None


def _answered_as_before(answers: Answers, text: str, digest: str) -> Question | None:
    """The question of a text, where its answer still has that digest."""
    question = read_again(text, answers.digests)
    try:
        holds = question is not None and answers.digest_of(question) == digest
    except (LookupError, UnknownValueError):
        return None  # it names a record that is gone
    return answers.known(question) if question and holds else None


def _place(audience: Audience, uri: str) -> str:
    return sha256(f"{audience} {uri}".encode()).hexdigest()
