"""Tables drawn with full-width bars, which Markdown shows as text."""

import re
from collections.abc import Iterable, Sequence

from qunce.model.problem_codes import FULLWIDTH_PUNCTUATION
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted

ROW = re.compile(r"[ \t>]*+[|｜][^\n]*[|｜][ \t\u3000]*")
DELIMITERS = re.compile(r"[ \t>]*+(?=.*[|｜])(?=.*[-－—–])[|｜:：\-－—–\s]+")
TO_HALF_WIDTH = str.maketrans("｜：－—–\u3000", "|:--- ")
BARS = str.maketrans("｜", "|")


def check_tables(lines: Iterable[Line], report: Report) -> None:
    """Report each table with full-width signs, at the first line that has one."""
    told = -1
    rows = tuple(lines)
    for number, written, mended in zip(
        (line.number for line in rows),
        (line.text for line in rows),
        mended_rows([line.text for line in rows]),
        strict=True,
    ):
        if written == mended:
            continue
        if number != told + 1:
            what = f"表格{quoted(written)}用了全角符号，会显示成文字"
            hint = f"写成 {mended.strip()}，或者运行 qunce fix --write"
            report.add(FULLWIDTH_PUNCTUATION, number, what, hint)
        told = number


def mended_rows(lines: Sequence[str]) -> list[str]:
    """The lines, with half-width signs wherever a table was meant."""
    return [_mended(lines, position) for position in range(len(lines))]


def _mended(lines: Sequence[str], position: int) -> str:
    line = lines[position]
    if DELIMITERS.fullmatch(line):
        return line.translate(TO_HALF_WIDTH)
    following = lines[position + 1] if position + 1 < len(lines) else ""
    is_header = "｜" in line and DELIMITERS.fullmatch(following)
    is_row = "｜" in line and ROW.fullmatch(line) and line.strip().strip(">").strip()[:1] == "｜"
    return line.translate(BARS) if is_header or is_row else line
