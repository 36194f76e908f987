"""Chinese lines: of even length, no punctuation at a start, no character alone on the last.

What may not begin or end a line follows 标点符号用法 (GB/T 15834-2011, 附录 A) and CLREQ 3.1.7.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, islice

from qunce.rendering.poster.marks import Measure
from qunce.rendering.text.graphemes import graphemes

NOT_AT_START = frozenset("，。、；：？！）》〉」』】〕］｝”’…—–·～％℃ー々,.;:?!)]}%")
NOT_AT_END = frozenset("（《〈「『【〔［｛“‘([{¥￥$#")
GOOD_END = frozenset("，。；：？！、）》」』】”")
"""After a clause a line ends better than within one."""
WORD = re.compile(r"[^\W\u2e80-\U0003ffff]|[-'’.,:/@–%+&#$_]")
"""What stays together in a line: Latin words, numbers, times, addresses."""
LONGEST = 240
"""Characters of one text that are looked at; no poster has room for more."""
CUT = "…"


def broken(text: str, width: float, measure: Measure, most_lines: int | None = None) -> list[str]:
    """The text in as few lines as fit, and as even as can be; what is cut off ends in `…`."""
    tokens = _tokens(text, width, measure)
    lines = _best_lines(tokens, width, measure)
    if most_lines is None or (len(lines) <= most_lines and _length(text) <= LONGEST):
        return lines
    return _cut(tokens, width, measure, most_lines)


def torn(lines: Sequence[str]) -> int:
    """How many lines end within a clause."""
    return sum(line[-1] not in GOOD_END for line in lines[:-1])


def _cut(tokens: Sequence[str], width: float, measure: Measure, most_lines: int) -> list[str]:
    def lines_with(count: int) -> list[str]:
        kept = "".join(tokens[:count]).rstrip(" ，、；：")
        return _best_lines(_tokens(f"{kept}{CUT}", width, measure), width, measure)

    # As many tokens as still fit; more of them never take fewer lines.
    fitting = bisect_left(range(len(tokens)), True, key=lambda n: len(lines_with(n)) > most_lines)  # noqa: FBT003 - the value that is looked for
    return lines_with(max(fitting - 1, 0))[:most_lines]


def _length(text: str) -> int:
    return sum(1 for _ in graphemes(text))


def _tokens(text: str, width: float, measure: Measure) -> list[str]:
    """What lines are made of: words, single Chinese characters, spaces."""
    tokens: list[str] = []
    joins = False
    for one in list(graphemes(text))[:LONGEST]:
        is_word = bool(WORD.match(one)) and not _is_wide(one)
        if joins and is_word and measure(tokens[-1] + one) <= width:
            tokens[-1] += one
        else:
            tokens.append(one)
        joins = is_word
    return tokens


def _is_wide(one: str) -> bool:
    return unicodedata.east_asian_width(one[0]) in "WF"


Cost = tuple[int, int, float]
"""Rules broken, lines, unevenness: in this order a way of breaking is better than another."""


def _best_lines(tokens: Sequence[str], width: float, measure: Measure) -> list[str]:
    """The cheapest way through all ways of breaking (dynamic programming over line ends)."""
    ends = [0.0, *accumulate(map(measure, tokens))]
    best: list[tuple[Cost, int]] = [((0, 0, 0.0), 0)]
    for end in range(1, len(tokens) + 1):
        best.append(_best_line(tokens, ends, best, end, width))
    lines: list[str] = []
    end = len(tokens)
    while end:
        start = best[end][1]
        lines.append("".join(tokens[start:end]).strip())
        end = start
    return [line for line in reversed(lines) if line]


def _best_line(
    tokens: Sequence[str],
    ends: Sequence[float],
    best: Sequence[tuple[Cost, int]],
    end: int,
    width: float,
) -> tuple[Cost, int]:
    """Where the line that ends there had best start, and what all comes to up to its end."""
    is_last = end == len(tokens)
    fault = not is_last and (tokens[end][0] in NOT_AT_START or tokens[end - 1][-1] in NOT_AT_END)
    weight = 0.8 if not is_last and tokens[end - 1][-1] in GOOD_END else 1.0
    alone_from = _alone_from(tokens) if is_last else end
    costs: list[tuple[Cost, int]] = []
    for start in _starts(ends, end, width):
        faults, count, unevenness = best[start][0]
        slack = (width - ends[end] + ends[start]) * weight
        cost = (faults + fault + (start >= alone_from), count + 1, unevenness + slack * slack)
        costs.append((cost, start))
    return min(costs)


def _starts(ends: Sequence[float], end: int, width: float) -> range:
    first = bisect_left(ends, ends[end] - width - 0.01)
    return range(min(first, end - 1), end)


def _alone_from(tokens: Sequence[str]) -> int:
    """The first token that with all after it would be alone on the last line."""
    start = len(tokens)
    while start > 1 and _is_alone(tokens[start - 1 :]):
        start -= 1
    return start


def _is_alone(line: Sequence[str]) -> bool:
    """Whether a line is but one character, punctuation aside."""
    words = "".join(line).strip("，。、；：？！…”）")
    return len(list(islice(graphemes(words), 2))) < 2
