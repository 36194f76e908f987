"""Ids that name no record."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.playbook import Playbook
from qunce.model.problem import Problem
from qunce.model.problem_codes import RECORD_MISSING
from qunce.model.settings import Settings
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.reading.words.report import Reference, Report
from qunce.reading.words.wording import did_you_mean

Moved: TypeAlias = Mapping[tuple[RecordKind, str], str]
"""Former id of a kind → the record that has its place."""


def moved_ids(records: Mapping[RecordKind, Iterable[Share | Playbook | Snippet]]) -> Moved:
    """What every former id is now."""
    return {
        (kind, former): record.id
        for kind, those in records.items()
        for record in those
        for former in record.former_ids
    }


def missing_records(
    references: Iterable[Reference],
    ids: Mapping[RecordKind, frozenset[str]],
    settings: Settings,
    moved: Moved,
) -> list[Problem]:
    """One problem for each id that stands for nothing, or no more."""
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
        if missing in moved:
            hint = f"改成 {moved[missing]}，{reference.id} 是它的旧编号"
        what = f"{reference.name}：没有编号是 {reference.id} 的{kind.title}"
        report.add(RECORD_MISSING, reference.line, what, hint)
        problems += report.problems
    return problems
