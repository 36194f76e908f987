"""Ids that name no record."""

from collections.abc import Iterable, Mapping

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.problem import Problem
from qunce.model.problem_codes import RECORD_MISSING
from qunce.model.settings import Settings
from qunce.reading.words.report import Reference, Report
from qunce.reading.words.wording import did_you_mean


def missing_records(
    references: Iterable[Reference],
    ids: Mapping[RecordKind, frozenset[str]],
    settings: Settings,
) -> list[Problem]:
    """One problem for each id that stands for nothing."""
    problems: list[Problem] = []
    guesses: dict[tuple[RecordKind, str], str | None] = {}
    for reference in references:
        known = ids[reference.kind]
        if reference.id in known:
            continue
        report = Report(reference.path)
        missing = (reference.kind, reference.id)
        if missing not in guesses:
            guesses[missing] = did_you_mean(reference.id, sorted(known))
        guess = guesses[missing]
        kind = KINDS[reference.kind]
        path = kind.path_of(settings, reference.id)
        hint = f"改成 {guess}" if guess else f"先建 {path}，或者改成已有的编号"
        what = f"{reference.name}：没有编号是 {reference.id} 的{kind.title}"
        report.add(RECORD_MISSING, reference.line, what, hint)
        problems += report.problems
    return problems
