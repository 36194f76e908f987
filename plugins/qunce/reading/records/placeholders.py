"""The words in double braces: all known, all well formed, every declared field used."""

import re
from collections.abc import Iterator, Mapping, Sequence

from qunce.model.placeholder import PLACEHOLDERS, Placeholder
from qunce.model.problem_codes import (
    FIELD_SHADOWS,
    FIELD_UNUSED,
    PLACEHOLDER_MALFORMED,
    PLACEHOLDER_UNKNOWN,
)
from qunce.model.snippet import SnippetText
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Report
from qunce.reading.words.wording import did_you_mean, quoted

PLACEHOLDER = re.compile(r"\{\{([^{}\n]*)\}\}")
LOOSE = re.compile(r"[{｛]{1,3}([^{}｛｝\n]{1,20})[}｝]{1,3}")


def check_placeholders(
    texts: Sequence[SnippetText],
    vocabulary: Sequence[Placeholder],
    fields: Mapping[str, Values],
    report: Report,
) -> None:
    """Report unknown and malformed placeholders, and fields unused or already known."""
    known = [placeholder.name for placeholder in vocabulary] + list(fields)
    used: set[str] = set()
    for number, line in _numbered_lines(texts):
        used.update(_check_line(number, line, known, report))
    for name, field in fields.items():
        if name in (placeholder.name for placeholder in vocabulary):
            what = f"字段 {name} 和已有的占位词同名"
            hint = f"删掉这个字段直接用 {{{{{name}}}}}，或者换一个名字"
            report.add(FIELD_SHADOWS, field.line, what, hint)
        elif name not in used:
            what = f"声明了字段 {name}，文案里没有用到"
            hint = f"在文案里写上 {{{{{name}}}}}，或者删掉这个字段"
            report.add(FIELD_UNUSED, field.line, what, hint)


def _numbered_lines(texts: Sequence[SnippetText]) -> Iterator[tuple[int, str]]:
    for text in texts:
        yield from enumerate(text.text.split("\n"), start=text.line + 1)


def _check_line(number: int, line: str, known: Sequence[str], report: Report) -> Iterator[str]:
    for match in PLACEHOLDER.finditer(line):
        name = match[1].strip()
        yield name
        if match[1] in known:
            continue
        if name in known:
            what = f"占位词{quoted(match[0])}里有空格"
            report.add(PLACEHOLDER_MALFORMED, number, what, f"写成 {{{{{name}}}}}")
        else:
            _unknown(number, name, known, report)
    for match in LOOSE.finditer(PLACEHOLDER.sub("", line)):
        if _is_meant(match[0], match[1].strip(), known):
            what = f"占位词{quoted(match[0])}的括号不对"
            report.add(PLACEHOLDER_MALFORMED, number, what, f"写成 {{{{{match[1].strip()}}}}}")
            yield match[1].strip()


def _is_meant(written: str, name: str, known: Sequence[str]) -> bool:
    return name in known or "{{" in written or "｛" in written


def _unknown(number: int, name: str, known: Sequence[str], report: Report) -> None:
    elsewhere = [
        subject for subject, words in PLACEHOLDERS.items() if name in (w.name for w in words)
    ]
    if elsewhere:
        hint = f"它只能用在 for: {elsewhere[0]} 的文案里；这里要用就在 fields 里换个名字声明"
    elif guess := did_you_mean(name, known):
        hint = f"改成 {{{{{guess}}}}}"
    else:
        hint = f"在 fields 里声明它：{name}: {{type: text}}"
    report.add(PLACEHOLDER_UNKNOWN, number, f"没有叫{quoted(name)}的占位词", hint)
