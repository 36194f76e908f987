"""A line like `预算 = 群人数 × 预计完成率 × 单份奖励`, read into a tree; nothing is ever run."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from qunce.model.sums.calculator import Formula
from qunce.model.sums.term import Name, Number, Operation, Sign, Term
from qunce.reading.words.wording import quoted

LONGEST = 200
"""Characters of one formula; what is nested in it is then nested little."""

HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．％（）＝，、＊*·／/－–-＋", "0123456789.%()=,,×××÷÷−−−+"
)
FULL_WIDTH = str.maketrans("(),", "（），")
"""How a formula is shown, as all that is written in Chinese."""
TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]{1,12}(?:\.[0-9]{1,6})?(?P<unit>[%万]?))"
    r"|(?P<name>[^\W\d]\w*)|(?P<mark>[+−×÷(),]))"
)
FUNCTIONS = {Sign.UP: 1, Sign.DOWN: 1, Sign.NEAREST: 1, Sign.LARGER: 2, Sign.SMALLER: 2}
"""How many terms stand in the parentheses of each."""

EXAMPLE = "预算 = 群人数 × 单份奖励"
SIGNS = "用 + − × ÷、括号，和 进一（…）、去尾（…）、四舍五入（…）、较大（…，…）、较小（…，…）"


class FormulaError(Exception):
    """Why a line cannot be read, and how to mend it."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    value: Fraction = Fraction()


def read_formula(text: str) -> Formula:
    """A formula as an author wrote it. Raises FormulaError."""
    if len(text) > LONGEST:
        raise FormulaError(f"这一行超过 {LONGEST} 字", "拆成两行，后一行用前一行算出来的名字")
    name, equals, right = text.translate(HALF_WIDTH).partition("=")
    found = TOKEN.fullmatch(name.strip())
    if not equals or not found or found["name"] is None or found["name"] in FUNCTIONS:
        raise FormulaError(f"看不懂算式{quoted(text)}", f"写成 名字 = 算法，例如 {EXAMPLE}")
    tokens = _tokens(right.strip())
    term = _Parser(tokens).whole()
    return Formula(found["name"], term, f"{found['name']} = {_words(tokens)}")


def _tokens(text: str) -> list[_Token]:
    tokens = []
    position = 0
    while position < len(text):
        found = TOKEN.match(text, position)
        if not found:
            what = f"算式里的{quoted(text[position:].strip()[:1])}看不懂"
            raise FormulaError(what, SIGNS)
        tokens.append(_token(found))
        position = found.end()
    return tokens


def _token(found: re.Match[str]) -> _Token:
    kind, text = str(found.lastgroup), found[0].strip()
    if kind in ("number", "unit"):
        number = Fraction(text.rstrip("%万"))
        scale = {"%": Fraction(1, 100), "万": Fraction(10_000)}.get(text[-1], Fraction(1))
        return _Token("number", text, number * scale)
    return _Token(kind, text)


def _words(tokens: Sequence[_Token]) -> str:
    """Signs stand between spaces; a full-width parenthesis or comma brings its own."""
    words = ""
    for token in tokens:
        is_close = token.text in "()," or words.endswith(("(", ")", ","))
        words += token.text if is_close or not words else f" {token.text}"
    return words.translate(FULL_WIDTH)


class _Parser:
    """Sums of products of factors, from left to right."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._position = 0

    def whole(self) -> Term:
        term = self._sum()
        if self._next:
            raise FormulaError(f"{quoted(self._next.text)}前面少了运算符号或者左括号", SIGNS)
        return term

    @property
    def _next(self) -> _Token | None:
        return self._tokens[self._position] if self._position < len(self._tokens) else None

    def _take(self, *texts: str) -> str:
        """The next sign, when it is one of these; "" when it is not."""
        if self._next and self._next.kind == "mark" and self._next.text in texts:
            self._position += 1
            return self._tokens[self._position - 1].text
        return ""

    def _sum(self) -> Term:
        term = self._product()
        while sign := self._take(Sign.PLUS, Sign.MINUS):
            term = Operation(Sign(sign), (term, self._product()))
        return term

    def _product(self) -> Term:
        term = self._factor()
        while sign := self._take(Sign.TIMES, Sign.OVER):
            term = Operation(Sign(sign), (term, self._factor()))
        return term

    def _factor(self) -> Term:
        if self._take("("):
            return self._closed(self._sum())
        token = self._next
        if token is None or token.kind == "mark":
            raise FormulaError(*self._gap(token))
        self._position += 1
        if token.kind == "number":
            return Number(token.value)
        if token.text in FUNCTIONS:
            return self._function(Sign(token.text))
        return Name(token.text)

    def _function(self, sign: Sign) -> Term:
        if not self._take("("):
            raise FormulaError(f"{sign}后面没有括号", f"写成 {sign}（…），括号里写要算的")
        terms = [self._sum()]
        while self._take(","):
            terms.append(self._sum())
        if len(terms) != FUNCTIONS[sign]:
            what = f"{sign}的括号里要有 {FUNCTIONS[sign]} 项，这里有 {len(terms)} 项"
            raise FormulaError(what, SIGNS)
        return self._closed(Operation(sign, tuple(terms)))

    def _closed(self, term: Term) -> Term:
        if not self._take(")"):
            raise FormulaError("算式里的括号没有收住", "补上右括号")
        return term

    def _gap(self, token: _Token | None) -> tuple[str, str]:
        """What is told where a name or a number should stand."""
        before = self._tokens[self._position - 1].text if self._position else "="
        what = f"{quoted(before)}和{quoted(token.text)}之间" if token else f"{quoted(before)}后面"
        return f"算式里{what}少了一个名字或者数", "补上；减去的数写在减号后面，例如 收入 − 成本"
