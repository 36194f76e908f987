"""One file as the record it holds, taken from before where nothing that it is made of has changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from types import MappingProxyType

from qunce.model.kinds.names import RecordKind
from qunce.model.settings import Settings
from qunce.reading.disk.text_files import check_invisible, read_text, text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.edition import parse_edition
from qunce.reading.records.page import parse_page
from qunce.reading.records.people import parse_group, parse_person, parse_series
from qunce.reading.records.placing import Placed, Role
from qunce.reading.records.playbook import parse_playbook
from qunce.reading.records.retro import parse_retro
from qunce.reading.records.share import parse_share
from qunce.reading.records.snippet import parse_snippet
from qunce.reading.records.summary import parse_summary
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart, take_apart_page

NOTHING_UNSAVED: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of a file; nobody adds to the report any more."""

    report: Report
    source: Source | None = None
    record: object | None = None
    digest: str = ""
    """Of the text it was read from."""


@dataclass(slots=True)
class ParsedFiles:
    """Every file of a project as it was last read.

    An unchanged file gives the very record it gave before, so that whoever compares libraries
    sees at a glance what has changed.
    """

    _kept: dict[str, tuple[Placed, Settings, str, Parsed]] = field(default_factory=dict)

    def parsed(
        self, one: Placed, settings: Settings, unsaved: Mapping[str, bytes] = NOTHING_UNSAVED
    ) -> Parsed:
        """A file of the disk, or as somebody has it in an editor."""
        report = Report(one.path)
        data = unsaved.get(one.path)
        text = read_text(one.file.file, report) if data is None else text_of(data, report)
        if text is None or report.problems:
            return _parse(one, text, report, settings)
        kept = self._kept.get(one.path)
        if kept and kept[:3] == (one, settings, text):
            return kept[3]
        parsed = _parse(one, text, report, settings)
        self._kept[one.path] = one, settings, text, parsed
        return parsed

    def forget_all_but(self, paths: frozenset[str]) -> None:
        """Drop files that are gone."""
        for path in {*self._kept} - paths:
            self._kept.pop(path, None)


def _parse(one: Placed, text: str | None, report: Report, settings: Settings) -> Parsed:
    source = None if text is None else _source(one, text, report)
    record = source and _record(one, without_comments(source, report), report, settings)
    check_invisible(text or "", report)
    digest = sha256((text or "").encode("utf-8", "surrogatepass")).hexdigest()
    return Parsed(report, source, record, digest)


def _source(one: Placed, text: str, report: Report) -> Source | None:
    if one.role is Role.PAGE:
        return take_apart_page(one.path, text, report)
    return take_apart(one.path, one.id, text, report)


def _record(one: Placed, source: Source, report: Report, settings: Settings) -> object | None:
    parsers: dict[object, Callable[[Source, Report], object | None]] = {
        RecordKind.SHARE: partial(parse_share, settings=settings),
        RecordKind.PERSON: parse_person,
        RecordKind.GROUP: parse_group,
        RecordKind.SERIES: partial(parse_series, settings=settings),
        RecordKind.SNIPPET: parse_snippet,
        RecordKind.PLAYBOOK: partial(parse_playbook, section=one.section),
        RecordKind.SUMMARY: parse_summary,
        RecordKind.RETRO: parse_retro,
        RecordKind.EDITION: parse_edition,
        Role.PAGE: partial(parse_page, uri=one.uri),
    }
    return parsers[one.role](source, report)
