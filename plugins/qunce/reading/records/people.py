"""Files of people, groups and series."""

from qunce.model.people import Group, Link, Person, Platform, Series
from qunce.model.settings import Settings
from qunce.model.stage import Stage
from qunce.reading.markdown.body import read_body
from qunce.reading.values.converters import (
    id_of,
    number,
    one_of,
    one_of_enum,
    text,
    text_up_to,
    url,
)
from qunce.reading.values.keys import a_map, optional, read_map, required
from qunce.reading.values.lists import ids_of, items_of
from qunce.reading.values.times import clock, duration, timezone, weekday
from qunce.reading.words.record_kind import RecordKind
from qunce.reading.words.report import Place, Report
from qunce.reading.words.spoken_choices import PLATFORMS, STAGES
from qunce.reading.yaml.front_matter import Source

LONGEST_BIO = 60

LINK_KEYS = (required("title", text, "公众号"), required("url", url, "https://example.com/"))

PERSON_KEYS = (
    required("title", text, "林夏"),
    optional("role", text),
    optional("organization", text),
    optional("bio", text_up_to(LONGEST_BIO)),
    optional("links", items_of(a_map(LINK_KEYS, "{title: 公众号, url: https://example.com/}")), ()),
    optional("contact", text),
)

GROUP_KEYS = (
    required("title", text, "花艺一群"),
    required("platform", one_of_enum(Platform, PLATFORMS), "wechat"),
    optional("members", number),
    optional("admins", ids_of(RecordKind.PERSON), ()),
    optional("stage", one_of({stage.value: stage.value for stage in Stage}, STAGES)),
)

SERIES_KEYS = (
    required("title", text, "周日分享"),
    required("weekday", weekday, "周日"),
    required("time", clock, "20:30"),
    required("duration", duration, "90m"),
    optional("timezone", timezone),
    optional("host", id_of(RecordKind.PERSON)),
    optional("groups", ids_of(RecordKind.GROUP), ()),
)


def parse_person(source: Source, report: Report) -> Person | None:
    """The person a file describes; None when the report has errors."""
    values = dict(read_map(source.header, PERSON_KEYS, Place(report, "")))
    read_body(source, report)
    if report.has_errors:
        return None
    values["links"] = tuple(Link(**link) for link in values["links"])
    return Person(source.id, source.path, **values, body=source.body, body_line=source.body_line)


def parse_group(source: Source, report: Report) -> Group | None:
    """The group a file describes; None when the report has errors."""
    values = read_map(source.header, GROUP_KEYS, Place(report, ""))
    read_body(source, report)
    if report.has_errors:
        return None
    return Group(source.id, source.path, **values, body=source.body, body_line=source.body_line)


def parse_series(source: Source, report: Report, settings: Settings) -> Series | None:
    """The series a file describes; None when the report has errors."""
    values = dict(read_map(source.header, SERIES_KEYS, Place(report, "")))
    read_body(source, report)
    if report.has_errors:
        return None
    values["timezone"] = values["timezone"] or settings.timezone
    return Series(source.id, source.path, **values, body=source.body, body_line=source.body_line)
