"""Questions that pages ask of a site, and what it answers.

A question is the way to a value: `site.library.shares["florist"]` is the attributes `library`,
`shares` and the item `florist`. It can be put to the next site as well, and a page whose
questions are all answered as they were has nothing else to say.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.digests import Digests
from qunce.site_plan.kept.sameness import same


class Way(Enum):
    """How a step leads from one value to the next."""

    ATTRIBUTE = "attribute"
    CALL = "call"
    ITEM = "item"
    KEYS = "keys"
    IS_THERE = "is there"


class Itself:
    """An argument that counts as itself: records need not be hashable."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.value is self.value


class Step(NamedTuple):
    """One step, with the arguments of a call or the key of an item."""

    way: Way
    name: str
    arguments: tuple[object, ...] = ()


Question = tuple[Step, ...]

NO_ITEM = None
"""What stands for an item that a mapping does not hold: none of ours holds None."""


@dataclass(eq=False)
class Answers:
    """What one site answers; it never changes, so each question is worked out once."""

    site: Site
    _answers: dict[Question, Any] = field(default_factory=dict)
    _questions: dict[Question, Question] = field(default_factory=dict)
    _digests: dict[Question, str] = field(default_factory=dict)
    _agreed: "WeakKeyDictionary[Answers, dict[Question, bool]]" = field(
        default_factory=WeakKeyDictionary
    )

    def of(self, question: Question) -> Any:  # noqa: ANN401 - anything a site can tell
        """The answer, which whoever asked must not change."""
        if question not in self._answers:
            subject = self.of(question[:-1]) if question[:-1] else self.site
            self._answers[question] = _next(subject, question[-1])
        return self._answers[question]

    @cached_property
    def digests(self) -> Digests:
        """Of what the site is made of."""
        return Digests(self.site)

    def digest_of(self, question: Question) -> str:
        """The digest of an answer; raises UnknownValueError, and LookupError as `of` does."""
        if question not in self._digests:
            self._digests[question] = self.digests.of(self.of(question))
        return self._digests[question]

    def known(self, question: Question) -> Question:
        """The same question as it was first put: files ask much the same."""
        return self._questions.setdefault(question, question)

    def agree_with(self, earlier: "Answers", question: Question) -> bool:
        """Whether a question that was put to an earlier site is answered the same here."""
        agreed = self._agreed.setdefault(earlier, {})
        if question not in agreed:
            agreed[question] = self._agrees(earlier, question)
        return agreed[question]

    def _agrees(self, earlier: "Answers", question: Question) -> bool:
        try:
            return same(earlier.of(question), self.of(question))
        except LookupError:
            return False  # it names a record that is gone


def _next(subject: Any, step: Step) -> object:  # noqa: ANN401 - as above
    arguments = [one.value if isinstance(one, Itself) else one for one in step.arguments]
    found = WAYS[step.way](subject, step.name, arguments)
    return tuple(found) if isinstance(found, Iterator) else found


WAYS: Mapping[Way, Callable[[Any, str, list[Any]], object]] = {
    Way.ATTRIBUTE: lambda subject, name, _: getattr(subject, name),
    Way.CALL: lambda subject, name, arguments: getattr(subject, name)(*arguments),
    Way.ITEM: lambda subject, _, arguments: subject.get(arguments[0], NO_ITEM),
    Way.KEYS: lambda subject, _name, _arguments: tuple(subject),
    Way.IS_THERE: lambda subject, name, _: getattr(subject, name) is not None,
}
