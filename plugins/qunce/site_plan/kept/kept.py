"""The files of a site and the fragments of its pages, kept until something they asked for changes."""

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from qunce.site_plan.frame.planned import Audience, ReadFile
from qunce.site_plan.kept.answers import Answers, Question
from qunce.site_plan.kept.good import Good
from qunce.site_plan.kept.lasting import Followed, Lasting
from qunce.site_plan.kept.sameness import same
from qunce.site_plan.kept.stand_ins import LIBRARY, SITE, StandIns, UntraceableError
from qunce.site_plan.kept.traced import Trace

T = TypeVar("T")


class Keeping(Protocol):
    """What one plan leaves to the next, in one process or on the disk."""

    def made(self, answers: Answers, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes of the site that answers."""

    def assembled(
        self, answers: Answers, uri: str, assemble: Callable[[ReadFile], bytes], read: ReadFile
    ) -> bytes:
        """The same for a file that holds others of the project."""

    def holds(self, audience: Audience, uri: str) -> bool:
        """Whether a file was made before; it may have to be made again all the same."""

    def good(self, kind: str) -> Good:
        """What of a kind was looked at before and is as it should be."""


class Making(Protocol):
    """How files and fragments are made: anew, or kept from an earlier plan."""

    def __call__(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes; `key` tells it from everything else of its site."""


def make_anew(key: Hashable, make: Callable[[], T]) -> T:  # noqa: ARG001 - what `Making` asks for
    """Keep nothing."""
    return make()


@dataclass(slots=True)
class _Made:
    made_of: object
    """How it was made, whatever the site."""
    questions: tuple[Question, ...]
    answers: Answers
    value: Any


@dataclass(slots=True)
class Kept:
    """What one audience's site was made of, from one plan to the next.

    A file is taken from here when it is made by the same function of the same arguments, and the
    site answers all that its making asked as before. Whatever cannot be traced is made again.
    """

    lasting: Lasting | None = None
    """What lies on the disk, from processes before this one and for those after it."""
    _made: dict[Hashable, _Made] = field(default_factory=dict)

    def made(self, answers: Answers, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes of the site that answers."""
        try:
            made_of = StandIns(answers.site, SITE, LIBRARY).put_into(make)
        except UntraceableError:
            return make()
        kept = self._made.get(key)
        if kept and same(kept.made_of, made_of) and self._holds(kept, answers):
            value: T = kept.value
            return value
        return self._make(answers, key, make, made_of)

    def assembled(
        self,
        answers: Answers,  # noqa: ARG002 - what `Keeping` asks for
        uri: str,  # noqa: ARG002 - likewise
        assemble: Callable[[ReadFile], bytes],
        read: ReadFile,
    ) -> bytes:
        """Such files are few, and looked at less often than edited: each is made anew."""
        return assemble(read)

    def holds(self, audience: Audience, uri: str) -> bool:  # noqa: ARG002 - one audience's
        """Whether a file was made before."""
        return uri in self._made

    def good(self, kind: str) -> Good:
        """Of what another process has looked at."""
        return self.lasting.good(kind) if self.lasting else Good(None, kind)

    def forget_pages_but(self, uris: Collection[str]) -> None:
        """Drop files that are in no plan any more, and the fragments of such pages."""
        for key in list(self._made):  # pages may be made meanwhile
            if _page_of(key) not in uris:
                self._made.pop(key, None)

    def _holds(self, kept: _Made, answers: Answers) -> bool:
        if kept.answers is not answers:
            if not all(answers.agree_with(kept.answers, asked) for asked in kept.questions):
                return False
            kept.answers = answers
        return True

    def _make(self, answers: Answers, key: Hashable, make: Callable[[], T], made_of: object) -> T:
        followed = self._followed(answers, key, make)
        if followed.questions is not None:
            self._made[key] = _Made(made_of, followed.questions, answers, followed.value)
        return followed.value

    def _followed(self, answers: Answers, key: Hashable, make: Callable[[], T]) -> Followed[T]:
        if self.lasting and isinstance(key, str):
            return self.lasting.followed(answers, key, make)
        trace = Trace(answers)
        value: T = StandIns(answers.site, trace.site, trace.library).put_into(make)()
        return Followed(value, tuple(trace.questions) if trace.is_whole else None)


def _page_of(key: Hashable) -> object:
    """A file is known by its uri; a fragment by its name, its argument and the page it stands on."""
    return key[-1] if isinstance(key, tuple) else key
