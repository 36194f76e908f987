"""The words in double braces: all known, all well formed, every declared field used."""

import re
from collections.abc import Iterator, Mapping, Sequence

from qunce.model.placeholder import PLACEHOLDERS, Placeholder
from qunce.model.problem_codes import (
    FIELD_SHADOWS,
    FIELD_UNUSED,
    NEED_UNUSED,
    PLACEHOLDER_MALFORMED,
    PLACEHOLDER_UNKNOWN,
)
from qunce.model.snippet import SnippetText
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Report
from qunce.reading.words.wording import did_you_mean, quoted

PLACEHOLDER = re.compile(r"\{\{([^{}\n]*)\}\}")
LOOSE = re.compile(r"[{｛]{1,3}([^{}｛｝\n]{1,20})[}｝]{1,3}")
WORD = re.compile(r"[^\W_][\w·-]{0,29}")
"""What can be declared below `fields` without quotes, and read as a word."""
TRIPLE = re.compile(r"\{(\{\{[^{}\n]+\}\})\}")
UNPAIRED = re.compile(r"[{｛]{2,}(?P<after>[^{}｛｝]{0,40})|(?P<before>[^{}｛｝]{0,40})[}｝]{2,}")
SPLIT = re.compile(r"\{\{([^{}\n]{0,20})\n([^{}\n]{0,20})\}\}")
CONDITION = re.compile(r"\{%.{0,60}?%\}")
LOGIC = re.compile(r"[#/^>!&]|(?:if|else|end|for|range|with|include|partial)\b")
NO_LOGIC = "文案里没有条件和循环，删掉它；没有值的占位词独占一行时，那一行会自动去掉"


def check_placeholders(
    texts: Sequence[SnippetText],
    vocabulary: Sequence[Placeholder],
    fields: Mapping[str, Values],
    report: Report,
) -> None:
    """Report unknown and malformed placeholders, and fields unused or already known."""
    known = [placeholder.name for placeholder in vocabulary] + list(fields)
    used: set[str] = set()
    for text in texts:
        used.update(_check_text(text, known, report))
    for name, field in fields.items():
        if name in (placeholder.name for placeholder in vocabulary):
            what = f"字段 {name} 和已有的占位词同名"
            hint = f"删掉这个字段直接用 {{{{{name}}}}}，或者换一个名字"
            report.add(FIELD_SHADOWS, field.line, what, hint)
        elif name not in used:
            what = f"声明了字段 {name}，文案里没有用到"
            hint = f"在文案里写上 {{{{{name}}}}}，或者删掉这个字段"
            report.add(FIELD_UNUSED, field.line, what, hint)


def check_needs(values: Values, texts: Sequence[SnippetText], report: Report) -> None:
    """What a snippet says it cannot do without stands in its texts."""
    used = {name.strip() for text in texts for name in PLACEHOLDER.findall(text.text)}
    for name in values["needs"] or ():
        if name not in used:
            guess = did_you_mean(name, used)
            hint = f"改成 {guess}" if guess else "写上它，或者从 needs 里删掉"
            what = f"needs 写了{quoted(name)}，文案里没有这个占位词"
            report.add(NEED_UNUSED, values.line_of("needs"), what, hint)


def _check_text(text: SnippetText, known: Sequence[str], report: Report) -> Iterator[str]:
    """Report what is wrong with a text's placeholders, and tell which ones it has."""
    first_line = text.line + 1
    for match in SPLIT.finditer(text.text):
        name = (match[1] + match[2]).strip()
        number = first_line + text.text.count("\n", 0, match.start())
        what = f"占位词{quoted(match[0])}断成了两行"
        report.add(PLACEHOLDER_MALFORMED, number, what, f"写在一行里：{{{{{name}}}}}")
        yield name
    for number, line in enumerate(SPLIT.sub(" \n ", text.text).split("\n"), start=first_line):
        yield from _check_line(number, line, known, report)


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
    for match in TRIPLE.finditer(line):
        what = f"占位词{quoted(match[0])}多了一对括号"
        report.add(PLACEHOLDER_MALFORMED, number, what, f"写成 {match[1]}")
    rest = PLACEHOLDER.sub(" ", line)
    for match in LOOSE.finditer(rest):
        if _is_meant(match[0], match[1].strip(), known):
            name = _named(match[1], known) or match[1].strip()
            what = f"占位词{quoted(match[0])}的括号不对"
            report.add(PLACEHOLDER_MALFORMED, number, what, f"写成 {{{{{name}}}}}")
            yield name
            rest = rest.replace(match[0], " ", 1)
    yield from _check_rest(number, rest, known, report)


def _check_rest(number: int, rest: str, known: Sequence[str], report: Report) -> Iterator[str]:
    """Report braces without their partner, and conditions of other template languages."""
    for match in CONDITION.finditer(rest):
        report.add(PLACEHOLDER_MALFORMED, number, f"{quoted(match[0])}是模板语言的写法", NO_LOGIC)
    for match in UNPAIRED.finditer(CONDITION.sub(" ", rest)):
        name = _named(match["after"] or match["before"] or "", known)
        lacking = "前面没有 {{" if match["after"] is None else "没有结束的 }}"
        hint = f"写成 {{{{{name}}}}}" if name else "占位词两边各两个花括号；不是占位词就删掉它们"
        report.add(PLACEHOLDER_MALFORMED, number, f"{quoted(match[0])}{lacking}", hint)
        yield name


def _named(words: str, known: Sequence[str]) -> str:
    """The longest known word that a text, meant to hold one, starts or ends with."""
    text = words.strip()
    found = [name for name in known if text.startswith(name) or text.endswith(name)]
    return max(found, key=len, default="")


def _is_meant(written: str, name: str, known: Sequence[str]) -> bool:
    return name in known or "{{" in written or "｛" in written


def _unknown(number: int, name: str, known: Sequence[str], report: Report) -> None:
    if not name:
        hint = f"写上占位词，例如 {{{{{known[0]}}}}}，或者删掉它" if known else "删掉它"
        report.add(PLACEHOLDER_MALFORMED, number, "花括号里没有占位词", hint)
        return
    elsewhere = [
        subject for subject, words in PLACEHOLDERS.items() if name in (w.name for w in words)
    ]
    if elsewhere:
        hint = f"它只能用在 for: {elsewhere[0]} 的文案里；这里要用就在 fields 里换个名字声明"
    elif LOGIC.match(name):
        hint = NO_LOGIC
    elif guess := did_you_mean(name, known):
        hint = f"改成 {{{{{guess}}}}}"
    elif WORD.fullmatch(name):
        hint = f"在 fields 里声明它：{name}: {{type: text}}"
    elif meant := _named(re.split(r"[|:：?]", name)[0], known):
        hint = f"花括号里只写占位词，写成 {{{{{meant}}}}}"
    else:
        hint = "占位词只用文字、数字和短横线，不带空格和别的符号；换一个名字，再在 fields 里声明"
    report.add(PLACEHOLDER_UNKNOWN, number, f"没有叫{quoted(name)}的占位词", hint)
