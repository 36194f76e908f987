"""Files of people, groups and series."""

from qunce.model.kinds.group import GROUP
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.series import SERIES
from qunce.model.people import Group, Link, Person, Series
from qunce.model.settings import Settings
from qunce.reading.markdown.body import read_record_body
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.front_matter import Source


def parse_person(source: Source, report: Report) -> Person | None:
    """The person a file describes; None when the report has errors."""
    values = dict(read_map(source.header, PERSON.keys, Place(report, "")))
    read_record_body(source, report)
    if report.has_errors:
        return None
    values["links"] = tuple(Link(**link) for link in values["links"])
    return Person(source.id, source.path, **values, body=source.body, body_line=source.body_line)


def parse_group(source: Source, report: Report) -> Group | None:
    """The group a file describes; None when the report has errors."""
    values = read_map(source.header, GROUP.keys, Place(report, ""))
    read_record_body(source, report)
    if report.has_errors:
        return None
    return Group(source.id, source.path, **values, body=source.body, body_line=source.body_line)


def parse_series(source: Source, report: Report, settings: Settings) -> Series | None:
    """The series a file describes; None when the report has errors."""
    values = dict(read_map(source.header, SERIES.keys, Place(report, "")))
    read_record_body(source, report)
    if report.has_errors:
        return None
    values["timezone"] = values["timezone"] or settings.timezone
    return Series(source.id, source.path, **values, body=source.body, body_line=source.body_line)
