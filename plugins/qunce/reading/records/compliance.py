"""The lists of what texts may not say: YAML files, each a map of codes to rules."""

from collections.abc import Iterator
from pathlib import Path

import yaml

import qunce
from qunce.model.compliance import Basis, Certainty, ComplianceRule, Weight
from qunce.model.kinds.common import PUBLIC
from qunce.model.kinds.keys import Choice, Form, ListOf, option, optional, plain_option, required
from qunce.model.kinds.names import ID
from qunce.model.problem import Problem
from qunce.model.problem_codes import (
    BAD_CHOICE,
    BAD_ID,
    BROKEN_YAML,
    KEY_DUPLICATE,
    KEY_MISSING,
    WRONG_TYPE,
    YAML_TOO_DEEP,
)
from qunce.model.shapes import SHAPES
from qunce.reading.disk.text_files import read_text
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode, TooDeepError, compose

PACKAGED = Path(qunce.__file__).parent / "compliance"
"""The lists every site has."""
EXAMPLE = "superlative: {title: 极限词, words: [最佳], …}"


RULE_KEYS = (
    required(
        "title",
        "名称",
        Form.TEXT,
        example="极限词",
        help="找的是什么，几个字",
        visibility=PUBLIC,
    ),
    required(
        "severity",
        "轻重",
        Choice(
            (
                option(Weight.ERROR, "错误"),
                option(Weight.WARNING, "提醒"),
                option(Weight.NOTE, "留意"),
            )
        ),
        example="warning",
        help="错误不改不能发布；提醒要人看一眼；留意只在粘贴自查和填写时说",
        visibility=PUBLIC,
    ),
    required(
        "basis",
        "依据",
        Choice((option(Basis.LAW, "法律"), option(Basis.PLATFORM, "平台规则"))),
        example="law",
        help="谁不许这样说",
        visibility=PUBLIC,
    ),
    required(
        "source",
        "出处",
        Form.TEXT,
        example="《中华人民共和国广告法》第九条",
        help="法律或者规则的名字和条文",
        visibility=PUBLIC,
    ),
    required(
        "certainty",
        "把握",
        Choice((option(Certainty.READ, "读过条文"), option(Certainty.RETOLD, "转述"))),
        example="read",
        help="条文读过没有；没读过的不能是错误",
        visibility=PUBLIC,
    ),
    optional(
        "words",
        "词",
        ListOf(Form.WORDING),
        example="[国家级, 全网(最低|首发)]",
        help="要找的词：(甲|乙) 任选一个，[甲乙] 任选一个字，? 前一个可以没有，… 隔几个字，# 数字",
        visibility=PUBLIC,
        default=(),
    ),
    optional(
        "shapes",
        "号码",
        ListOf(Choice(tuple(plain_option(name, name) for name in SHAPES))),
        example="[mobile]",
        help="要找的号码",
        visibility=PUBLIC,
        default=(),
    ),
    optional(
        "exceptions",
        "例外",
        ListOf(Form.WORDING),
        example="[最近, 最后]",
        help="里面有这个词、却是别的意思的说法",
        visibility=PUBLIC,
        default=(),
    ),
    optional(
        "even_denied",
        "否定也算",
        Form.YES_OR_NO,
        example="yes",
        help="“不写……”里面的算不算，不写是 no",
        visibility=PUBLIC,
        default=False,
    ),
    required(
        "examples",
        "例子",
        ListOf(Form.TEXT),
        example="[全城最好的花]",
        help="会被找出来的说法，写给人看",
        visibility=PUBLIC,
    ),
    required(
        "reason",
        "为什么",
        Form.TEXT,
        example="广告法点名不许用",
        help="为什么不能这样说",
        visibility=PUBLIC,
    ),
    required(
        "instead",
        "改法",
        Form.TEXT,
        example="写数得清的事实",
        help="换成什么说法",
        visibility=PUBLIC,
    ),
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
        _check_rule(values, node, Place(report, code))
        if len(report.problems) == errors:
            rules[code] = ComplianceRule(code, **values)


def _check_rule(values: Values, node: MapNode, place: Place) -> None:
    if not (values["words"] or values["shapes"]):
        hint = "写上 words: [要找的词] 或者 shapes: [mobile]"
        place.wrong(KEY_MISSING, node.line, "没有写找什么", hint)
    if values["severity"] is Weight.ERROR and values["certainty"] is Certainty.RETOLD:
        what = "severity 是 error，certainty 却是 retold"
        hint = "没读过条文的只能提醒，改成 warning"
        place.wrong(BAD_CHOICE, values.line_of("severity"), what, hint)
