"""From a YAML node to a moment: wall times, dates, clocks, durations, weekdays, zones.

A wall time has no zone until `in_zone` gives it the record's.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from qunce.model.kinds.keys import Form
from qunce.model.problem_codes import (
    BAD_CLOCK,
    BAD_DATE,
    BAD_DATE_TIME,
    BAD_DURATION,
    BAD_TIMEZONE,
    TIME_NOT_THERE,
    TIME_TWICE,
)
from qunce.reading.values.converters import scalar
from qunce.reading.words.report import Place
from qunce.reading.words.time_guesses import (
    bare_day,
    clock_hint,
    date_hint,
    date_time_hint,
    days_hint,
    duration_hint,
    zone_guess,
)
from qunce.reading.words.time_ranges import TimeRange, time_range
from qunce.reading.words.wording import did_you_mean, quoted
from qunce.reading.yaml.nodes import Node

FIRST_YEAR, LAST_YEAR = 1990, 2099
WALL_TIME = re.compile(Form.WALL_TIME.pattern)
DATE = re.compile(Form.DATE.pattern)
CLOCK = re.compile(Form.CLOCK.pattern)
DURATION = re.compile(Form.DURATION.pattern)
DAYS = re.compile(Form.DAYS.pattern)


def wall_time(node: Node, place: Place) -> datetime | None:
    """`2026-12-06 20:30`, without a zone."""
    words = scalar(node, place)
    if words is None:
        return None
    match = WALL_TIME.fullmatch(words)
    day, clock = (_date(match[1]), _clock(match[2])) if match else (None, None)
    if day and clock:
        return datetime.combine(day, clock)
    both = time_range(words)
    what, hint = _two_times(words, both, place.name) if both else date_time_hint(words)
    place.wrong(BAD_DATE_TIME, node.line, what, hint)
    return None


def day_or_wall_time(node: Node, place: Place) -> date | None:
    """`2026-12-06 20:30`, or `2018-05-06` where nobody remembers the hour; both without a zone."""
    words = scalar(node, place)
    day = _date(words) if words and DATE.fullmatch(words) else None
    meant = bare_day(words) if words and not day else None
    if meant is None:
        return day or wall_time(node, place)
    hint = f"写成 {meant} 20:30 的样子；办过的分享不记得钟点，可以只写 {meant}"
    place.wrong(BAD_DATE_TIME, node.line, f"{quoted(words or '')}没有钟点", hint)
    return None


def _two_times(words: str, both: TimeRange, name: str) -> tuple[str, str]:
    if name == "start":
        hint = f"写成 {both.start}，下面加一行 end: {both.end}"
    else:
        hint = f"只写一个时刻，写成 {both.end if name == 'end' else both.start}"
    return f"{quoted(words)}把开始和结束写在了一起", hint


def a_date(node: Node, place: Place) -> date | None:
    """`2026-12-06`."""
    words = scalar(node, place)
    if words is None:
        return None
    day = _date(words) if DATE.fullmatch(words) else None
    if day is None:
        what, hint = date_hint(words)
        place.wrong(BAD_DATE, node.line, what, hint)
    return day


def clock(node: Node, place: Place) -> time | None:
    """`20:30`."""
    words = scalar(node, place)
    if words is None:
        return None
    found = _clock(words) if CLOCK.fullmatch(words) else None
    if found is None:
        place.wrong(BAD_CLOCK, node.line, f"看不懂{quoted(words)}", clock_hint(words))
    return found


def duration(node: Node, place: Place) -> timedelta | None:
    """`90m`, `2h`, `1h30m`."""
    words = scalar(node, place)
    if words is None:
        return None
    match = DURATION.fullmatch(words)
    span = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0)) if match else None
    if span:
        return span
    what = "时长是 0" if match and words else f"看不懂{quoted(words)}"
    place.wrong(BAD_DURATION, node.line, what, duration_hint(words))
    return None


def days(node: Node, place: Place) -> timedelta | None:
    """`180d`."""
    words = scalar(node, place)
    if words is None:
        return None
    match = DAYS.fullmatch(words)
    if match and int(match[1]):
        return timedelta(days=int(match[1]))
    place.wrong(BAD_DURATION, node.line, f"看不懂{quoted(words)}", days_hint(words))
    return None


def timezone(node: Node, place: Place) -> str | None:
    """An IANA zone name."""
    words = scalar(node, place)
    if words is None or is_zone(words):
        return words
    guess = zone_guess(words) or did_you_mean(words, _zones())
    hint = f"写成 {guess}" if guess else "写 IANA 名称，北京时间是 Asia/Shanghai"
    what = "指好几个时区" if words == "CST" else "不是 IANA 时区"
    place.wrong(BAD_TIMEZONE, node.line, f"{quoted(words)}{what}", hint)
    return None


def is_zone(name: str) -> bool:
    """Whether it names one zone for sure: `Asia/Shanghai` and `UTC` do, `EST` does not."""
    if not _is_unambiguous(name):
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def in_zone(wall: datetime, zone: str, line: int, place: Place) -> datetime | None:
    """The moment a wall time names in a zone; where the clock passes it twice, the first."""
    moment = wall.replace(tzinfo=ZoneInfo(zone))
    as_shown = moment.astimezone(UTC).astimezone(moment.tzinfo)
    if as_shown.replace(tzinfo=None) == wall:
        return moment
    place.wrong(
        TIME_NOT_THERE,
        line,
        f"{zone} 那天的钟拨快，没有 {wall:%H:%M} 这一刻",
        f"写成 {as_shown:%Y-%m-%d %H:%M}",
    )
    return None


def warn_if_twice(moment: datetime, line: int, place: Place) -> None:
    """Remark a wall time that the clock of its zone passes twice, of which the first counts."""
    if moment.utcoffset() == moment.replace(fold=1).utcoffset():
        return
    zone = moment.tzinfo
    what = f"{zone} 那天的钟拨慢，{moment:%H:%M} 有两次"
    hint = f"换一个钟点；不换就按第一次算，也就是 UTC {moment.astimezone(UTC):%Y-%m-%d %H:%M}"
    place.wrong(TIME_TWICE, line, what, hint)


def later(moment: datetime, span: timedelta) -> datetime:
    """The moment that much time later, in the same zone, across any change of its clock."""
    return (moment.astimezone(UTC) + span).astimezone(moment.tzinfo)


def _date(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


@cache
def _zones() -> frozenset[str]:
    return frozenset(filter(_is_unambiguous, available_timezones()))


def _is_unambiguous(name: str) -> bool:
    return "/" in name or name == "UTC"
