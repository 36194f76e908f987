"""Where a text says what a rule of compliance looks for."""

import re
from collections.abc import Iterator

from qunce.model.compliance import ComplianceRule


def words_found(rule: ComplianceRule, text: str) -> Iterator[str]:
    """The words as they stand in the text, pattern by pattern; not those inside an exception."""
    excepted = [match.span() for match in _matches(rule.exceptions, text)]
    for match in _matches(rule.patterns, text):
        if not any(start <= match.start() and match.end() <= end for start, end in excepted):
            yield match[0]


def _matches(patterns: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns for match in re.finditer(pattern, text))
