"""What a `/// calculator` block holds: formulas, and a table of examples that come out."""

from collections.abc import Mapping, Sequence

from qunce.model.problem_codes import CALCULATOR_WRONG
from qunce.model.sums.calculator import (
    Calculator,
    Field,
    Formula,
    Result,
    names_in,
    names_needed,
    values_of,
)
from qunce.model.sums.unit import number_words, rounded
from qunce.reading.markdown.held.formula import FormulaError, read_formula
from qunce.reading.markdown.held.sum_table import Column, Table, is_row, read_columns, read_table
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import listed, quoted

MOST_FORMULAS = 12


def read_calculator(
    title: str, line: int, lines: Sequence[Line], report: Report
) -> Calculator | None:
    """The calculator that starts at a line; None when it is wrong, which the report then tells."""
    place = Place(report, "calculator 块")
    told = len(report.problems)
    formulas = _formulas(line, [one for one in lines if not is_row(one)], place)
    are_read = len(report.problems) == told
    table = read_table(line, [one for one in lines if is_row(one)], place)
    if table is None:
        return None
    wanted = (*names_needed(formulas), *(one.name for one in formulas)) if are_read else None
    columns = read_columns(table, wanted, place)
    if len(report.problems) == told:
        _check_signs(formulas, table, columns, place)
        _check_results(formulas, table, columns, place)
    return _calculator(title, formulas, table, columns) if len(report.problems) == told else None


def _calculator(
    title: str, formulas: Sequence[Formula], table: Table, columns: Mapping[str, Column]
) -> Calculator:
    return Calculator(
        title,
        tuple(formulas),
        tuple(_field(columns[name]) for name in names_needed(formulas)),
        tuple(
            Result(one.name, columns[one.name].unit, columns[one.name].places) for one in formulas
        ),
        table.headings,
        tuple(row.cells for row in table.examples),
    )


def _field(column: Column) -> Field:
    first = column.quantities[0]
    return Field(column.name, column.unit, number_words(first.number, first.places))


def _formulas(line: int, lines: Sequence[Line], place: Place) -> list[Formula]:
    told = len(place.report.problems)
    formulas: dict[int, Formula] = {}
    for one in lines:
        try:
            if one.text.strip():
                formulas[one.number] = read_formula(one.text.strip())
        except FormulaError as error:
            place.wrong(CALCULATOR_WRONG, one.number, error.what, error.hint)
    if len(formulas) > MOST_FORMULAS:
        what = f"有 {len(formulas)} 行算式，最多 {MOST_FORMULAS} 行"
        place.wrong(CALCULATOR_WRONG, line, what, "拆成两个块")
    elif len(place.report.problems) == told:
        if not formulas:
            what, hint = "里面没有算式", "写一行 名字 = 算法，例如 预算 = 群人数 × 单份奖励"
            place.wrong(CALCULATOR_WRONG, line, what, hint)
        _check_order(formulas, place)
    return list(formulas.values())


def _check_order(formulas: Mapping[int, Formula], place: Place) -> None:
    """A name is worked out once, and only used below."""
    given: dict[str, int] = {}
    for number, formula in formulas.items():
        if formula.name in given:
            what = f"{quoted(formula.name)}在第 {given[formula.name]} 行已经算过"
            place.wrong(CALCULATOR_WRONG, number, what, "换一个名字，或者删掉一行")
        given.setdefault(formula.name, number)
    for number, formula in formulas.items():
        for name in dict.fromkeys(names_in(formula.term)):
            if given.get(name, 0) >= number:
                what = f"{quoted(name)}要到第 {given[name]} 行才算出来"
                place.wrong(CALCULATOR_WRONG, number, what, "把算它的那一行移到这一行前面")


def _check_signs(
    formulas: Sequence[Formula], table: Table, columns: Mapping[str, Column], place: Place
) -> None:
    """The form takes nothing below zero, so that no slip of a finger turns a sum round."""
    for name in names_needed(formulas):
        for row, one in zip(table.examples, columns[name].quantities, strict=True):
            if one.number < 0:
                hint = "写成正数，算式里用减号"
                place.wrong(CALCULATOR_WRONG, row.line, f"{quoted(name)}小于 0", hint)


def _check_results(
    formulas: Sequence[Formula], table: Table, columns: Mapping[str, Column], place: Place
) -> None:
    for position, row in enumerate(table.examples):
        known = {name: columns[name].quantities[position].value for name in names_needed(formulas)}
        where = f"例子{quoted(row.cells[0])}"
        try:
            values = values_of(formulas, known)
        except ZeroDivisionError:
            zeros = listed(quoted(name) for name, value in known.items() if not value)
            what = f"{where}除数是 0，算不出来"
            hint = f"改掉等于 0 的{zeros}" if zeros else "改掉例子里的数"
            place.wrong(CALCULATOR_WRONG, row.line, what, hint)
            continue
        except OverflowError:
            place.wrong(CALCULATOR_WRONG, row.line, f"{where}的数太大，算不了", "把例子里的数改小")
            continue
        for formula in formulas:
            column = columns[formula.name]
            true = values[formula.name] / column.unit.scale
            if rounded(true, column.places) != column.quantities[position].number:
                right = column.unit.said(number_words(true, column.places))
                what = f"{where}的{quoted(formula.name)}写的是 {column.cells[position]}，算出来是 {right}"
                place.wrong(CALCULATOR_WRONG, row.line, what, f"改成 {right}，或者改前面的数")
