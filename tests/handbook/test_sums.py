"""Worked examples come out: a reader with a calculator gets the same number."""

import re
from collections.abc import Iterable

from tests.handbook.passages import Passage, passages_of
from tests.handbook.real import passages

NUMBER = r"\d+(?:\.\d+)?"
DIVISION = re.compile(
    rf"(?<![\d.＋+−×÷] )(?<![\d.＋+−×÷])({NUMBER}) ?[÷/／] ?({NUMBER}) ?[≈＝=] ?({NUMBER})(%?)"
)
"""A division on its own: where more stands before it, it is part of a longer sum."""


def wrong_divisions(some: Iterable[Passage]) -> list[str]:
    """Results further off than rounding explains."""
    return [
        f"{one.place}：{found[0]}，算出来是 {round(true, 2):g}"
        for one in some
        for found in DIVISION.finditer(one.text)
        if abs((true := _quotient(found)) - float(found[3])) > _rounding(found[3])
    ]


def _quotient(found: re.Match[str]) -> float:
    return float(found[1]) / float(found[2]) * (100 if found[4] else 1)


def _rounding(result: str) -> float:
    """Half a unit of the last place, and a little for binary fractions."""
    return 0.5 * 10 ** -len(result.partition(".")[2]) + 1e-9


def test_divisions_come_out():
    assert wrong_divisions(passages()) == []


def test_a_wrong_result_is_found_and_rounding_is_none():
    text = "47 ÷ 71 ≈ 66%；6/20＝30%；1700 ÷ 13.9 ≈ 123；12＋24÷2＝24；15 × 0.67 ÷ 1 ≈ 10"
    assert wrong_divisions(passages_of("a.md", text)) == [
        "a.md:1：1700 ÷ 13.9 ≈ 123，算出来是 122.3"
    ]
