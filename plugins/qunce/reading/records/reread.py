"""One file of a project that has been read, read again with other words in it."""

from collections.abc import Mapping
from dataclasses import replace

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.model.share import Share
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.references import missing_records
from qunce.reading.records.share import parse_share
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart


def with_share_text(
    library: Library, share: Share, data: bytes
) -> tuple[Library | None, list[Problem]]:
    """The library as it is once a share's file holds `data`; None, with the errors, if it cannot.

    Only that file is looked at, as a check of the whole project would.
    """
    report = Report(share.path)
    text = text_of(data, report)
    source = take_apart(share.path, share.id, text, report) if text is not None else None
    shown = source and without_comments(source, report)
    changed = parse_share(shown, report, settings=library.settings) if shown else None
    problems = [
        *report.problems,
        *missing_records(report.references, _ids_in(library), library.settings),
    ]
    errors = sorted(problem for problem in problems if problem.severity is Severity.ERROR)
    if changed is None or errors:
        return None, errors
    return replace(library, shares={**library.shares, share.id: changed}), []


def _ids_in(library: Library) -> Mapping[RecordKind, frozenset[str]]:
    records = {
        RecordKind.SHARE: library.shares,
        RecordKind.PERSON: library.people,
        RecordKind.GROUP: library.groups,
        RecordKind.SERIES: library.series,
        RecordKind.SNIPPET: library.snippets,
        RecordKind.PLAYBOOK: library.playbooks,
    }
    return {kind: frozenset(those) for kind, those in records.items()}
