"""A project on disk, read once: its library, and every problem at once."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from qunce.model.library import Library, in_section_order
from qunce.model.problem import Problem, Severity
from qunce.model.problem_codes import SAME_NAME, SUMMARY_WITHOUT_SHARE
from qunce.model.settings import Settings
from qunce.reading.disk.files import files_below
from qunce.reading.disk.text_files import check_invisible, read_text
from qunce.reading.records.page import parse_page
from qunce.reading.records.people import parse_group, parse_person, parse_series
from qunce.reading.records.placed_files import (
    doubled,
    ids_of,
    miscased_folders,
    unknown_sections,
)
from qunce.reading.records.placing import Placed, Role, place_content, place_playbook
from qunce.reading.records.playbook import parse_playbook
from qunce.reading.records.references import missing_records
from qunce.reading.records.section_order import check_order, section_of, sections_by_playbook
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings
from qunce.reading.records.share import check_past, parse_share
from qunce.reading.records.snippet import parse_snippet
from qunce.reading.records.stand_ins import drop_sectionless, put_stand_ins
from qunce.reading.records.summary import check_allowed, parse_summary
from qunce.reading.words.record_kind import RecordKind
from qunce.reading.words.report import Report
from qunce.reading.words.wording import listed
from qunce.reading.yaml.front_matter import Source, take_apart, take_apart_page


@dataclass(frozen=True, slots=True)
class Reading:
    """`library` is None exactly when an error is among the problems, which are sorted."""

    library: Library | None
    problems: tuple[Problem, ...]
    readable: Library
    """For a check to go on with: what could be read, and empty records in the place of the rest.
    It is the library where there is one; otherwise no site may be built from it."""
    unread: frozenset[str]
    """Places on the site of files that are there and could not be read: whether a link to one of
    them leads somewhere is not known yet."""


@dataclass(slots=True)
class _Records:
    """Fills up file by file; by role, then by id or uri."""

    by_role: dict[object, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)

    def holds(self, one: Placed) -> bool:
        """Whether a file was read, and is the one that its record comes from."""
        if one.role is Role.ASSET:
            return one.is_taken
        record = self.by_role.get(one.role, {}).get(one.id or one.uri)
        return record is not None and record.path == one.path

    def of(self, role: object) -> dict[str, Any]:
        """The records of one role, in order."""
        return dict(sorted(self.by_role.get(role, {}).items()))


def read_project(config_file: Path) -> Reading:
    """Read everything below a project's mkdocs.yml."""
    settings, problems = read_settings(config_file)
    placed, placing_problems = _placed(config_file.parent, settings or FALLBACK_SETTINGS)
    records = _read(placed, settings or FALLBACK_SETTINGS)
    ids = ids_of(placed)
    _check_summaries(records, ids[RecordKind.SHARE])
    _check_names(records)
    _check_orders(records, sections_by_playbook(placed))
    problems += placing_problems
    problems += [problem for report in records.reports for problem in report.problems]
    references = [found for report in records.reports for found in report.references]
    problems += missing_records(references, ids)
    drop_sectionless(records.by_role)
    unread = _unread(placed, records)
    named = {(found.kind, found.id) for found in references}
    put_stand_ins(records.by_role, ids, named)
    readable = _library(settings or FALLBACK_SETTINGS, records, placed)
    problems += _days_ahead(readable)
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    library = None if failed or settings is None else readable
    return Reading(library, tuple(sorted(set(problems))), readable, unread)


def _days_ahead(library: Library) -> list[Problem]:
    """Shares that only have a day and are not known to be over."""
    recorded = library.last_recorded()
    problems: list[Problem] = []
    for share in library.shares.values():
        report = Report(share.path)
        check_past(share, recorded, report)
        problems += report.problems
    return problems


def _unread(placed: Iterable[Placed], records: _Records) -> frozenset[str]:
    """With a share that is broken goes what lies beside it: whether it is shown is not known."""
    broken = [one for one in placed if not records.holds(one)]
    folders = {posixpath.dirname(one.uri) for one in broken if one.role is RecordKind.SHARE}
    beside = (one.uri for one in placed if posixpath.dirname(one.uri) in folders)
    return frozenset((*(one.uri for one in broken), *beside))


def _placed(root: Path, settings: Settings) -> tuple[list[Placed], list[Problem]]:
    content, problems = files_below(root, settings.docs_dir)
    playbooks, playbook_problems = files_below(root, settings.playbooks_dir)
    problems += playbook_problems + unknown_sections(playbooks, settings.playbooks_dir)
    problems += miscased_folders(content, settings.docs_dir)
    placed: list[Placed] = []
    for place, files in ((place_content, content), (place_playbook, playbooks)):
        for file in files:
            report = Report(file.path)
            placed.append(place(file, report))
            problems += report.problems
    return placed, problems + doubled(placed)


def _read(placed: list[Placed], settings: Settings) -> _Records:
    records = _Records()
    for one in placed:
        if one.role is Role.ASSET or not one.is_taken:
            continue
        report = Report(one.path)
        records.reports.append(report)
        text = read_text(one.file.file, report)
        source = None if text is None else _source(one, text, report)
        record = source and _parse(one, source, report, settings)
        check_invisible(text or "", report)
        if source and record:
            records.sources[one.path] = source
            records.by_role.setdefault(one.role, {})[one.id or one.uri] = record
    return records


def _source(one: Placed, text: str, report: Report) -> Source | None:
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
        Role.SUMMARY: parse_summary,
        Role.PAGE: partial(parse_page, uri=one.uri),
    }
    return parsers[one.role](source, report)


def _check_summaries(records: _Records, share_ids: frozenset[str]) -> None:
    """A summary needs a share beside it that allows it."""
    shares = records.of(RecordKind.SHARE)
    for share_id, summary in records.of(Role.SUMMARY).items():
        report = Report(summary.path)
        records.reports.append(report)
        if share_id not in share_ids:
            what = "同一个文件夹里没有分享的 index.md"
            report.add(SUMMARY_WITHOUT_SHARE, 1, what, SUMMARY_WITHOUT_SHARE.mend)
        elif share_id in shares:
            line = records.sources[summary.path].line_of("status")
            check_allowed(summary, line, shares[share_id], report)


def _check_names(records: _Records) -> None:
    """Nobody can tell apart two people of one name on one page."""
    people = records.of(RecordKind.PERSON)
    for share in records.of(RecordKind.SHARE).values():
        on_stage = dict.fromkeys((*share.speakers, *([share.host] if share.host else [])))
        by_name: dict[str, list[str]] = {}
        for id in on_stage:
            if id in people:
                by_name.setdefault(people[id].title.casefold(), []).append(id)
        report = Report(share.path)
        records.reports.append(report)
        for ids in by_name.values():
            if len(ids) > 1:
                what = f"speakers：{listed(ids)} 都叫{people[ids[0]].title}，页面和公告上分不开"
                line = records.sources[share.path].line_of("speakers")
                report.add(SAME_NAME, line, what, SAME_NAME.mend)


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
        summaries=records.of(Role.SUMMARY),
        people=records.of(RecordKind.PERSON),
        groups=records.of(RecordKind.GROUP),
        series=records.of(RecordKind.SERIES),
        playbooks=in_section_order(records.of(RecordKind.PLAYBOOK), reading_order),
        snippets=records.of(RecordKind.SNIPPET),
        pages=pages,
        assets={one.path: one.uri for one in placed if one.role is Role.ASSET and one.is_taken},
    )
