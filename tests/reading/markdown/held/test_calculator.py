"""Formulas are read as they are typed, and their examples come out."""

import pytest

from qunce.model.sums.calculator import names_needed, values_of
from qunce.model.sums.unit import quantity
from qunce.reading.markdown.held.formula import FormulaError, read_formula
from tests.calculators import GOLDEN, calculators_of


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("预算=群人数*预计完成率*单份奖励", "预算 = 群人数 × 预计完成率 × 单份奖励"),
        ("每份 ＝ （收 － 退）／ 份数", "每份 = （收 − 退）÷ 份数"),
        ("台数 = 进一（来的人×40÷60）", "台数 = 进一（来的人 × 40 ÷ 60）"),
        ("小 = 较小(甲, 乙 + 1)", "小 = 较小（甲，乙 + 1）"),
        ("底价 = 成本 ÷ (1 - 25%)", "底价 = 成本 ÷（1 − 25%）"),
        ("年 = 月 × ((甲 + 乙) × 2)", "年 = 月 ×（（甲 + 乙）× 2）"),
    ],
)
def test_a_formula_is_shown_in_one_spelling_and_read_back(typed, shown):
    formula = read_formula(typed)
    assert formula.words == shown
    assert read_formula(shown) == formula


def test_products_come_before_sums_and_the_left_before_the_right():
    formula = read_formula("值 = 2 + 12 ÷ 2 ÷ 3 − 1 − 1")
    assert values_of([formula], {}) == {"值": 2}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "=",
        "预算",
        "2 = 甲",
        "甲 = ",
        "甲 = 乙 丙",
        "甲 = -乙",
        "甲 = 进一()",
        "甲 = " + "(" * 190,
    ],
)
def test_what_is_no_formula_is_refused(typed):
    with pytest.raises(FormulaError):
        read_formula(typed)


@pytest.mark.parametrize("case", sorted(GOLDEN.iterdir()), ids=lambda file: file.stem)
def test_every_golden_example_comes_out(case):
    [calculator] = calculators_of(case.read_text(encoding="utf-8"))
    for _, *cells in calculator.examples:
        written = dict(zip(calculator.headings[1:], map(quantity, cells), strict=True))
        known = {name: written[name].value for name in names_needed(calculator.formulas)}
        values = values_of(calculator.formulas, known)
        for result in calculator.results:
            said = quantity(result.said(values[result.name]))
            assert said.value == written[result.name].value
