"""The directions in which a site's texts differ most, by subspace iteration.

Which axes span that space does not matter, since only angles are compared; hence nothing is
diagonalised.
"""

import math
import random
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import itemgetter, mul

from qunce_search.vectors.weighing import Row

DIMENSIONS = 32
"""With 64, questions found their pages no better."""

ROUNDS = 2
"""A third changes scores less than another beginning does."""

NOTHING = 1e-9
"""Texts that differ less than this along an axis differ along the others alone."""

Axes = Sequence[Sequence[float]]
"""For each axis a number per character, or per text."""

Pair = tuple[Sequence[float], Sequence[float]]
"""Where texts lie along an axis, and the axis."""


def axes(rows: Sequence[Row], width: int) -> Axes:
    """Axes, as numbers per character, along which `rows`, as long as `width`, are uncorrelated."""
    chance = random.Random(0)  # noqa: S311 - any beginning will do, if it is always the same
    found: Axes = [[chance.random() - 0.5 for _ in range(width)] for _ in range(DIMENSIONS)]
    columns = _turned(rows, width)
    for _ in range(ROUNDS):
        seen = projected(rows, found)
        found = projected(columns, _at_right_angles(seen, seen))
    return _at_right_angles(projected(rows, found), found)


def projected(rows: Iterable[Row], axes: Axes) -> Axes:
    """Where each row lies along each axis."""
    # An itemgetter of a single place would hand over its number bare: hence two places more.
    takes = [(itemgetter(*places, 0, 0), (*values, 0.0, 0.0)) for places, values in rows]
    return [[sum(map(mul, take(axis), values)) for take, values in takes] for axis in axes]


def _turned(rows: Sequence[Row], width: int) -> list[Row]:
    """The same numbers by character."""
    columns: list[tuple[list[int], list[float]]] = [([], []) for _ in range(width)]
    for number, (places, values) in enumerate(rows):
        for place, value in zip(places, values, strict=True):
            columns[place][0].append(number)
            columns[place][1].append(value)
    return list(columns)


def _at_right_angles(seen: Axes, axes: Axes) -> Axes:
    """The axes mixed so that what is seen along them is at right angles and of length 1.

    Gram's and Schmidt's steps, done to an axis and to where texts lie along it alike.
    """
    mixed: list[Pair] = []
    for pair in zip(seen, axes, strict=True):
        along, axis = reduce(_without, mixed, pair)
        length = math.hypot(*along)
        if length > NOTHING:
            mixed.append(([x / length for x in along], [x / length for x in axis]))
    return [axis for _, axis in mixed]


def _without(pair: Pair, other: Pair) -> Pair:
    """What is left of the first when the other's share in it is taken away."""
    share = sum(map(mul, pair[0], other[0]))
    return _less(pair[0], share, other[0]), _less(pair[1], share, other[1])


def _less(vector: Sequence[float], share: float, other: Sequence[float]) -> Sequence[float]:
    return [x - share * y for x, y in zip(vector, other, strict=True)]
