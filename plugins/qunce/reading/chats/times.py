"""Days and clocks as records write them."""

import re
from datetime import date, datetime, time, tzinfo

DAY = r"(?P<year>\d{4})\s{0,2}[-/.年]\s{0,2}(?P<month>\d{1,2})\s{0,2}[-/.月]\s{0,2}(?P<day>\d{1,2})\s{0,2}日?"
CLOCK = r"(?P<half>上午|下午|凌晨|晚上|中午|早上)?\s{0,2}(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2}))?"
AFTERNOON = ("下午", "晚上")
NOT_A_TIME = "日期或者钟点不存在，这一条没有用"


def day_of(found: re.Match[str]) -> date | None:
    """The day a match of DAY names, if there is one."""
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def clock_of(found: re.Match[str]) -> time | None:
    """The clock a match of CLOCK names, if there is one."""
    hour = int(found["hour"])
    half = found["half"] or ""
    if (half in AFTERNOON and hour < 12) or (half == "中午" and hour < 3):
        hour += 12
    try:
        return time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return None


def moment_of(found: re.Match[str], zone: tzinfo) -> datetime | None:
    """Both together, on the wall clock of a zone."""
    day, clock = day_of(found), clock_of(found)
    return datetime.combine(day, clock, zone) if day and clock else None


def moment_at(seconds: float, zone: tzinfo) -> datetime | None:
    """The moment that many seconds, or milliseconds, after 1970."""
    if seconds > 100_000_000_000:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, zone) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None
