"""A number and its unit, as a cell has it: `200 人`, `15%`, `1.2 万元`, `−390 元`."""

import re
from dataclasses import dataclass
from fractions import Fraction

from qunce.model.sums.term import nearest

MOST_PLACES = 2
"""Behind the point of a result. Cents are the smallest thing anybody here counts."""

QUANTITY = re.compile(
    r"(?P<sign>[-−－]?)(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})"
    r"(?:\.(?P<places>[0-9]{1,6}))?\s*(?P<unit>%|[^\s\d%|.,+−×÷=()（）-]{0,8})"
)
"""What can be read as a number with its unit. The lengths keep every sum within what is exact."""

FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts; "" for a number alone."""

    text: str

    @property
    def scale(self) -> Fraction:
        """What one of it is in the formula: a hundredth for %, ten thousand for 万元."""
        if self.text == "%":
            return Fraction(1, 100)
        return Fraction(10_000 if self.text.startswith("万") else 1)

    def said(self, number: str) -> str:
        """A number with it, as it is written."""
        if not self.text or self.text == "%":
            return number + self.text
        return f"{number} {self.text}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it was written, with its unit."""

    number: Fraction
    unit: Unit
    places: int
    """Digits that were written behind the point."""

    @property
    def value(self) -> Fraction:
        """What the formula counts with."""
        return self.number * self.unit.scale


def quantity(text: str) -> Quantity | None:
    """What a cell says; None for what is no number with a unit."""
    found = QUANTITY.fullmatch(text.strip().strip("*").translate(FULL_WIDTH).strip())
    if not found:
        return None
    places = found["places"] or ""
    number = Fraction(f"{found['whole'].replace(',', '')}.{places or 0}")
    return Quantity(-number if found["sign"] else number, Unit(found["unit"]), len(places))


def rounded(number: Fraction, places: int) -> Fraction:
    """A number with so many digits behind the point."""
    return Fraction(nearest(number * 10**places), 10**places)


def number_words(number: Fraction, places: int) -> str:
    """A number rounded to at most so many places, without zeros at its end: `89.33`, `−0.5`."""
    short = rounded(number, places)
    whole, rest = divmod(abs(short) * 10**places, 10**places)
    digits = f"{int(rest):0{places}}".rstrip("0") if places else ""
    return f"{'−' if short < 0 else ''}{whole}{'.' if digits else ''}{digits}"
