from fractions import Fraction

import pytest

from qunce.model.sums.term import Name, Number, Operation, Sign, nearest, value_of


def test_a_half_goes_away_from_zero():
    assert [nearest(Fraction(n, 2)) for n in (-3, -1, 0, 1, 3, 5)] == [-2, -1, 0, 1, 2, 3]


def test_a_value_is_exact():
    tenth = Number(Fraction("0.1"))
    total = Operation(Sign.PLUS, (tenth, Operation(Sign.PLUS, (tenth, tenth))))
    assert value_of(total, {}) == Fraction("0.3")


@pytest.mark.parametrize(
    ("sign", "other", "error"),
    [(Sign.OVER, Fraction(0), ZeroDivisionError), (Sign.TIMES, Fraction(10**29), OverflowError)],
)
def test_what_cannot_be_worked_out_is_an_error(sign, other, error):
    term = Operation(sign, (Name("甲"), Name("乙")))
    with pytest.raises(error):
        value_of(term, {"甲": Fraction(100), "乙": other})
