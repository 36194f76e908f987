"""Words that a law or a platform objects to, told where no author has let them pass."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from qunce.model.compliance import Allowance, Certainty, ComplianceRule, Weight, Wording
from qunce.model.problem import Problem, Severity
from qunce.model.problem_codes import ALLOWANCE_UNUSED, RISKY_WORDS
from qunce.rules.wording.compliance import Scanner

SEVERITIES = {Weight.ERROR: Severity.ERROR, Weight.WARNING: Severity.WARNING}
"""What is told at all: a note is for whoever pastes or types a text, not for a check."""


class RiskyWords:
    """Looks through texts by the same rules over and over, through each of them once."""

    def __init__(self, rules: Iterable[ComplianceRule]) -> None:
        self._known = {rule.code: rule for rule in rules}
        self._scanner = Scanner(self._known.values())
        self._found: dict[Wording, tuple[Problem, ...]] = {}

    def problems(self, wordings: Iterable[Wording]) -> list[Problem]:
        """One problem per line and words, and one per allowance that nothing needs."""
        # What is in none of these texts any more need not be known the next time.
        self._found = {wording: self._problems(wording) for wording in wordings}
        return sorted({problem for found in self._found.values() for problem in found})

    def _problems(self, wording: Wording) -> tuple[Problem, ...]:
        found = self._found.get(wording)
        return tuple(_problems(wording, self._scanner, self._known)) if found is None else found


def risky_words(wordings: Iterable[Wording], rules: Iterable[ComplianceRule]) -> list[Problem]:
    """What is risky in texts that are looked through once."""
    return RiskyWords(rules).problems(wordings)


def _problems(
    wording: Wording, scanner: Scanner, known: dict[str, ComplianceRule]
) -> Iterator[Problem]:
    found: dict[str, set[str]] = {}
    for passage in wording.passages:
        for find in scanner.finds(passage.text):
            words = passage.text[find.start : find.end]
            found.setdefault(find.rule.code, set()).add(words)
            if find.rule.severity in SEVERITIES and not _allowed(wording, find.rule.code, words):
                line = passage.line + passage.text.count("\n", 0, find.start)
                yield _problem(wording.path, line, words, find.rule)
    for allowance in wording.allowances:
        for what in _unused(allowance, found, known):
            mend = ALLOWANCE_UNUSED
            yield Problem(wording.path, allowance.line, mend.code, what, mend.mend, mend.severity)


def _allowed(wording: Wording, code: str, words: str) -> bool:
    return any(
        allowance.rule == code and (not allowance.words or words in allowance.words)
        for allowance in wording.allowances
    )


def _problem(path: str, line: int, words: str, rule: ComplianceRule) -> Problem:
    doubt = "" if rule.certainty is Certainty.READ else "，条文是转述的"
    return Problem(
        path=path,
        line=line,
        code=RISKY_WORDS.code,
        message=f"{rule.title}“{words}”：{rule.reason}（{rule.source}{doubt}）",
        hint=f"{rule.instead}。可以这样写的，在元数据的 compliance 里加一项 "
        f'{{rule: {rule.code}, words: ["{words}"], reason: 为什么}}',
        severity=SEVERITIES[rule.severity],
    )


def _unused(
    allowance: Allowance, found: dict[str, set[str]], known: dict[str, ComplianceRule]
) -> Iterator[str]:
    """What the allowance names in vain."""
    code = allowance.rule
    if code not in known:
        close = get_close_matches(code, known, n=1)
        yield f"compliance：没有编号是“{code}”的规则" + (f"，是 {close[0]} 吗" if close else "")
        return
    here = found.get(code, set())
    if not allowance.words and not here:
        yield f"compliance：{code} 在这个文件里什么也没找到"
    for words in allowance.words:
        if words not in here:
            yield f"compliance：{code} 在这个文件里没有找到“{words}”"
