"""A project on disk, read once: its library, or every problem at once."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library, in_section_order
from qunce.model.problem import Problem, Severity
from qunce.model.problem_codes import SUMMARY_WITHOUT_SHARE
from qunce.model.settings import Settings
from qunce.reading.disk.files import files_below
from qunce.reading.disk.text_files import read_text
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.linked_files import may_be_linked
from qunce.reading.records.page import parse_page
from qunce.reading.records.people import parse_group, parse_person, parse_series
from qunce.reading.records.placed_files import doubled, ids_of, unknown_sections
from qunce.reading.records.placing import Placed, Role, place_content, place_playbook
from qunce.reading.records.playbook import parse_playbook
from qunce.reading.records.references import missing_records
from qunce.reading.records.section_order import check_order, section_of, sections_by_playbook
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings
from qunce.reading.records.share import parse_share
from qunce.reading.records.snippet import parse_snippet
from qunce.reading.records.summary import check_allowed, parse_summary
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart, take_apart_page


@dataclass(frozen=True, slots=True)
class Reading:
    """`library` is None exactly when an error is among the problems, which are sorted."""

    library: Library | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Records:
    """Fills up file by file; by role, then by id or uri."""

    by_role: dict[object, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)

    def of(self, role: object) -> dict[str, Any]:
        """The records of one role, in order."""
        return dict(sorted(self.by_role.get(role, {}).items()))


def read_project(config_file: Path) -> Reading:
    """Read everything below a project's mkdocs.yml."""
    settings, problems = read_settings(config_file)
    used = settings or FALLBACK_SETTINGS
    placed, placing_problems = _placed(config_file.parent, used)
    with _collector_paused():
        records = _read(placed, used)
    ids = ids_of(placed)
    _check_summaries(records, ids[RecordKind.SHARE])
    _check_orders(records, sections_by_playbook(placed))
    problems += placing_problems
    problems += [problem for report in records.reports for problem in report.problems]
    references = [found for report in records.reports for found in report.references]
    problems += missing_records(references, ids, used)
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    library = None if failed or settings is None else _library(settings, records, placed)
    return Reading(library, tuple(sorted(set(problems))))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes a million objects and no circle: to look for circles takes a quarter of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _placed(root: Path, settings: Settings) -> tuple[list[Placed], list[Problem]]:
    content, problems = files_below(root, settings.docs_dir)
    playbooks, playbook_problems = files_below(root, settings.playbooks_dir)
    problems += playbook_problems + unknown_sections(playbooks, settings.playbooks_dir)
    placed: list[Placed] = []
    for place, files in ((place_content, content), (place_playbook, playbooks)):
        for file in files:
            report = Report(file.path)
            if may_be_linked(file, root, settings, report):
                one = place(file, settings, report)
                placed += [one] if one else []
            problems += report.problems
    return placed, problems + doubled(placed)


def _read(placed: list[Placed], settings: Settings) -> _Records:
    records = _Records()
    for one in placed:
        if one.role is Role.ASSET:
            continue
        report = Report(one.path)
        records.reports.append(report)
        source = _source(one, report)
        record = source and _parse(one, without_comments(source, report), report, settings)
        if source and record:
            records.sources[one.path] = source
            records.by_role.setdefault(one.role, {})[one.id or one.uri] = record
    return records


def _source(one: Placed, report: Report) -> Source | None:
    text = read_text(one.file.file, report)
    if text is None:
        return None
    if one.role is Role.PAGE:
        return take_apart_page(one.path, text, report)
    return take_apart(one.path, one.id, text, report)


def _parse(one: Placed, source: Source, report: Report, settings: Settings) -> object | None:
    parsers: dict[object, Callable[[Source, Report], object | None]] = {
        RecordKind.SHARE: partial(parse_share, settings=settings),
        RecordKind.PERSON: parse_person,
        RecordKind.GROUP: parse_group,
        RecordKind.SERIES: partial(parse_series, settings=settings),
        RecordKind.SNIPPET: parse_snippet,
        RecordKind.PLAYBOOK: partial(parse_playbook, section=one.section),
        RecordKind.SUMMARY: parse_summary,
        Role.PAGE: partial(parse_page, uri=one.uri),
    }
    return parsers[one.role](source, report)


def _check_summaries(records: _Records, share_ids: frozenset[str]) -> None:
    """A summary needs a share beside it that allows it."""
    shares = records.of(RecordKind.SHARE)
    for share_id, summary in records.of(RecordKind.SUMMARY).items():
        report = Report(summary.path)
        records.reports.append(report)
        if share_id not in share_ids:
            what = "同一个文件夹里没有分享的 index.md"
            report.add(SUMMARY_WITHOUT_SHARE, 1, what, SUMMARY_WITHOUT_SHARE.mend)
        elif share_id in shares:
            line = records.sources[summary.path].line_of("status")
            check_allowed(summary, line, shares[share_id], report)


def _check_orders(records: _Records, sections: Mapping[str, str]) -> None:
    """The index of a section orders what lies in its folder."""
    for page in records.of(Role.PAGE).values():
        section = section_of(page.uri)
        if section and page.order:
            report = Report(page.path)
            records.reports.append(report)
            line = records.sources[page.path].line_of("order")
            check_order(page.order, section, sections, line, report)


def _library(settings: Settings, records: _Records, placed: list[Placed]) -> Library:
    pages = tuple(records.of(Role.PAGE).values())
    reading_order = [id for page in pages for id in page.order]
    return Library(
        settings=settings,
        shares=records.of(RecordKind.SHARE),
        summaries=records.of(RecordKind.SUMMARY),
        people=records.of(RecordKind.PERSON),
        groups=records.of(RecordKind.GROUP),
        series=records.of(RecordKind.SERIES),
        playbooks=in_section_order(records.of(RecordKind.PLAYBOOK), reading_order),
        snippets=records.of(RecordKind.SNIPPET),
        pages=pages,
        assets={one.path: one.uri for one in placed if one.role is Role.ASSET},
    )
