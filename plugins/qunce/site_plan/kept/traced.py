"""A site that remembers what it is asked, for whoever makes a page of it."""

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from types import MethodType
from typing import Any, cast

from qunce.model.library import Library
from qunce.rendering.poster.order import Order
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.answers import Answers, Itself, Question, Step, Way

PLAIN_ARGUMENTS = (str, int, type(None))
PRESS = "press"


class Trace:
    """What was asked while one file was made."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.questions: dict[Question, None] = {}
        self.is_whole = True
        """Whether the file follows from the answers alone."""

    def ask(self, question: Question) -> Any:  # noqa: ANN401 - anything a site can tell
        """The answer; the question is remembered."""
        self.questions[self._answers.known(question)] = None
        return self._answers.of(question)

    def look(self, question: Question) -> Any:  # noqa: ANN401 - likewise
        """The answer, of which the next question asks more."""
        return self._answers.of(question)

    @property
    def site(self) -> Site:
        """The site, all of whose answers are remembered here."""
        return cast(Site, _Traced(self, self._answers.site, ()))

    @property
    def library(self) -> Library:
        """Its library, likewise."""
        return self.site.library


class _Traced:
    """A site or a library, as it is for its pages: attributes, and methods of plain arguments."""

    def __init__(self, trace: Trace, subject: Site | Library, way: Question) -> None:
        self._trace, self._subject, self._way = trace, subject, way

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the site has there
        if name == PRESS:
            return self._press()
        found = getattr(self._subject, name)
        if isinstance(found, MethodType):
            return self._asked(name)
        way = (*self._way, Step(Way.ATTRIBUTE, name))
        if isinstance(found, Site | Library):
            return _Traced(self._trace, found, way)
        if isinstance(found, Mapping):
            return _TracedMapping(self._trace, found, way)
        return _own(self._trace.ask(way))

    def _asked(self, name: str) -> Callable[..., Any]:
        def ask(*arguments: object, **named: object) -> Any:  # noqa: ANN401 - likewise
            if named:
                self._trace.is_whole = False
                return getattr(self._subject, name)(*arguments, **named)
            way = (*self._way, Step(Way.CALL, name, tuple(map(_key, arguments))))
            found = self._trace.look(way)
            if isinstance(found, Site | Library):
                return _Traced(self._trace, found, way)
            return _own(self._trace.ask(way))

        return ask

    def _press(self) -> Callable[[Order], bytes] | None:
        """What it draws depends on photos and fonts, of which a site knows nothing."""
        press = cast(Site, self._subject).press
        if not self._trace.ask((*self._way, Step(Way.IS_THERE, PRESS))) or press is None:
            return None

        def draw(order: Order) -> bytes:
            self._trace.is_whole = False
            return press(order)

        return draw


class _TracedMapping(Mapping[Any, Any]):
    """Records by id: who asks for one need not hear of the others."""

    def __init__(self, trace: Trace, mapping: Mapping[Any, Any], way: Question) -> None:
        self._trace, self._mapping, self._way = trace, mapping, way

    def __getitem__(self, key: Any) -> Any:  # noqa: ANN401 - as mappings have it
        self._trace.ask((*self._way, Step(Way.ITEM, "", (_key(key),))))
        return self._mapping[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._trace.ask((*self._way, Step(Way.KEYS, ""))))

    def __len__(self) -> int:
        return len(self._trace.ask((*self._way, Step(Way.KEYS, ""))))

    def keys(self) -> KeysView[Any]:
        """All ids, in their order."""
        self._trace.ask((*self._way, Step(Way.KEYS, "")))
        return self._mapping.keys()

    def values(self) -> ValuesView[Any]:
        """All records: another one, or one that changed, is another answer."""
        self._trace.ask(self._way)
        return self._mapping.values()

    def items(self) -> ItemsView[Any, Any]:
        """Likewise, with their ids."""
        self._trace.ask(self._way)
        return self._mapping.items()


def _key(argument: object) -> object:
    return argument if type(argument) in PLAIN_ARGUMENTS else Itself(argument)


def _own(answer: Any) -> Any:  # noqa: ANN401 - likewise
    """A list is the asker's own, who may sort it."""
    return list(answer) if type(answer) is list else answer
