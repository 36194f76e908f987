"""One record's file, read by itself, as a check of the whole project would read it there."""

from collections.abc import Callable, Mapping
from functools import partial

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.settings import Settings
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.edition import parse_edition
from qunce.reading.records.people import parse_group, parse_person, parse_series
from qunce.reading.records.playbook import parse_playbook
from qunce.reading.records.references import Moved, missing_records, moved_ids
from qunce.reading.records.retro import parse_retro
from qunce.reading.records.share import parse_share
from qunce.reading.records.snippet import parse_snippet
from qunce.reading.records.summary import parse_summary
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart

Parser = Callable[[Source, Report], object | None]


def problems_of(
    library: Library, kind: RecordKind, path: str, id: str, data: bytes
) -> list[Problem]:
    """What is wrong in a record's file if it holds `data`, sorted.

    What only shows beside others (doubled names, clashes) is left to a check of the project.
    """
    report = Report(path)
    text = text_of(data, report)
    source = take_apart(path, id, text, report) if text is not None else None
    if source:
        parse = parser_of(kind, path, library.settings)
        parse(without_comments(source, report), report)
    return sorted({*report.problems, *missing_references(library, report)})


def missing_references(library: Library, report: Report) -> list[Problem]:
    """Ids that a file names and no record of the library has."""
    return missing_records(report.references, _ids_in(library), library.settings, _moved(library))


def _ids_in(library: Library) -> Mapping[RecordKind, frozenset[str]]:
    records = {
        RecordKind.SHARE: library.shares,
        RecordKind.PERSON: library.people,
        RecordKind.GROUP: library.groups,
        RecordKind.SERIES: library.series,
        RecordKind.SNIPPET: library.snippets,
        RecordKind.PLAYBOOK: library.playbooks,
        RecordKind.EDITION: library.editions,
    }
    return {kind: frozenset(those) for kind, those in records.items()}


def _moved(library: Library) -> Moved:
    return moved_ids(
        {
            RecordKind.SHARE: library.shares.values(),
            RecordKind.PLAYBOOK: library.playbooks.values(),
            RecordKind.SNIPPET: library.snippets.values(),
        }
    )


def parser_of(kind: RecordKind, path: str, settings: Settings) -> Parser:
    """What reads the source of a record of a kind."""
    parsers: dict[RecordKind, Parser] = {
        RecordKind.SHARE: partial(parse_share, settings=settings),
        RecordKind.PERSON: parse_person,
        RecordKind.GROUP: parse_group,
        RecordKind.SERIES: partial(parse_series, settings=settings),
        RecordKind.SNIPPET: parse_snippet,
        RecordKind.PLAYBOOK: partial(parse_playbook, section=_folder(path)),
        RecordKind.SUMMARY: parse_summary,
        RecordKind.RETRO: parse_retro,
        RecordKind.EDITION: parse_edition,
    }
    return parsers[kind]


def _folder(path: str) -> str:
    return path.split("/")[-2]
