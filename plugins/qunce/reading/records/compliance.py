"""The lists of what texts may not say: YAML files, each a map of codes to rules."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

import qunce
from qunce.model.compliance import Basis, ComplianceRule
from qunce.model.problem import Problem, Severity
from qunce.model.problem_codes import (
    BAD_ID,
    BROKEN_YAML,
    KEY_DUPLICATE,
    WRONG_TYPE,
    YAML_TOO_DEEP,
)
from qunce.reading.disk.text_files import read_text
from qunce.reading.values.converters import one_of_enum, text
from qunce.reading.values.keys import optional, read_map, required
from qunce.reading.values.lists import items_of
from qunce.reading.words.ids import ID
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode, TooDeepError, compose

PACKAGED = Path(qunce.__file__).parent / "compliance"
"""The lists every site has."""
EXAMPLE = "superlative: {title: 极限词, patterns: [最佳], …}"


def pattern(node: Node, place: Place) -> str | None:
    """A regular expression, as typed."""
    words = text(node, place)
    if words is None:
        return None
    try:
        re.compile(words)
    except re.error as error:
        what = f"{quoted(words)}不是正则表达式（{error.msg}）"
        place.wrong(WRONG_TYPE, node.line, what, "括号要成对；普通的 ( ) . * + ? 前面加 \\")
        return None
    return words


_patterns = items_of(pattern)

RULE_KEYS = (
    required("title", text, "极限词"),
    required("severity", one_of_enum(Severity), "warning"),
    required("basis", one_of_enum(Basis), "law"),
    required("source", text, "《中华人民共和国广告法》第九条"),
    required("patterns", _patterns, "[国家级, 顶级]"),
    optional("exceptions", _patterns, ()),
    required("advice", text, "写数得清的事实"),
)


def read_compliance(folder: Path = PACKAGED) -> tuple[tuple[ComplianceRule, ...], list[Problem]]:
    """The rules of all lists in a folder, by file and then as written, and what is wrong there.

    A rule with an error is left out; a code stands for the first rule that has it.
    """
    rules: dict[str, ComplianceRule] = {}
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yml")):
        report = Report(f"{folder.name}/{file.name}")
        for code, node in _entries(file, report):
            _read_rule(code, node, rules, report)
        problems += report.problems
    return tuple(rules.values()), problems


def _entries(file: Path, report: Report) -> Iterator[tuple[Node, Node]]:
    content = read_text(file, report)
    try:
        root = None if content is None else compose(content)
    except TooDeepError as error:
        report.add(YAML_TOO_DEEP, error.line, "嵌套太深", "检查这一行的括号和缩进")
        return
    except yaml.YAMLError as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = mark.line + 1 if mark else 1
        report.add(BROKEN_YAML, line, "从这一行起不是合法的 YAML", BROKEN_YAML.mend)
        return
    if isinstance(root, MapNode):
        yield from root.entries
    elif root is not None:
        report.add(WRONG_TYPE, root.line, "要写编号和它的规则", f"写成 {EXAMPLE}")


def _read_rule(key: Node, node: Node, rules: dict[str, ComplianceRule], report: Report) -> None:
    code = key.text.strip() if isinstance(key, ScalarNode) else ""
    if not ID.fullmatch(code):
        hint = "用小写字母、数字和连字符，例如 superlative"
        report.add(BAD_ID, key.line, f"编号{quoted(code)}写得不对", hint)
    elif code in rules:
        report.add(
            KEY_DUPLICATE, key.line, f"{code}：前面已经有这个编号", "换一个编号，或者只留一个"
        )
    elif not isinstance(node, MapNode):
        report.add(WRONG_TYPE, node.line, f"{code}：要写一组键和值", f"写成 {EXAMPLE}")
    else:
        errors = len(report.problems)
        values = read_map(node, RULE_KEYS, Place(report, code))
        if len(report.problems) == errors:
            rules[code] = ComplianceRule(code, **values)
