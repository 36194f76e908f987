"""How single values have to be written (RFC 5545 §3.3)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from qunce.rendering.feed_lint.fault import Fault, Rule
from qunce.rendering.feed_lint.lines import Line

TEXTS = (
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "COMMENT",
    "CONTACT",
    "UID",
    "NAME",
    "X-WR-CALNAME",
    "PRODID",
    "TZID",
    "TZNAME",
    "STATUS",
)
LISTS = ("CATEGORIES",)
"""Texts, of which several may stand in one line, with commas between."""
TIMES = ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "CREATED")
URIS = ("URL", "SOURCE")

TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*", re.DOTALL)
TEXT_LIST = re.compile(r"(?:[^\\;]|\\[\\;,nN])*", re.DOTALL)
TIME = re.compile(r"\d{8}T\d{6}Z?")
DAY = re.compile(r"\d{8}")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")

ESCAPING = Rule("escaping", "RFC 5545 §3.3.11", r"文字里的 \ ; , 和换行要写成 \\ \; \, \n")
TIME_FORM = Rule("time-form", "RFC 5545 §3.3.5", "时刻要写成 20261206T203000，带时区或 Z")
URI_FORM = Rule("uri-form", "RFC 5545 §3.3.13", "网址要完整，只用 ASCII 字符")

FORMS = {
    **dict.fromkeys(TEXTS, (TEXT, ESCAPING)),
    **dict.fromkeys(LISTS, (TEXT_LIST, ESCAPING)),
    **dict.fromkeys(TIMES, (TIME, TIME_FORM)),
    **dict.fromkeys(URIS, (URI, URI_FORM)),
}


def value_faults(line: Line) -> Iterator[Fault]:
    """What is wrong with the value of one property, whatever it belongs to."""
    if line.name not in FORMS:
        return
    form, rule = FORMS[line.name]
    if form is TIME and line.params.get("VALUE") == "DATE":
        form = DAY
    if not form.fullmatch(line.value):
        yield Fault(line.number, rule)


def instant(line: Line) -> datetime | None:
    """The moment that a property names; None where it names none, or in no zone."""
    if not TIME.fullmatch(line.value):
        return None
    try:
        moment = datetime.fromisoformat(line.value.removesuffix("Z"))
        zone = UTC if line.value.endswith("Z") else ZoneInfo(line.params.get("TZID", "").strip('"'))
    except (ValueError, KeyError):
        return None
    return moment.replace(tzinfo=zone).astimezone(UTC)
