"""Which whole number an author meant by something that is not written as one."""

import re
import unicodedata
from decimal import Decimal

LARGEST_DIGITS = 6
LONGEST_NUMBER = 100
# Not three decimals: 1.000 may be a thousand.
NUMBER = re.compile(r"-?\d+(?:\.\d{1,2})?", re.ASCII)
POWER = re.compile(r"\d{1,3}(?:\.\d{1,6})?[eE]\+?[0-6]", re.ASCII)
GROUPED = re.compile(r"\d{1,3}(?:[,_' ]\d{3})+", re.ASCII)
SCALES = {"十": 10, "百": 100, "千": 1_000, "k": 1_000, "K": 1_000} | {
    "万": 10_000,
    "w": 10_000,
    "W": 10_000,
}
AROUND = re.compile(r"(?P<before>[^\d-]*)(?P<number>-?[\d.,_' eE+]*\d)(?P<after>[^\d]*)")
BEFORE = re.compile(r"(?:第|约|大约|共|no\.?|#|vol\.?)?\s*", re.IGNORECASE)
AFTER = re.compile(r"\s*(?P<scale>[十百千kK万wW]?)\s*多?\s*(?:人|名|位|个|期|场|次|members)?\+?")


def number_hint(words: str) -> str:
    """How the number is written; without a guess where the meaning is not certain."""
    meant = meant_number(words)
    if meant is not None and meant < 0:
        return "写 0 或更大的整数，不带减号"
    if meant is not None and meant >= 10**LARGEST_DIGITS:
        return f"最多写 {LARGEST_DIGITS} 位数字"
    return "只写半角数字，例如 12" if meant is None else f"写成 {meant}"


def meant_number(words: str) -> int | None:
    """The number a text stands for; None when it may be another or none."""
    found = AROUND.fullmatch(unicodedata.normalize("NFKC", words).strip())
    after = AFTER.fullmatch(found["after"]) if found else None
    if not (found and after and BEFORE.fullmatch(found["before"])):
        return None
    number = _plain(found["number"])
    if number is None:
        return None
    number *= SCALES.get(after["scale"], 1)
    return int(number) if number == int(number) else None


def _plain(digits: str) -> Decimal | None:
    """Digits with thousands grouped, or a power of ten; a comma elsewhere means nothing certain."""
    if GROUPED.fullmatch(digits):
        return Decimal(re.sub(r"[,_' ]", "", digits))
    if len(digits) <= LONGEST_NUMBER and (NUMBER.fullmatch(digits) or POWER.fullmatch(digits)):
        return Decimal(digits)
    return None
