"""A project on disk, read once: its library, and every problem at once."""

import gc
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library, in_section_order
from qunce.model.problem import Problem, Severity
from qunce.model.settings import Settings
from qunce.model.workdays import Workdays
from qunce.reading.disk.files import files_below
from qunce.reading.records.cross_checks import (
    check_former_addresses,
    check_former_ids,
    check_names,
    check_orders,
    check_summaries,
    check_versions,
    days_ahead,
)
from qunce.reading.records.edition import check_examples
from qunce.reading.records.gathered import Records
from qunce.reading.records.linked_files import may_be_linked
from qunce.reading.records.parsed import NOTHING_UNSAVED, ParsedFiles
from qunce.reading.records.placed_files import (
    doubled,
    ids_of,
    miscased_folders,
    unknown_sections,
)
from qunce.reading.records.placing import Placed, Role, place_content, place_playbook
from qunce.reading.records.references import missing_records, moved_ids
from qunce.reading.records.section_order import sections_by_playbook
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings
from qunce.reading.records.stand_ins import drop_sectionless, put_stand_ins
from qunce.reading.records.wordings import wordings_of
from qunce.reading.records.workdays import read_workdays
from qunce.reading.words.report import Report

CHECKED_FOR_WORDS = (
    *(RecordKind.SHARE, RecordKind.SUMMARY, RecordKind.SNIPPET, RecordKind.PLAYBOOK),
    RecordKind.EDITION,
    Role.PAGE,
)
"""What operators send, publish or take over word by word."""


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


def read_project(
    config_file: Path,
    files: ParsedFiles | None = None,
    unsaved: Mapping[str, bytes] = NOTHING_UNSAVED,
) -> Reading:
    """Read everything below a project's mkdocs.yml.

    `files` are those read before; what has not changed is taken from there. `unsaved` are files
    that an editor holds, by path in the project, to be read in the place of those on the disk.
    """
    settings, problems = read_settings(config_file)
    used = settings or FALLBACK_SETTINGS
    placed, placing_problems = _placed(config_file.parent, used)
    with _collector_paused():
        records = _read(placed, used, files or ParsedFiles(), unsaved)
    ids = ids_of(placed)
    check_summaries(records, ids[RecordKind.SHARE])
    check_versions(records)
    check_former_ids(records, ids[RecordKind.SHARE])
    check_former_addresses(records, ids)
    check_names(records)
    check_orders(records, sections_by_playbook(placed))
    check_examples(records, ids[RecordKind.EDITION])
    problems += placing_problems
    problems += [problem for report in records.reports for problem in report.problems]
    references = [found for report in records.reports for found in report.references]
    renamed = (RecordKind.SHARE, RecordKind.PLAYBOOK, RecordKind.SNIPPET)
    moved = moved_ids({kind: records.of(kind).values() for kind in renamed})
    problems += missing_records(references, ids, used, moved)
    drop_sectionless(records.by_role)
    unread = _unread(placed, records)
    named = {(found.kind, found.id) for found in references}
    put_stand_ins(records.by_role, ids, named, used)
    workdays, holiday_problems = read_workdays(config_file.parent)
    problems += holiday_problems
    readable = _library(used, records, placed, workdays)
    problems += days_ahead(readable)
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    library = None if failed or settings is None else readable
    return Reading(library, tuple(sorted(set(problems))), readable, unread)


def _unread(placed: Iterable[Placed], records: Records) -> frozenset[str]:
    """With a share that is broken goes what lies beside it: whether it is shown is not known."""
    broken = [one for one in placed if not records.holds(one)]
    folders = {posixpath.dirname(one.uri) for one in broken if one.role is RecordKind.SHARE}
    beside = (one.uri for one in placed if posixpath.dirname(one.uri) in folders)
    return frozenset((*(one.uri for one in broken), *beside))


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
    problems += miscased_folders(content, settings.docs_dir)
    placed: list[Placed] = []
    for place, files in ((place_content, content), (place_playbook, playbooks)):
        for file in files:
            report = Report(file.path)
            may_be_read = file.is_readable and may_be_linked(file, root, settings, report)
            placed.append(place(replace(file, is_readable=may_be_read), settings, report))
            problems += report.problems
    return placed, problems + doubled(placed, settings.addresses)


def _read(
    placed: list[Placed], settings: Settings, files: ParsedFiles, unsaved: Mapping[str, bytes]
) -> Records:
    records = Records()
    taken = [one for one in placed if one.role is not Role.ASSET and one.is_taken]
    files.forget_all_but(frozenset(one.path for one in taken))
    for one in taken:
        parsed = files.parsed(one, settings, unsaved)
        records.reports.append(parsed.report)
        if parsed.source and parsed.record:
            records.sources[one.path] = parsed.source
            records.digests[one.path] = parsed.digest
            records.by_role.setdefault(one.role, {})[one.id or one.uri] = parsed.record
    return records


def _library(
    settings: Settings, records: Records, placed: list[Placed], workdays: Workdays
) -> Library:
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
        retros=records.of(RecordKind.RETRO),
        pages=pages,
        wordings=wordings_of(records, CHECKED_FOR_WORDS),
        assets={one.path: one.uri for one in placed if one.role is Role.ASSET and one.is_taken},
        workdays=workdays,
        editions=records.of(RecordKind.EDITION),
        examples=_examples(records),
        sources=records.digests,
    )


def _examples(records: Records) -> dict[str, tuple[str, ...]]:
    asked = sorted({(one.id, one.path) for report in records.reports for one in report.examples})
    return {id: tuple(path for _, path in those) for id, those in groupby(asked, itemgetter(0))}
