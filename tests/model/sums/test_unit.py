from fractions import Fraction

import pytest

from qunce.model.sums.unit import Unit, number_words, quantity


@pytest.mark.parametrize(
    ("cell", "number", "unit", "value"),
    [
        ("200 人", 200, "人", 200),
        ("200人", 200, "人", 200),
        ("**480 元**", 480, "元", 480),
        ("15%", 15, "%", Fraction("0.15")),
        ("１５％", 15, "%", Fraction("0.15")),
        ("1.2 万元", Fraction("1.2"), "万元", 12000),
        ("1,200", 1200, "", 1200),
        ("−390 元", -390, "元", -390),
    ],
)
def test_a_cell_is_a_number_with_its_unit(cell, number, unit, value):
    read = quantity(cell)
    assert read
    assert (read.number, read.unit.text, read.value) == (number, unit, value)


@pytest.mark.parametrize(
    "cell", ["", "人", "八元", "200 × 15%", "3 或 4", "1,20", "1.", "1234567890123", "0.1234567"]
)
def test_anything_else_is_none(cell):
    assert quantity(cell) is None


@pytest.mark.parametrize(
    ("number", "places", "words"),
    [
        ("240", 2, "240"),
        ("89.335", 2, "89.34"),
        ("-0.005", 2, "−0.01"),
        ("-0.004", 2, "0"),
        ("0.5", 0, "1"),
        ("100", 0, "100"),
        ("0.05", 2, "0.05"),
    ],
)
def test_a_number_is_written_as_people_round(number, places, words):
    assert number_words(Fraction(number), places) == words


def test_a_unit_stands_apart_but_for_per_cent():
    assert [Unit(text).said("15") for text in ("人", "%", "")] == ["15 人", "15%", "15"]
