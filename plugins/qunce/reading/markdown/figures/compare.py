"""`/// compare | 五条诊断表`: one Markdown table whose rows are compared column by column."""

import re
from collections.abc import Iterator, Sequence

from qunce.model.markdown_layout import DELIMITERS
from qunce.model.problem_codes import COMPARE_WRONG
from qunce.reading.markdown.code_spans import without_code
from qunce.reading.markdown.figures.held import Held, prose
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted

FEWEST_COLUMNS, MOST_COLUMNS = 3, 7
"""Fewer need no comparing on a phone; for more its styles have no width."""
BAR = re.compile(r"(?<!\\)\|")


def check_compare(held: Held, place: Place) -> None:
    """Report what is no table of three to seven columns, and what stands beside it."""
    rows = [line for line in prose(held.parts) if line.text.strip()]
    starts = [n for n in range(len(rows) - 1) if _is_header(rows, n)]
    if not starts:
        hint = "写一张 Markdown 表格：表头一行、列数一样的分隔一行、下面每行一项"
        place.wrong(COMPARE_WRONG, held.line, "里面没有表格", hint)
        return
    header = rows[starts[0]]
    for second in starts[1:2]:
        place.wrong(COMPARE_WRONG, rows[second].number, "放了不止一张表格", "一块放一张，分成几块")
    if not starts[1:]:
        for line in _beside(rows, starts[0]):
            what = f"表格之外还写了{quoted(line.text)}"
            place.wrong(COMPARE_WRONG, line.number, what, "移到块的外面")
    columns = columns_of(header.text)
    if columns < FEWEST_COLUMNS:
        what = f"表格只有 {columns} 列，不到 {FEWEST_COLUMNS} 列"
        hint = "去掉 /// 两行，直接写表格，手机上也看得清"
        place.wrong(COMPARE_WRONG, header.number, what, hint)
    if columns > MOST_COLUMNS:
        what = f"表格有 {columns} 列，超过 {MOST_COLUMNS} 列"
        place.wrong(COMPARE_WRONG, header.number, what, "拆成两张，各比几样")


def columns_of(row: str) -> int:
    """How many cells a row has; a bar in code is none."""
    inner = without_code(row).strip().removeprefix("|").removesuffix("|")
    return len(BAR.findall(inner)) + 1


def _is_header(rows: Sequence[Line], at: int) -> bool:
    header, following = rows[at : at + 2]
    follows = following.number == header.number + 1
    is_drawn = "|" in header.text and bool(DELIMITERS.fullmatch(following.text))
    return follows and is_drawn and _shape(header.text) == _shape(following.text)


def _shape(row: str) -> tuple[int, bool, bool]:
    """What Markdown wants to be the same in the two lines that begin a table."""
    text = row.strip()
    return columns_of(row), text.startswith("|"), text.endswith("|")


def _beside(rows: Sequence[Line], start: int) -> Iterator[Line]:
    yield from rows[:start]
    for above, line in zip(rows[start:], rows[start + 1 :], strict=False):
        if line.number != above.number + 1 or "|" not in line.text:
            yield line
            return
