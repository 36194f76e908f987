"""Calendar files: an event a row, with our own keys for columns."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from qunce.reading.tables.table import Row, Table, TableError

COLUMNS = ("title", "start", "end", "place", "body", "status", "url")
CANCELLED = {"CANCELLED": "cancelled"}


def ics_table(data: bytes) -> Table:
    """The events of a calendar; raises TableError for what is none.

    A rule of recurrence is told and not followed: each guest share is a record of its own.
    """
    from icalendar import Calendar  # noqa: PLC0415 - only who imports a calendar waits for it

    try:
        calendar = Calendar.from_ical(data)
    except (ValueError, IndexError, KeyError) as error:
        raise TableError("读不懂这份日历（从日历程序里重新导出 .ics）") from error
    rows = tuple(_row(n, event) for n, event in enumerate(calendar.walk("VEVENT"), start=1))
    if not rows:
        raise TableError("日历里没有日程")
    return Table(COLUMNS, rows)


def _row(number: int, event: Any) -> Row:  # noqa: ANN401 - icalendar's own
    cells = {name: text for name, text in _cells(event) if text}
    remarks = ("有重复规则（RRULE），只导入第一次",) if "RRULE" in event else ()
    return Row(f"第 {number} 个日程", cells, remarks=remarks)


def _cells(event: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - icalendar's own
    start = event.decoded("DTSTART", None)
    yield "title", str(event.get("SUMMARY", "")).strip()
    yield "start", _moment(start)
    yield "end", _moment(_end(event, start))
    yield "place", " ".join(str(event.get("LOCATION", "")).split())
    yield "body", str(event.get("DESCRIPTION", "")).strip()
    yield "status", CANCELLED.get(str(event.get("STATUS", "")).upper(), "")
    yield "url", str(event.get("URL", "")).strip()


def _end(event: Any, start: object) -> object:  # noqa: ANN401 - icalendar's own
    if "DTEND" in event:
        return event.decoded("DTEND")
    length = event.decoded("DURATION", None)
    timed = isinstance(start, datetime) and isinstance(length, timedelta)
    return start + length if timed else None


def _moment(moment: object) -> str:
    """With its offset, so that it can be told in the project's zone; a day alone without clock."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat() if isinstance(moment, date) else ""
