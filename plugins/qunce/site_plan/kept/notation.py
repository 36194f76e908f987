"""Questions as text, for another process to ask them again."""

import json
from typing import Any

from qunce.site_plan.kept.answers import Itself, Question, Step, Way
from qunce.site_plan.kept.digests import Digests, UnknownValueError

TUPLE, RECORD = "tuple", "record"


def written(question: Question, digests: Digests) -> str:
    """A question in words; raises UnknownValueError where an argument is of no lasting kind."""
    steps = [
        (step.way.value, step.name, [_argument(one, digests) for one in step.arguments])
        for step in question
    ]
    return json.dumps(steps, ensure_ascii=False)


def read_again(text: str, digests: Digests) -> Question | None:
    """The question that was written; None where it is about a record that is no more as it was."""
    try:
        return tuple(
            Step(Way(way), name, tuple(_meant(one, digests) for one in arguments))
            for way, name, arguments in json.loads(text)
        )
    except LookupError:
        return None


def _argument(argument: object, digests: Digests) -> object:
    if not isinstance(argument, Itself):
        return argument
    value = argument.value
    if path := digests.path_of(value):
        return {RECORD: [path, digests.of(value)]}
    if isinstance(value, tuple) and all(isinstance(one, str | int) for one in value):
        return {TUPLE: value}
    raise UnknownValueError(type(value).__qualname__)


def _meant(argument: Any, digests: Digests) -> object:  # noqa: ANN401 - as JSON gives it
    if not isinstance(argument, dict):
        return argument
    if TUPLE in argument:
        return Itself(tuple(argument[TUPLE]))
    path, digest = argument[RECORD]
    record = digests.record_at(path)
    if record is None or digests.of(record) != digest:
        raise LookupError(path)
    return Itself(record)
