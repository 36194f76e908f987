"""A start and an end written as one value: `2026-12-06 20:30-22:00`."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

DAY = r"(?P<{0}>(?:\d{{4}}[-/.年]\s*)?\d{{1,2}}[-/.月]\s*\d{{1,2}}[日号]?)"
WEEKDAY = r"(?:\s*[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?)?"
CLOCK = r"(?P<{0}>\d{{1,2}})\s*[:点时]\s*(?P<{1}>\d{{2}})?分?"
RANGE = re.compile(
    DAY.format("day")
    + WEEKDAY
    + r"(?P<t>\s*T?\s*)"
    + CLOCK.format("h", "min")
    + r"\s*(?P<dash>-|–|—+|―|−|~+|至|到|->|→|,)\s*"
    + f"(?:{DAY.format('last')}{WEEKDAY}\\s*)?"
    + r"(?P<next>次日|第二天|翌日|明天)?\s*"
    + CLOCK.format("h2", "min2")
    + r"\s*"
)
PARTS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Both wall times, as authors write them."""

    start: str
    end: str


def time_range(words: str) -> TimeRange | None:
    """The two moments a value names; None when it names one, or two that cannot be told."""
    match = RANGE.fullmatch(unicodedata.normalize("NFKC", words).strip())
    start = _moment(match["day"], match["h"], match["min"]) if match else None
    if match is None or start is None:
        return None
    last = match["last"] or f"{start:%Y-%m-%d}"
    if len(PARTS.findall(last)) == 2:
        last = f"{start.year}-{last}"
    end = _moment(last, match["h2"], match["min2"])
    if end is None or _is_zone(match, start, end):
        return None
    if match["next"] or (end <= start and not match["last"]):
        end += timedelta(days=1)
    return TimeRange(f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}")


def _is_zone(match: re.Match[str], start: datetime, end: datetime) -> bool:
    """Whether `20:30-08:00` tells the offset of a zone rather than an end."""
    if match["dash"] != "-" or match["last"] or match["next"]:
        return False
    return "T" in match["t"] or (end <= start and int(match["h2"]) <= 12)


def _moment(day: str, hour: str, minute: str | None) -> datetime | None:
    numbers = "-".join(f"{int(part):02}" for part in PARTS.findall(day))
    try:
        midnight = datetime.combine(date.fromisoformat(numbers), time())
    except ValueError:
        return None
    if int(minute or 0) > 59 or int(hour) > 24 or not 1990 <= midnight.year <= 2099:
        return None
    return midnight + timedelta(hours=int(hour), minutes=int(minute or 0))
