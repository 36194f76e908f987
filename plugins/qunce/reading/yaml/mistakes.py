"""What an author most likely did wrong in metadata that is not YAML."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qunce.model.problem import ProblemCode
from qunce.model.problem_codes import BROKEN_YAML, FULLWIDTH_PUNCTUATION
from qunce.reading.words.wording import quoted, yaml_text

ENTRY = re.compile(r"(?P<head>[ ]*(?:- )?(?P<key>[^\s:：#\"'\[{]+))[ ]*:[ ]+(?P<value>\S.*)")
GLUED_ENTRY = re.compile(
    r"(?P<head>[ ]*(?:- )?(?!https?:)(?P<key>[^\s:：#\"'\[{/]+)):(?P<value>[^\s/].*)"
)
FULLWIDTH_ENTRY = re.compile(r"(?P<head>[ ]*(?:- )?(?P<key>[^\s:：]{1,20}))[ ]*：[ ]*(?P<value>.*)")
PLAIN_KEY = re.compile(r"[a-z_]+")
SPECIAL_STARTS = "@`%&*!|>?,]}"
QUOTES = "\"'"
BRACKETS = {"[": "]", "{": "}"}
BLOCK_SIGNS = ("|", ">", "|-", ">-", "|+", ">+")
DOUBLE_COMMA = re.compile(r"(?:,|\[)\s*,")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One line's mistake and its mend."""

    line: int
    code: ProblemCode
    message: str
    hint: str


def mistakes(lines: list[str], first_line: int) -> Iterator[Mistake]:
    """Every line with a known mistake; asked only when the YAML could not be read."""
    for number, (above, line, below) in enumerate(_with_neighbours(lines), start=first_line):
        found = next(filter(None, (look(line) for look in LOOKS)), None)
        found = found or _overindented(line, above) or _unclosed(line, below)
        if found:
            yield Mistake(number, *found)


def _with_neighbours(lines: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(["", *lines], lines, [*lines[1:], ""], strict=False)


Finding = tuple[ProblemCode, str, str] | None


def _tab(line: str) -> Finding:
    text = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if text and "\t" in indent:
        return BROKEN_YAML, "缩进用了制表符", "缩进换成空格，一层两个"
    if text.startswith("-\t"):
        mended = f"- {text[1:].strip()}"
        return BROKEN_YAML, "短横线后面是制表符", f"换成半角空格，写成 {mended}"
    return None


def _pasted_row(line: str) -> Finding:
    """A row of a spreadsheet: its cells come with tabs between them."""
    cells = [cell.strip() for cell in line.strip().split("\t")]
    if len(cells) == 1 or cells[0].endswith((":", "：")) or ENTRY.fullmatch(line):
        return None
    what = "格与格之间是制表符，像从表格里粘贴来的"
    if len(cells) == 2 and PLAIN_KEY.fullmatch(cells[0]):
        return BROKEN_YAML, what, f"写成 {cells[0]}: {cells[1]}"
    return BROKEN_YAML, what, "一格一行，每行写成 键: 值"


def _fullwidth_colon(line: str) -> Finding:
    match = FULLWIDTH_ENTRY.fullmatch(line)
    if not match or ENTRY.fullmatch(line) or line.lstrip().startswith("#"):
        return None
    mended = f"{match['head']}: {match['value'].strip()}".strip()
    return (
        FULLWIDTH_PUNCTUATION,
        f"{match['key'].strip()} 后面是全角冒号",
        f"用半角冒号加空格，写成 {mended}",
    )


def _glued_colon(line: str) -> Finding:
    match = GLUED_ENTRY.fullmatch(line)
    if not match or ENTRY.fullmatch(line):
        return None
    mended = f"{match['head']}: {match['value']}".strip()
    return BROKEN_YAML, f"{match['key']} 的冒号后面没有空格", f"写成 {mended}"


def _unquoted(line: str) -> Finding:
    match = ENTRY.fullmatch(line)
    if not match:
        return None
    value = match["value"].rstrip()
    found = _requoting(value) if value[0] in QUOTES else _quoting(value)
    if not found:
        return None
    reason, mended = found
    hint = f"给整个值加引号，写成 {match['head'].strip()}: {mended}"
    return BROKEN_YAML, f"{match['key']} 的值{reason}", hint


def _quoting(value: str) -> tuple[str, str] | None:
    """Why an unquoted value needs quotes, and the value with them."""
    if value[0] in BRACKETS:
        closer = BRACKETS[value[0]]
        _, _, after = value.partition(" #")[0].rpartition(closer)
        if closer in value and after.strip():
            return f"以 {value[0]} 开头，被当成了列表", yaml_text(value)
        return None
    if value[0] in SPECIAL_STARTS and value not in BLOCK_SIGNS:
        return f"以 {value[0]} 开头", yaml_text(value)
    if ": " in value or value.endswith(":"):
        return "里有冒号", yaml_text(value)
    return None


def _requoting(value: str) -> tuple[str, str] | None:
    """Why a value that starts with a quote is wrong, and the value quoted right."""
    quote, inner = value[0], value[1:].partition(" #")[0].rstrip()
    if quote not in inner:
        return "只有一边有引号", yaml_text(inner)
    if not inner.endswith(quote):
        return "引号后面还有字", yaml_text(value)
    between = inner[:-1].replace(quote * 2, "").replace("\\" + quote, "")
    return ("里面又有引号", yaml_text(inner[:-1])) if quote in between else None


def _comma(line: str) -> Finding:
    match = ENTRY.fullmatch(line)
    if not match or match["value"][0] != "[" or not DOUBLE_COMMA.search(match["value"]):
        return None
    mended = DOUBLE_COMMA.sub(
        lambda found: found[0][0] if found[0][0] == "[" else ",", match["value"]
    )
    return (
        BROKEN_YAML,
        f"{match['key']} 的列表里多了逗号",
        f"写成 {match['head'].strip()}: {mended}",
    )


def _overindented(line: str, above: str) -> Finding:
    """A key further in than the one above it, which already has a value."""
    match, before = ENTRY.fullmatch(line), ENTRY.fullmatch(above)
    if not match or not before or before["value"] in BLOCK_SIGNS:
        return None
    indent = len(above) - len(above.lstrip())
    if len(line) - len(line.lstrip()) <= indent or before["head"].lstrip().startswith("- "):
        return None
    return BROKEN_YAML, f"{match['key']} 前面多了空格", "和上一行的键对齐"


def _unclosed(line: str, below: str) -> Finding:
    """A bracket that neither its own line closes nor the next one goes on with."""
    match = ENTRY.fullmatch(line)
    if not match or match["value"][0] not in BRACKETS or below.startswith((" ", "]", "}", "-")):
        return None
    closer = BRACKETS[match["value"][0]]
    if closer in match["value"]:
        return None
    return BROKEN_YAML, f"{match['key']} 的括号没有结束", f"在这一行末尾补上 {closer}"


def _no_colon(line: str) -> Finding:
    text = line.strip()
    if not text or line[0] in " \t-#" or ":" in text or text[0] in "[]{}\"'":
        return None
    return BROKEN_YAML, f"{quoted(text)}这一行没有冒号", "写成 键: 值，或者删掉这一行"


LOOKS: tuple[Callable[[str], Finding], ...] = (
    _tab,
    _pasted_row,
    _fullwidth_colon,
    _glued_colon,
    _comma,
    _unquoted,
    _no_colon,
)
