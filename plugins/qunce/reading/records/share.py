"""One share's file."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.share import SHARE
from qunce.model.problem_codes import (
    BAD_DATE_TIME,
    END_AND_DURATION,
    END_BEFORE_START,
    SHARE_TOO_LONG,
    SHARE_WITHOUT_TIME,
    SPEAKERS_EMPTY,
)
from qunce.model.settings import Settings
from qunce.model.share import (
    DATELESS_STATUSES,
    DEFAULT_PLAYBOOK,
    Change,
    Consent,
    Numbers,
    Share,
    ShareStatus,
    Slot,
    WantedTopic,
)
from qunce.reading.markdown.body import read_record_body
from qunce.reading.records.ledger import check_ledger, read_change
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.values.times import in_zone, later, warn_if_twice
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.front_matter import Source

NOTED = (
    "status",
    "start",
    "place",
    "changes",
    "uid",
    "signup_until",
    "recording",
    "recording_until",
)
"""Keys whose lines the rules point to."""
LONGEST_SHARE = timedelta(hours=24)


def parse_share(source: Source, report: Report, settings: Settings) -> Share | None:
    """The share a file describes; None when the report has errors."""
    place = Place(report, "")
    values = read_map(source.header, SHARE.keys, place)
    zone = values["timezone"] or settings.timezone
    slot = _slot(values, zone, place)
    changes = _changes(values, zone, place)
    updated = _moment(values, "updated", zone, place)
    read_record_body(source, report)
    _check_speakers(values, place)
    _refer_to_default_playbook(values, place)
    if report.has_errors:
        return None
    check_ledger(source.id, values, slot, changes, place)
    if report.has_errors:
        return None
    derived = (
        "playbook",
        "compliance",
        "start",
        "end",
        "duration",
        "timezone",
        "changes",
        "updated",
        "consent",
        "numbers",
        "wanted",
    )
    return Share(
        id=source.id,
        path=source.path,
        slot=slot,
        timezone=zone,
        changes=changes,
        updated=updated,
        consent=Consent(**values["consent"]) if values["consent"] else Consent(),
        numbers=Numbers(**values["numbers"]) if values["numbers"] else Numbers(),
        wanted=tuple(WantedTopic(**topic) for topic in values["wanted"]),
        playbook=values["playbook"] or DEFAULT_PLAYBOOK,
        body=source.body,
        body_line=source.body_line,
        start_line=values.line_of("start"),
        key_lines={name: values.line_of(name) for name in NOTED},
        compliance=read_allowances(values["compliance"]),
        **{name: value for name, value in values.items() if name not in derived},
    )


def _slot(values: Values, zone: str, place: Place) -> Slot | None:
    if isinstance(values["start"], date) and not isinstance(values["start"], datetime):
        return _whole_day(values["start"], values, zone, place)
    start = _moment(values, "start", zone, place)
    if start is None:
        _check_dateless(values, place)
        return None
    end = _end(values, start, zone, place)
    if end is None:
        return None
    _check_length(values, start, end, place)
    return Slot(start, end)


def _whole_day(day: date, values: Values, zone: str, place: Place) -> Slot | None:
    """The slot of a share whose hour nobody remembers; only one of the past may have it."""
    given = [name for name in ("end", "duration") if values.has(name)]
    if given:
        what = f"“{day}”没有钟点，却写了 {given[0]}"
        hint = f"写成 {day} 20:30 的样子；办过的分享不记得钟点，就删掉 {given[0]}"
        place.key("start").wrong(BAD_DATE_TIME, values.line_of("start"), what, hint)
        return None
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    return Slot(midnight, midnight + timedelta(days=1), is_whole_day=True)


def check_past(share: Share, recorded: datetime, report: Report) -> None:
    """A share that only has a day is over by the last moment that the content records."""
    if not (share.slot and share.slot.is_whole_day and share.slot.end > recorded):
        return
    day, last = share.slot.start.date(), recorded.astimezone(ZoneInfo(share.timezone)).date()
    what = f"start：只有日期，没有钟点；内容里最近的记录是 {last}，这一场在它之后"
    hint = f"写成 {day} 20:30 的样子，下面加一行 duration: 90m；只有办过的分享可以只写日期"
    report.add(BAD_DATE_TIME, share.start_line, what, hint)


def _check_length(values: Values, start: datetime, end: datetime, place: Place) -> None:
    name = "end" if values.has("end") else "duration"
    key, line = place.key(name), values.line_of(name)
    if later(start, LONGEST_SHARE) < end:
        hint = "检查日期；几天的活动拆成几场分享"
        key.wrong(SHARE_TOO_LONG, line, "从开始算超过 24 小时", hint)
    elif end <= start:
        what = "和开始是同一时刻" if end == start else f"早于开始 {start:%Y-%m-%d %H:%M}"
        hint = "检查日期和钟点；过了零点的结束写第二天的日期"
        key.wrong(END_BEFORE_START, line, what, hint)


def _end(values: Values, start: datetime, zone: str, place: Place) -> datetime | None:
    if values.has("end") and values.has("duration"):
        hint = "删掉 duration 这一行，或者删掉 end"
        place.wrong(END_AND_DURATION, values.line_of("duration"), "end 和 duration 都写了", hint)
        return None
    if values["duration"] is not None:
        return later(start, values["duration"])
    if not values.has("end") and not values.has("duration"):
        hint = "在 start 下面加一行 duration: 90m，或者写 end"
        place.wrong(SHARE_WITHOUT_TIME, values.line_of("start"), "有开始，没有结束", hint)
    return _moment(values, "end", zone, place)


def _check_dateless(values: Values, place: Place) -> None:
    status = values["status"]
    if values.has("start") or status is None:
        return
    if status not in DATELESS_STATUSES:
        what = f"status 是 {status}，却没有 start"
        hint = "加一行 start: 2026-12-06 20:30；时间没定就把 status 改成 invited"
        place.wrong(SHARE_WITHOUT_TIME, values.line_of("status"), what, hint)
    elif values.has("end"):
        what = "有结束，没有开始"
        hint = "在 end 上面加一行 start: 2026-12-06 20:30，或者删掉 end"
        place.wrong(SHARE_WITHOUT_TIME, values.line_of("end"), what, hint)


def _moment(values: Values, name: str, zone: str, place: Place) -> datetime | None:
    if values[name] is None:
        return None
    line = values.line_of(name)
    moment = in_zone(values[name], zone, line, place.key(name))
    if moment and name in ("start", "end"):
        warn_if_twice(moment, line, place.key(name))
    return moment


def _changes(values: Values, zone: str, place: Place) -> tuple[Change, ...]:
    entries = values["changes"] or ()
    return tuple(
        change
        for position, entry in enumerate(entries, start=1)
        if entry and (change := read_change(entry, zone, place.key("changes").item(position)))
    )


def _check_speakers(values: Values, place: Place) -> None:
    if values["speakers"] == () and values["status"] not in (ShareStatus.IDEA, None):
        place.key("speakers").wrong(
            SPEAKERS_EMPTY,
            values.line_of("speakers"),
            "没有嘉宾",
            "写上嘉宾的编号，例如 speakers: [lin-xia]；还没找人就把 status 改成 idea",
        )


def _refer_to_default_playbook(values: Values, place: Place) -> None:
    if not values.has("playbook"):
        place.key("playbook").refer(
            values.line_of("playbook"), RecordKind.PLAYBOOK, DEFAULT_PLAYBOOK
        )
