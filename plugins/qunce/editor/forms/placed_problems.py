"""Problems of a file, each beside the field it is about."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from qunce.model.problem import Problem
from qunce.reading.yaml.nodes import MapNode, ScalarNode

BODY = ""
"""In the place of a key: what is wrong below the metadata, or with all of it."""


def by_key(problems: Iterable[Problem], header: MapNode) -> Mapping[str, Sequence[Problem]]:
    """The problems of each key, by the lines it takes; those of no key under `BODY`."""
    lines = _lines(header)
    placed: dict[str, list[Problem]] = {}
    for problem in problems:
        key = next((name for name, taken in lines if problem.line in taken), BODY)
        placed.setdefault(key, []).append(problem)
    return placed


def _lines(header: MapNode) -> list[tuple[str, range]]:
    keys = [(key.text, key.line) for key, _ in header.entries if isinstance(key, ScalarNode)]
    last = max((value.span.end_line for _, value in header.entries), default=header.line)
    return [
        (name, range(line, max(following, line + 1)))
        for (name, line), (_, following) in pairwise([*keys, ("", last + 1)])
    ]
