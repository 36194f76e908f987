"""Problems of a file, each beside the field it is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from qunce.model.problem import Problem
from qunce.model.problem_codes import KEY_MISSING
from qunce.reading.yaml.nodes import MapNode, ScalarNode

BODY = ""
"""In the place of a key: what is wrong below the metadata, or with all of it."""


def by_key(problems: Iterable[Problem], header: MapNode) -> Mapping[str, Sequence[Problem]]:
    """The problems of each key, by the lines it takes; those of no key under `BODY`.

    A key that is missing has no line: the check names the one where it would stand.
    """
    lines = _lines(header)
    placed: dict[str, list[Problem]] = {}
    for problem in problems:
        key = next((name for name, taken in lines if problem.line in taken), BODY)
        if problem.code == KEY_MISSING.code:
            key = problem.message.partition("：")[0]
        placed.setdefault(key, []).append(_beside(key, problem))
    return placed


def unfilled(problem: Problem) -> Problem:
    """What is told of a field that must be filled in and is not; no line of a file helps there."""
    return replace(problem, message="还没填", hint="必填")


def _beside(key: str, problem: Problem) -> Problem:
    """The problem in words that stand at its field, where the name of the key is not needed."""
    if problem.code == KEY_MISSING.code:
        return unfilled(problem)
    return replace(problem, message=problem.message.removeprefix(f"{key}："))


def _lines(header: MapNode) -> list[tuple[str, range]]:
    keys = [(key.text, key.line) for key, _ in header.entries if isinstance(key, ScalarNode)]
    last = max((value.span.end_line for _, value in header.entries), default=header.line)
    return [
        (name, range(line, max(following, line + 1)))
        for (name, line), (_, following) in pairwise([*keys, ("", last + 1)])
    ]
