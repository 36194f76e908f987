"""Whether the file of a new record passes the check, as far as it can be told from it alone."""

from collections.abc import Callable
from functools import partial

from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Problem, Severity
from qunce.model.settings import Settings
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.people import parse_group, parse_person, parse_series
from qunce.reading.records.share import parse_share
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart
from qunce.writing.new_file import NewFile

PLAIN_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_{}[]()#+-.!>"} | {"<": "&lt;", "&": "&amp;", "/": "&#47;"}
)
"""What Markdown would read something into, so that it shows as it was typed."""


def faults_of(kind: RecordKind, id: str, file: NewFile, settings: Settings) -> list[Problem]:
    """The errors in a record's text; that the ids it names exist is known already."""
    report = Report(file.path)
    text = text_of(file.text.encode(), report)
    source = take_apart(file.path, id, text, report) if text is not None else None
    shown = without_comments(source, report) if source else None
    if shown:
        _parser(kind, settings)(shown, report)
    return [one for one in report.problems if one.severity is Severity.ERROR]


def _parser(kind: RecordKind, settings: Settings) -> Callable[[Source, Report], object]:
    parsers: dict[RecordKind, Callable[[Source, Report], object]] = {
        RecordKind.SHARE: partial(parse_share, settings=settings),
        RecordKind.PERSON: parse_person,
        RecordKind.GROUP: parse_group,
        RecordKind.SERIES: partial(parse_series, settings=settings),
    }
    return parsers[kind]


def in_plain_words(body: str) -> str:
    """A body in which nothing is Markdown: each line of it stands as it was typed."""
    lines = (line.strip().translate(PLAIN_SIGNS) for line in body.split("\n"))
    return "  \n".join(lines).strip()
