"""What an author most likely did wrong in metadata that is not YAML."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qunce.model.problem import ProblemCode
from qunce.model.problem_codes import BROKEN_YAML, FULLWIDTH_PUNCTUATION
from qunce.reading.wording import quoted, yaml_text

ENTRY = re.compile(r"(?P<head>[ ]*(?:- )?(?P<key>[^\s:：#\"'\[{]+))[ ]*:[ ]+(?P<value>\S.*)")
GLUED_ENTRY = re.compile(
    r"(?P<head>[ ]*(?:- )?(?!https?:)(?P<key>[^\s:：#\"'\[{/]+)):(?P<value>[^\s/].*)"
)
FULLWIDTH_ENTRY = re.compile(r"(?P<head>[ ]*(?:- )?(?P<key>[^\s:：]{1,20}))[ ]*：[ ]*(?P<value>.*)")
SPECIAL_STARTS = "@`%&*!|>?,]}"
OPENERS = {"[": "]", "{": "}", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One line's mistake and its mend."""

    line: int
    code: ProblemCode
    message: str
    hint: str


def mistakes(lines: list[str], first_line: int) -> Iterator[Mistake]:
    """Every line with a known mistake; asked only when the YAML could not be read."""
    for number, line in enumerate(lines, start=first_line):
        found = next(filter(None, (look(line) for look in LOOKS)), None)
        if found:
            yield Mistake(number, *found)


Finding = tuple[ProblemCode, str, str] | None


def _tab(line: str) -> Finding:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent or not line.strip():
        return None
    return BROKEN_YAML, "缩进用了制表符", "缩进换成空格，一层两个"


def _fullwidth_colon(line: str) -> Finding:
    match = FULLWIDTH_ENTRY.fullmatch(line)
    if not match or ENTRY.fullmatch(line) or line.lstrip().startswith("#"):
        return None
    mended = f"{match['head']}: {match['value']}".strip()
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
    reason = _why_quotes(value)
    if not reason:
        return None
    mended = f"{match['head']}: {yaml_text(_bare(value))}".strip()
    return BROKEN_YAML, f"{match['key']} 的值{reason}", f"给整个值加引号，写成 {mended}"


def _why_quotes(value: str) -> str | None:
    closer = OPENERS.get(value[0])
    if closer in ('"', "'"):
        return _why_requote(value, closer)
    if closer:
        ended = value.partition(" #")[0].rstrip().endswith(closer)
        after = value.rpartition(closer)[2]
        return (
            f"以 {value[0]} 开头，被当成了列表" if after and not ended and closer in value else None
        )
    if value[0] in SPECIAL_STARTS and value not in ("|", ">", "|-", ">-"):
        return f"以 {value[0]} 开头"
    if ": " in value or value.endswith(":"):
        return "里有冒号"
    return None


def _why_requote(value: str, quote: str) -> str | None:
    inner = value[1:].partition(" #")[0].rstrip()
    if not inner.endswith(quote):
        return "只有一边有引号" if quote not in inner else "引号后面还有字"
    return (
        "里面又有引号"
        if quote in inner[:-1].replace(quote * 2, "").replace("\\" + quote, "")
        else None
    )


def _bare(value: str) -> str:
    return value.strip("\"'") if value[0] in "\"'" else value


def _no_colon(line: str) -> Finding:
    text = line.strip()
    if not text or line[0] in " \t-#" or ":" in text or text[0] in "[]{}\"'":
        return None
    return BROKEN_YAML, f"{quoted(text)} 这一行没有冒号", "写成 键: 值，或者删掉这一行"


LOOKS: tuple[Callable[[str], Finding], ...] = (
    _tab,
    _fullwidth_colon,
    _glued_colon,
    _unquoted,
    _no_colon,
)
