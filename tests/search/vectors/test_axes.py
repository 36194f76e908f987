"""Axes along which texts differ."""

import random

import pytest

from qunce_search.vectors.axes import DIMENSIONS, axes, projected
from qunce_search.vectors.weighing import rarity, weighed


@pytest.fixture(scope="module")
def rows():
    chance = random.Random(1)
    return [
        (places, [chance.random() for _ in places])
        for places in (sorted(chance.sample(range(60), 12)) for _ in range(100))
    ]


def test_along_different_axes_texts_are_uncorrelated(rows):
    seen = projected(rows, axes(rows, 60))
    assert len(seen) == DIMENSIONS
    for one, along in enumerate(seen):
        for other, besides in enumerate(seen):
            product = sum(a * b for a, b in zip(along, besides, strict=True))
            assert product == pytest.approx(float(one == other), abs=1e-6)


def test_texts_that_differ_in_few_ways_have_few_axes():
    alike = [([0, 1], [0.6, 0.8]), ([2], [1.0])] * 20
    assert len(axes(alike, 3)) == 2


def test_a_row_of_one_number_lies_where_it_says():
    assert projected([([1], [0.5]), ([], [])], [[3.0, 4.0]]) == [[2.0, 0.0]]


def test_rare_characters_say_more():
    found = rarity([{"甲", "乙"}, {"甲", "乙"}, {"乙"}, *[set()] * 7])
    assert list(found) == ["乙", "甲"]
    assert found["甲"] > found["乙"] > 0


def test_a_text_is_weighed_to_length_one():
    places, values = weighed({"甲": 1, "乙": 3, "丙": 9}, {"甲": (0, 2.0), "乙": (1, 1.0)})
    assert places == [0, 1]
    assert sum(value**2 for value in values) == pytest.approx(1)
