"""A `/// calculator` block: formulas, what they need, and examples that have been worked out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from qunce.model.sums.term import Name, Operation, Term, value_of
from qunce.model.sums.unit import Unit, number_words


@dataclass(frozen=True, slots=True)
class Formula:
    """One line: what it gives, and how."""

    name: str
    term: Term
    words: str
    """As it is shown: `预算 = 群人数 × 单份奖励`."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a reader fills in, with the number of the first example."""

    name: str
    unit: Unit
    number: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a formula gives, and how its number is written."""

    name: str
    unit: Unit
    places: int

    def said(self, value: Fraction) -> str:
        """Its value in words: `240 元`."""
        return self.unit.said(number_words(value / self.unit.scale, self.places))


@dataclass(frozen=True, slots=True)
class Calculator:
    """A sum with its examples; every example comes out."""

    title: str
    formulas: tuple[Formula, ...]
    fields: tuple[Field, ...]
    results: tuple[Result, ...]
    """One for each formula, in their order."""
    headings: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    """Cells as they are shown, one for each heading."""


def names_in(term: Term) -> Iterable[str]:
    """The names that a term needs, in order, some more than once."""
    if isinstance(term, Name):
        yield term.name
    elif isinstance(term, Operation):
        for one in term.of:
            yield from names_in(one)


def names_needed(formulas: Iterable[Formula]) -> tuple[str, ...]:
    """What a reader has to fill in: the names that no formula above has given."""
    given: set[str] = set()
    needed: dict[str, None] = {}
    for formula in formulas:
        needed |= dict.fromkeys(name for name in names_in(formula.term) if name not in given)
        given.add(formula.name)
    return tuple(needed)


def values_of(formulas: Iterable[Formula], known: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """What each formula gives. Raises ZeroDivisionError and OverflowError, as `value_of` does."""
    values = dict(known)
    results: dict[str, Fraction] = {}
    for formula in formulas:
        results[formula.name] = values[formula.name] = value_of(formula.term, values)
    return results
