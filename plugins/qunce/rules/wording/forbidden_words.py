"""A text that others have written, without what a check would refuse."""

from collections.abc import Iterable

from qunce.model.compliance import ComplianceRule, Weight
from qunce.rules.wording.compliance import Scanner

TO_REWORD = "【待改】"


def without_forbidden(
    text: str, rules: Iterable[ComplianceRule]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with each of those words marked, and what they were: words and the rule's title.

    Only errors count: what is merely risky stays, and the check tells it.
    """
    scanner = Scanner(rule for rule in rules if rule.severity is Weight.ERROR)
    marked: list[tuple[str, str]] = []
    # What stands before and behind a mark comes closer together and may be a find of its own.
    while finds := list(scanner.finds(text)):
        marked += ((text[find.start : find.end], find.rule.title) for find in finds)
        for find in reversed(finds):
            text = f"{text[: find.start]}{TO_REWORD}{text[find.end :]}"
    return text, tuple(marked)
