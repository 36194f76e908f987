"""Where a text says what a rule of compliance looks for.

`theme/scripts/compliance.js` repeats `finds`; the cases in tests/golden/compliance hold both to
the same answers. The work grows with the text alone: a rule is tried only where one of its
words may begin, and a match, an exception and a denial are looked for within a few characters.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qunce.model.compliance import ComplianceRule, Find
from qunce.model.shapes import CHECKS, SHAPES, Shape
from qunce.model.wording import ANY, DENIAL, REACH, SKIPPED, Expression, expression

WIDE = 0xFEE0
"""How far full-width letters and figures stand behind their half-width ones."""
LETTERS_AND_FIGURES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%"
FOLDED = str.maketrans(
    {char: char.lower() for char in LETTERS_AND_FIGURES}
    | {chr(ord(char) + WIDE): char.lower() for char in LETTERS_AND_FIGURES}
    | {"\u3000": " "}
)
"""Letters and figures to lower case and half width: one for one, so that places stay."""
TO_FOLD = re.compile(f"[{''.join(chr(code) for code, to in FOLDED.items() if chr(code) != to)}]+")
"""What that changes: to look for it takes a tenth of asking the table for every character."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """One expression of a rule, with all that may speak against a match."""

    rule: ComplianceRule
    expression: Expression
    exceptions: tuple[Expression, ...]
    shape: Shape | None


class Scanner:
    """The rules, ready to look through texts."""

    def __init__(self, rules: Iterable[ComplianceRule]) -> None:
        self._by_opening = _by_opening(rules)
        starts = sorted({opening[0] for opening in self._by_opening})
        self._starts = re.compile("[" + re.escape("".join(starts)) + "]")
        self._skipped = re.compile(SKIPPED)
        self._denial = re.compile(DENIAL)

    def finds(self, text: str) -> Iterator[Find]:
        """What is found, from left to right; of finds that overlap, the first and longest.

        Of two rules that find the same words, the one that stands first.
        """
        folded = TO_FOLD.sub(lambda match: match[0].translate(FOLDED), text)
        plain = self._skipped.sub(lambda match: " " * len(match[0]), folded)
        begins, done = self._by_opening, 0
        for match in self._starts.finditer(plain):
            start = match.start()
            # With most two characters nothing begins.
            begun = begins.get(plain[start : start + 2]) or begins.get(match[0])
            if begun and start >= done and (found := self._longest(begun, plain, start)):
                yield found
                done = found.end

    def _longest(self, begun: Iterable[_Sought], text: str, start: int) -> Find | None:
        best: Find | None = None
        for sought in begun:
            match = sought.expression.pattern.match(text, start)
            if match and (best is None or match.end() > best.end) and self._counts(sought, match):
                best = Find(start, match.end(), sought.rule)
        return best

    def _counts(self, sought: _Sought, match: re.Match[str]) -> bool:
        if sought.shape and not _has_shape(sought.shape, match):
            return False
        if not sought.rule.even_denied and self._is_denied(match):
            return False
        return not any(_covers(exception, match) for exception in sought.exceptions)

    def _is_denied(self, match: re.Match[str]) -> bool:
        before = match.string[max(0, match.start() - REACH) : match.start()]
        return bool(self._denial.search(before))


def _by_opening(rules: Iterable[ComplianceRule]) -> Mapping[str, Sequence[_Sought]]:
    """By two characters what begins with these; by one what may go on with any other."""
    all_sought = [sought for rule in rules for sought in _sought(rule)]
    places: defaultdict[str, set[int]] = defaultdict(set)
    for place, sought in enumerate(all_sought):
        for opening in sought.expression.openings or sought.expression.starts:
            places[opening.removesuffix(ANY)].add(place)
    return {
        opening: [all_sought[place] for place in sorted(found | places.get(opening[0], found))]
        for opening, found in places.items()
    }


def _sought(rule: ComplianceRule) -> Iterator[_Sought]:
    exceptions = tuple(map(expression, rule.exceptions))
    for words in rule.words:
        yield _Sought(rule, expression(words), exceptions, None)
    for shape in map(SHAPES.__getitem__, rule.shapes):
        yield _Sought(rule, shape.expression, exceptions, shape)


def _has_shape(shape: Shape, match: re.Match[str]) -> bool:
    """Whether it stands alone, and its check digit is right."""
    text, start, end = match.string, match.start(), match.end()
    if _is_alnum(text[start - 1 : start]) or _is_alnum(text[end : end + 1]):
        return False
    return not shape.check or CHECKS[shape.check](match[0])


def _is_alnum(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _covers(exception: Expression, match: re.Match[str]) -> bool:
    """Whether the longer words stand around the match."""
    for start in range(max(0, match.start() - REACH), match.start() + 1):
        if match.string[start] in exception.starts:
            around = exception.pattern.match(match.string, start)
            if around and around.end() >= match.end():
                return True
    return False
