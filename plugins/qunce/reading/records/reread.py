"""One file of a project that has been read, read again with other words in it."""

from dataclasses import replace
from typing import Any

from qunce.model.kinds.kind import Kind
from qunce.model.kinds.share import SHARE
from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.model.share import Share
from qunce.model.summary import Summary, SummaryStatus
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.members_words import KnownNames, check_members_words
from qunce.reading.records.one_record import missing_references, parser_of
from qunce.reading.records.summary import check_allowed, parse_summary
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart


def with_share_text(
    library: Library, share: Share, data: bytes
) -> tuple[Library | None, list[Problem]]:
    """The library as it is once a share's file holds `data`; None, with the errors, if it cannot.

    Only that file is looked at, as a check of the whole project would.
    """
    return with_record(library, SHARE, share.path, share.id, data)


def with_record(
    library: Library, kind: Kind, path: str, id: str, data: bytes
) -> tuple[Library | None, list[Problem]]:
    """The same for a record of any kind that stands by itself, one that is not there yet included."""
    report = Report(path)
    source = _source(path, id, data, report)
    parse = parser_of(kind.name, path, library.settings)
    found = parse(source, report) if source else None
    errors = _errors(library, report)
    if found is None or errors:
        return None, errors
    records = {**getattr(library, kind.plural), id: found}
    of_kind: dict[str, Any] = {kind.plural: dict(sorted(records.items()))}
    return replace(library, **of_kind), []


def with_summary_text(
    library: Library, summary: Summary, data: bytes
) -> tuple[Library | None, list[Problem]]:
    """The same for the summary of a share, which the share's consent has a say in."""
    report = Report(summary.path)
    source = _source(summary.path, summary.share, data, report)
    changed = parse_summary(source, report) if source else None
    # What the consent forbids is told together with what the file itself lacks.
    judged = changed or replace(summary, status=SummaryStatus.PUBLISHED)
    share = library.shares[summary.share]
    if source and judged.is_public:
        check_allowed(judged, source.line_of("status"), share, report)
        names = KnownNames.of(library.people.values())
        check_members_words(judged, share, names, report)
    errors = _errors(library, report)
    if changed is None or errors:
        return None, errors
    return replace(library, summaries={**library.summaries, summary.share: changed}), []


def _source(path: str, id: str, data: bytes, report: Report) -> Source | None:
    text = text_of(data, report)
    source = take_apart(path, id, text, report) if text is not None else None
    return without_comments(source, report) if source else None


def _errors(library: Library, report: Report) -> list[Problem]:
    missing = missing_references(library, report)
    problems = [*report.problems, *missing]
    return sorted(problem for problem in problems if problem.severity is Severity.ERROR)
