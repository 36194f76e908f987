"""Where reading stops: what would keep Python-Markdown busy for minutes, or break it.

Most of it takes time with the square of what is left open, and walks down levels by recursion.
The limits lie far above any text somebody writes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from qunce.model.problem import ProblemCode
from qunce.model.problem_codes import BLOCK_UNCLOSED, TOO_DEEP, TOO_MANY
from qunce.reading.markdown.code_spans import without_code
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Report

MARK = r"(?:[-*+]|\d{1,9}[.)]|!!!|\?\?\?\+?|:|\[\^[^\[\]]*\]:)[ ]+|>[ ]*"
LEVEL = re.compile(MARK)
LEVELS = re.compile(rf"(?P<indent>[ ]*)(?P<marks>(?:{MARK})+)")
RULE = re.compile(r"[ ]*(?:[-][ ]*)+|[ ]*(?:[*][ ]*)+")
BLOCK_MARK = re.compile(r"(?P<indent>[ \t>]*)/{3,}[ ]*(?P<rest>.*)")
BRACKET = re.compile(r"\\.|\[|\]\(|\]|\)")
TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z!?][\w-]*)(?P<inside>[^<>]*)(?P<closed>>?)")
ELEMENT = re.compile(r"<[A-Za-z][\w-]*[\s/>]")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})
EMPHASIS = re.compile(r"\\.|(?P<run>\*+|_+|~~+)")
MOST_OPEN = 50
ITEM = re.compile(r"[ \t>]*+(?:[-*+]|(?P<number>\d{1,3})[.)])[ \t]")

DELIMITERS = re.compile(r"(?=[^-]*-)[ \t>|:-]+")


@dataclass(frozen=True, slots=True)
class _Limit:
    """How much there may be, and where a body has more: `places` has a line for each one."""

    code: ProblemCode
    most: int
    amounts: Callable[[Sequence[Line]], Iterator[tuple[int, int]]]
    """Line and how much there is by then."""
    what: str
    hint: str
    signs: str = ""
    """Without more of these than `most` a body need not be gone through."""


def within_limits(body: str, prose: Sequence[Line], first_line: int, report: Report) -> bool:
    """Whether a body can be given to Python-Markdown; where it goes too far is reported.

    `prose` are its lines outside of fences.
    """
    every = [Line(first_line + n, text) for n, text in enumerate(body.split("\n"))]
    before = len(report.problems)
    for limits, lines in ((LIMITS_OF_BLOCKS, every), (LIMITS_OF_TEXT, prose)):
        for limit in limits:
            if not limit.signs or sum(map(body.count, limit.signs)) > limit.most:
                _check(limit, lines, report)
    return len(report.problems) == before


def _check(limit: _Limit, lines: Sequence[Line], report: Report) -> None:
    beyond = (line for line, amount in limit.amounts(lines) if amount > limit.most)
    line = next(beyond, None)
    if line is not None:
        report.add(limit.code, line, limit.what.format(limit.most), limit.hint)


def _levels(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Marks on a line, and four columns of indent before them for a level each."""
    for line in lines:
        text = line.text.expandtabs(4)
        start = None if RULE.fullmatch(text) else LEVELS.match(text)
        if start:
            marks = sum(1 for _ in LEVEL.finditer(start["marks"]))
            yield line.number, len(start["indent"]) // 4 + marks


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    count = 0
    for line in lines:
        mark = BLOCK_MARK.match(line.text)
        count += bool(mark and mark["rest"].strip())
        yield line.number, count


def _block_levels(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    depth = 0
    for line in lines:
        if mark := BLOCK_MARK.match(line.text):
            depth = depth + 1 if mark["rest"].strip() else max(0, depth - 1)
            yield line.number, depth


def _torn_blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Blocks that begin in a quote and go on outside of it, over which pymdownx never ends."""
    opened: list[int] = []
    for line in lines:
        if mark := BLOCK_MARK.match(line.text):
            quotes = mark["indent"].count(">")
            yield line.number, int(bool(opened) and quotes != opened[-1])
            if mark["rest"].strip():
                opened.append(quotes)
            elif opened:
                opened.pop()


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    count, above = 0, ""
    for line in lines:
        count += bool(line.text.strip() and not above.strip())
        above = line.text
        yield line.number, count


def _cells(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Every row of a table is as wide as its head."""
    count, columns, above = 0, 0, ""
    for line in lines:
        if not line.text.strip():
            columns = 0
        elif "|" in line.text and "|" in above and DELIMITERS.fullmatch(line.text):
            columns = line.text.count("|") + 1
        count += columns
        above = line.text
        yield line.number, count


def _brackets(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """What is open at a time: brackets, and the addresses behind them."""
    for line, text in _texts(lines):
        brackets = addresses = 0
        for found in BRACKET.finditer(text):
            sign = found[0]
            if sign == "[":
                brackets += 1
            elif sign == ")":
                addresses = max(0, addresses - 1)
            elif sign[0] == "]":
                brackets = max(0, brackets - 1)
                addresses += sign == "]("
            yield line, brackets + addresses


def _unclosed(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """What no text closes, all together: in a chat the texts of a list are one."""
    count = 0
    for line, text in _texts(lines):
        signs = Counter(found[0] for found in BRACKET.finditer(text))
        count += min(MOST_OPEN, max(0, signs["["] - signs["]"] - signs["]("]))
        yield line, count


def _notes(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Footnotes and references to them; each looks for a name that none before it has."""
    count = 0
    for line in lines:
        count += line.text.count("[^")
        yield line.number, count


def _tags(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Tags that are not over: without their >, or without their end."""
    unclosed = 0
    opened: list[str] = []
    for line in lines:
        for tag in TAG.finditer(without_code(line.text)):
            name = tag["name"].lower()
            if not tag["closed"]:
                unclosed += 1
            elif tag["end"]:
                del opened[opened.index(name) if name in opened else len(opened) :]
            elif ELEMENT.match(tag[0]) and name not in VOID and not tag["inside"].endswith("/"):
                opened.append(name)
            yield line.number, unclosed + len(opened)


def _emphasis(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    for line, text in _texts(lines):
        yield line, sum(1 for sign in EMPHASIS.finditer(text) if sign["run"])


def _texts(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """What is read for emphasis and links in one go, without its code, and its first line.

    That is a paragraph, an item or the row of a table.
    """
    text: list[str] = []
    first, above, in_list, in_table = 1, "", True, False
    for line in lines:
        item = ITEM.match(line.text)
        is_blank = not line.text.strip()
        begins_item = item is not None and (in_list or item["number"] in (None, "1"))
        if is_blank or begins_item or in_table:
            yield first, without_code("\n".join(text))
            text = []
        if not text:
            first = line.number
        if is_blank or begins_item:
            in_list, in_table = True, False
        else:
            in_list = in_list and bool(text)
            in_table = in_table or _heads_table(above, line.text)
        text += [] if is_blank else [line.text]
        above = line.text
    yield first, without_code("\n".join(text))


def _heads_table(above: str, line: str) -> bool:
    is_drawn = "|" in above and bool(DELIMITERS.fullmatch(line))
    return is_drawn and _bars(line) == _bars(above)


def _bars(row: str) -> int:
    return row.strip("> \t|").count("|")


LIMITS_OF_BLOCKS = (
    _Limit(
        TOO_DEEP,
        20,
        _levels,
        "列表和引用套了 {} 层以上",
        "减少层数，内层的内容另起一段或者另写一页",
    ),
    _Limit(
        TOO_DEEP,
        10,
        _block_levels,
        "/// 块套了 {} 层以上",
        "在前面的块后面单独写一行 /// 收住",
        signs="/",
    ),
    _Limit(TOO_MANY, 500, _blocks, "这一页的 /// 块超过 {} 个", "拆成几页", signs="/"),
    _Limit(TOO_MANY, 20_000, _paragraphs, "正文超过 {} 段", "拆成几页", signs="\n"),
    _Limit(TOO_MANY, 50_000, _cells, "这一页的表格超过 {} 格", "拆成几页，或者把表格做成附件"),
)
LIMITS_OF_TEXT = (
    _Limit(TOO_MANY, 1000, _notes, "这一页的脚注超过 {} 处", "拆成几页", signs="^"),
    _Limit(
        BLOCK_UNCLOSED,
        0,
        _torn_blocks,
        "/// 块的开头和结尾不在同一层引用里",
        "开头和结尾前面写一样多的 >",
        signs="/",
    ),
    _Limit(
        TOO_DEEP,
        MOST_OPEN,
        _brackets,
        "一段里有 {} 个以上的 [ 没有收住",
        "补上 ]；要显示方括号就在前面加反斜杠",
        signs="[",
    ),
    _Limit(
        TOO_MANY,
        200,
        _unclosed,
        "这一页有 {} 个以上的 [ 没有收住",
        "补上 ]；要显示方括号就在前面加反斜杠",
        signs="[",
    ),
    _Limit(
        TOO_DEEP,
        100,
        _tags,
        "HTML 标签有 {} 个以上没有结束",
        "补上 > 和结束标签；要显示小于号就写成 &lt;",
        signs="<",
    ),
    _Limit(
        TOO_MANY,
        200,
        _emphasis,
        "一段里的 *、_ 和 ~~ 超过 {} 处",
        "分成几段；要显示这些符号就在前面加反斜杠",
        signs="*_~",
    ),
)
