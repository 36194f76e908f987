"""A sum on a page: its formula in words, a form for a reader's own numbers, its examples."""

import json
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from qunce.model.sums.calculator import Calculator
from qunce.model.sums.term import Name, Number, Operation, Term
from qunce.rendering.html.fragment import html_fragment

SIDE_BY_SIDE = 3
"""So many examples fit beside their names on a phone; more are rows, which fold there."""


def calculator_html(calculator: Calculator, anchor: str) -> Markup:
    """`anchor` is unique on the page and starts the ids inside."""
    return html_fragment(
        "calculator.html",
        calculator=calculator,
        anchor=anchor,
        side_by_side=_turned(calculator),
        data=json.dumps(sum_data(calculator), ensure_ascii=False, separators=(",", ":")),
    )


def _turned(calculator: Calculator) -> list[tuple[str, ...]]:
    """A row for each heading, a column for each example; nothing where these are too many."""
    if len(calculator.examples) > SIDE_BY_SIDE:
        return []
    return list(zip(calculator.headings, *calculator.examples, strict=True))


def sum_data(calculator: Calculator) -> dict[str, object]:
    """What the script counts with: no part of it is ever run as code."""
    return {
        "title": calculator.title,
        "fields": [
            {"name": one.name, "unit": one.unit.text, "scale": _number(one.unit.scale)}
            for one in calculator.fields
        ],
        "formulas": [
            {
                "name": formula.name,
                "words": formula.words,
                "term": _term(formula.term),
                "unit": result.unit.text,
                "scale": _number(result.unit.scale),
                "places": result.places,
            }
            for formula, result in zip(calculator.formulas, calculator.results, strict=True)
        ],
    }


def _term(term: Term) -> dict[str, object]:
    match term:
        case Number(value):
            return {"number": _number(value)}
        case Name(name):
            return {"name": name}
        case Operation(sign, of):
            return {"sign": str(sign), "of": [_term(one) for one in of]}


def _number(value: Fraction) -> str:
    """As digits; what stands in a formula or a unit always ends behind the point."""
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
