"""The compliance rules as a classic script, which also works on pages opened as files."""

import json
from collections.abc import Iterable, Iterator

from qunce.model.compliance import ComplianceRule
from qunce.model.shapes import SHAPES
from qunce.model.wording import DENIAL, REACH, SKIPPED, expression
from qunce.rendering.text.compliance_source import source_text


def compliance_script(rules: Iterable[ComplianceRule]) -> str:
    """`window.qunceCompliance`: all that `theme/scripts/compliance.js` needs to look for words."""
    data = {
        "skipped": SKIPPED,
        "denial": DENIAL,
        "reach": REACH,
        "rules": [_rule(rule) for rule in rules],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.qunceCompliance = {text};\n"


def _rule(rule: ComplianceRule) -> dict[str, object]:
    return {
        "rule": rule.code,
        "title": rule.title,
        "weight": rule.severity,
        "why": rule.reason,
        "instead": rule.instead,
        "source": source_text(rule),
        "evenDenied": rule.even_denied,
        "sought": [*_sought(rule)],
        "exceptions": [[one.starts, one.source] for one in map(expression, rule.exceptions)],
    }


def _sought(rule: ComplianceRule) -> Iterator[list[str]]:
    """First characters and expression; of a number also the name of its check, or a `-`."""
    for one in map(expression, rule.words):
        yield [one.starts, one.source]
    for shape in map(SHAPES.__getitem__, rule.shapes):
        yield [shape.expression.starts, shape.expression.source, shape.check or "-"]
