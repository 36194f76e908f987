"""How the words of a compliance rule are written, and the expression they stand for.

    转发(才|就)送        either of the two
    最[高低]价           any one of these characters
    概不退款?            the last character, group or set may be missing
    转发…领              up to eight characters between them, within one clause
    拉#个人              a number, in figures or in Chinese

Everything else stands for itself. The expressions keep to what Python and ECMAScript share;
as nothing in them repeats without a limit, a match takes a bounded time.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property

GAP = "[^，。！？；：,!?;:|\n]{0,8}?"
NUMBER = " ?(?:[0-9]{1,6}|[一二两三四五六七八九十百千万几半]{1,4}) ?"
NUMBER_STARTS = "0123456789一二两三四五六七八九十百千万几半"
ANY = "\0"
"""Stands for a character that may be any."""
SIGNS = "()[]|?…#"
SYNTAX = re.compile(r"[\^$\\.*+{}/]")
"""What means something in an expression and nothing here. `re.escape` would escape more, which
ECMAScript refuses.
"""

SKIPPED = r"\]\([^()\s]{0,400}\)|https?:\/\/[!-~]{1,2000}|\{\{[^{}\n]{0,80}\}\}|`[^`\n]{1,200}`"
"""Where links lead, what data fills, and code: nobody is told these words."""
DENIAL = (
    "(?:(?:不[写说发做搞设带许得要准提登印喊打谈聊收用去为算能拿]|不可以|不允许|不使用|不出现|禁止|严禁"
    "|杜绝|拒绝|避免|别[写说发做用搞]|没有|去掉|删掉|删去)"
    r"[^，。！？；：,!?;:|\n]{0,16}|[不没])(?![\s\S])"
)
"""In front of words, in the same clause, it says that they are not said, not done or not allowed."""
REACH = 32
"""How many characters before a find an exception or a denial may begin."""


class WordingError(ValueError):
    """Words that do not follow the syntax; the message says where, in Chinese."""


@dataclass(frozen=True)
class Expression:
    """A regular expression and the characters that a match may begin with.

    Without slots, so that it is compiled when a text first holds one of these characters.
    """

    source: str
    starts: str
    openings: frozenset[str] = frozenset()
    """The first two characters of all that it matches, as in `_Piece`; empty where nobody says."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled."""
        return re.compile(self.source)


@dataclass(frozen=True, slots=True)
class _Piece:
    source: str
    openings: frozenset[str]
    """The first two characters of all that it matches, of shorter matches all; `ANY` is any."""

    @property
    def may_be_empty(self) -> bool:
        return "" in self.openings


@cache
def expression(words: str) -> Expression:
    """The expression that words stand for; raises WordingError."""
    reader = _Reader(words)
    piece = reader.choice()
    if reader.next():
        raise WordingError(f"“{reader.next()}”前面没有对应的括号")
    if piece.may_be_empty:
        raise WordingError("什么都不写也算找到")
    # A number begins with its first figure, whatever stands before it.
    openings = frozenset(one for one in piece.openings if one[0] not in (" ", ANY))
    return Expression(piece.source, "".join(sorted({one[0] for one in openings})), openings)


class _Reader:
    """Reads words from left to right."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._at = 0

    def next(self) -> str:
        """The character that comes next, empty at the end."""
        return self._words[self._at : self._at + 1]

    def choice(self) -> _Piece:
        """Alternatives up to a closing bracket or the end."""
        pieces = [self._sequence()]
        while self._takes("|"):
            pieces.append(self._sequence())
        if len(pieces) == 1:
            return pieces[0]
        openings = frozenset[str]().union(*(piece.openings for piece in pieces))
        source = "|".join(piece.source for piece in pieces)
        return _Piece(f"(?:{source})", openings)

    def _sequence(self) -> _Piece:
        source, openings = "", frozenset({""})
        while self.next() and self.next() not in "|)":
            piece = self._counted()
            openings = frozenset((a + b)[:2] for a in openings for b in piece.openings)
            source += piece.source
        return _Piece(source, openings)

    def _counted(self) -> _Piece:
        piece = self._single()
        if not self._takes("?"):
            return piece
        return _Piece(f"(?:{piece.source})?", piece.openings | {""})

    def _single(self) -> _Piece:
        sign = self.next()
        if sign in "?]":
            raise WordingError(f"“{sign}”前面没有东西")
        self._at += 1
        match sign:
            case "(":
                piece = self.choice()
                self._end(")")
                return piece
            case "[":
                return self._set()
            case "…":
                if self._at == 1 or not self.next():
                    raise WordingError("“…”两边都要有字")
                return _Piece(GAP, frozenset({"", ANY}))
            case "#":
                return _Piece(
                    NUMBER,
                    frozenset({*NUMBER_STARTS, *(f"{n}{ANY}" for n in NUMBER_STARTS), f" {ANY}"}),
                )
        return _Piece(_escaped(sign), frozenset(sign))

    def _set(self) -> _Piece:
        inside, closing, _ = self._words[self._at :].partition("]")
        if not inside or not closing or set(inside) & set(SIGNS + "-"):
            raise WordingError("方括号里写几个字，不写符号")
        self._at += len(inside) + 1
        return _Piece(f"[{_escaped(inside)}]", frozenset(inside))

    def _end(self, sign: str) -> None:
        if not self._takes(sign):
            raise WordingError(f"少了“{sign}”")

    def _takes(self, sign: str) -> bool:
        if self.next() != sign:
            return False
        self._at += 1
        return True


def _escaped(text: str) -> str:
    return SYNTAX.sub(r"\\\g<0>", text)
