"""What is wrong with a date or time, and what it was probably meant to be."""

import calendar
import re
import unicodedata
from datetime import date, timedelta

from qunce.reading.words.wording import quoted

LOOSE_DATE = re.compile(r"(?P<y>\d{4,9})[-/.年 ]\s*(?P<m>\d{1,2})[-/.月 ]\s*(?P<d>\d{1,2})[日号]?")
YEARLESS = re.compile(r"(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})[日号]?")
LOOSE_CLOCK = re.compile(
    r"(?P<h>\d{1,2})\s*[:点时]\s*(?P<min>\d{1,2})?(?P<seconds>:\d{2}(\.\d+)?)?"
)
TWELVE_HOURS = re.compile(r"上午|下午|早|晚|中午|傍晚|半|[ap]m", re.IGNORECASE)
MOST_DAYS = 9999
DAYS_OF = dict.fromkeys(("", "天", "日", "d", "day", "days"), 1)
DAYS_OF |= dict.fromkeys(("周", "星期", "w", "week", "weeks"), 7)
DAYS_OF |= dict.fromkeys(("月", "month", "months"), 30)
DAYS_OF |= dict.fromkeys(("年", "y", "year", "years"), 365)
UTC_OFFSET = re.compile(r"\s*(Z|[+-]\d{2}:?\d{2})$")
SHANGHAI = "Asia/Shanghai"
SHANGHAI_NAMES = (
    {"CST", "PRC", "BEIJING", "CHINA", "SHANGHAI", "ASIA/BEIJING", "ASIA/PEKING", "CN"}
    | {"北京", "北京时间", "上海", "中国", "东八区", "中国标准时间"}
    | {f"{name}+{hours}" for name in ("GMT", "UTC", "") for hours in ("8", "08", "08:00", "0800")}
)


def date_time_hint(words: str) -> tuple[str, str]:
    """What is wrong with a date and time, and the mend."""
    plain = unicodedata.normalize("NFKC", words)
    zone = UTC_OFFSET.search(plain) if LOOSE_CLOCK.search(plain) else None
    plain = plain[: zone.start()] if zone else plain
    day = LOOSE_DATE.match(plain)
    clock = LOOSE_CLOCK.search(plain, day.end() if day else 0)
    if not day:
        return f"看不懂{quoted(words)}", _without_year(plain, clock)
    if not _exists(day):
        return _no_such_day(words, day)
    if not clock:
        return f"{quoted(words)}没有钟点", f"写成 {_iso(day)} 20:30 的样子，日期后面空一格写钟点"
    if TWELVE_HOURS.search(plain):
        return f"看不懂{quoted(words)}", f"按 24 小时制写成 {_iso(day)} 20:30 的样子"
    if zone and zone[1].replace(":", "") != "+0800":
        what = f"{quoted(words)}带了时差"
        return what, "按 timezone 里的钟点写，例如 2026-12-06 20:30，时差不写"
    return _what_is_off(words, clock, zone), f"写成 {_moment(day, clock)}"


def bare_day(words: str) -> str | None:
    """The day that a value names in another spelling, without a clock."""
    day = LOOSE_DATE.fullmatch(unicodedata.normalize("NFKC", words).strip())
    return _iso(day) if day and _exists(day) else None


def date_hint(words: str) -> tuple[str, str]:
    """What is wrong with a date, and the mend."""
    plain = unicodedata.normalize("NFKC", words)
    day = LOOSE_DATE.match(plain)
    if day and not _exists(day):
        return _no_such_day(words, day)
    if day:
        what = "只写日期，不写钟点" if LOOSE_CLOCK.search(plain, day.end()) else "写法不对"
        return f"{quoted(words)}{what}", f"写成 {_iso(day)}"
    yearless = YEARLESS.match(plain)
    if yearless:
        return f"{quoted(words)}没有年份", f"写成 2026-{_month_day(yearless)} 的样子，年份在前"
    return f"看不懂{quoted(words)}", "写成 2026-12-06 的样子"


def duration_hint(words: str) -> str:
    """The mend for a duration."""
    plain = unicodedata.normalize("NFKC", words).replace(" ", "").lower()
    named = re.fullmatch(
        r"(?:(?P<h>\d{1,2}(?:\.5)?)(?:h|hr|hours?|个?小时|个?钟头))?(?:(?P<m>\d{1,4})(?:m|min|mins|minutes?|分钟?))?",
        plain,
    )
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", plain)
    minutes = 0
    if clock:
        minutes = int(clock[1]) * 60 + int(clock[2])
    elif named:
        minutes = int(float(named["h"] or 0) * 60) + int(named["m"] or 0)
    elif plain.isascii() and plain.isdigit() and len(plain) < 5 and int(plain):
        return f"写成 {int(plain)}m，m 是分钟"
    return f"写成 {_duration(minutes)}" if minutes else "写成 90m、2h 或 1h30m"


def days_hint(words: str) -> str:
    """The mend for a number of days."""
    plain = unicodedata.normalize("NFKC", words).replace(" ", "").lower()
    named = re.fullmatch(r"[^\d.,-]*(?P<count>\d{1,4})个?(?P<unit>[a-z]*|[天日周月年]|星期)", plain)
    size = DAYS_OF.get(named["unit"]) if named else None
    count = int(named["count"]) * size if named and size else 0
    return f"写成 {count}d" if 0 < count <= MOST_DAYS else "写成 180d，表示 180 天"


def clock_hint(words: str) -> str:
    """The mend for a time of day; which half of the day is meant is not guessed."""
    plain = unicodedata.normalize("NFKC", words)
    digits = re.match(r"(\d{1,2})[:点时.](\d{2})(?!\d)", plain)
    if not digits or TWELVE_HOURS.search(plain) or int(digits[1]) > 23 or int(digits[2]) > 59:
        return "写成 20:30 的样子"
    until = re.fullmatch(r"\s*(?:[-–—~至到])\s*(\d{1,2})[:点时.](\d{2})", plain[digits.end() :])
    if not until:
        return f"写成 {int(digits[1]):02}:{digits[2]}"
    minutes = (int(until[1]) - int(digits[1])) * 60 + int(until[2]) - int(digits[2])
    length = _duration(minutes % (24 * 60)) or "90m"
    return f"写成 {int(digits[1]):02}:{digits[2]}，多长另写在 duration: {length}"


def zone_guess(words: str) -> str | None:
    """The zone an everyday name stands for."""
    plain = unicodedata.normalize("NFKC", words).replace(" ", "").upper()
    return SHANGHAI if plain in SHANGHAI_NAMES else None


def _without_year(plain: str, clock: re.Match[str] | None) -> str:
    yearless = YEARLESS.match(plain)
    at = _clock(clock) if clock and not TWELVE_HOURS.search(plain) else "20:30"
    if yearless:
        return f"写成 2026-{_month_day(yearless)} {at} 的样子，年份在前"
    if clock:
        return f"前面补上日期，例如 2026-12-06 {at}"
    return "写成 2026-12-06 20:30 的样子"


def _what_is_off(words: str, clock: re.Match[str], zone: re.Match[str] | None) -> str:
    if int(clock["h"]) > 23 or int(clock["min"] or 0) > 59:
        return f"{quoted(words)}的钟点不存在"
    if zone:
        return f"{quoted(words)}带了时差，时区另写在 timezone"
    if clock["seconds"]:
        return f"{quoted(words)}不用写秒"
    if re.search(r"\dT\d", words):
        return f"{quoted(words)}中间要用空格，不用 T"
    return f"{quoted(words)}写法不对"


def _no_such_day(words: str, day: re.Match[str]) -> tuple[str, str]:
    year, month = int(day["y"]), int(day["m"])
    what = f"{quoted(words)}这一天不存在"
    if not 1 <= month <= 12:
        return what, "月份是 01 到 12"
    if not 1990 <= year <= 2099:
        return f"{quoted(words)}的年份不对", "年份写 1990 到 2099"
    return what, f"{year} 年 {month} 月只有 {calendar.monthrange(year, month)[1]} 天"


def _exists(day: re.Match[str]) -> bool:
    try:
        date(int(day["y"]), int(day["m"]), int(day["d"]))
    except ValueError:
        return False
    return 1990 <= int(day["y"]) <= 2099


def _moment(day: re.Match[str], clock: re.Match[str]) -> str:
    if clock["h"] == "24" and int(clock["min"] or 0) == 0:
        return f"{date.fromisoformat(_iso(day)) + timedelta(days=1)} 00:00"
    if int(clock["h"]) > 23 or int(clock["min"] or 0) > 59:
        return f"{_iso(day)} 20:30 的样子，小时 00 到 23，分钟 00 到 59"
    return f"{_iso(day)} {_clock(clock)}"


def _iso(day: re.Match[str]) -> str:
    return f"{int(day['y'])}-{_month_day(day)}"


def _month_day(day: re.Match[str]) -> str:
    return f"{int(day['m']):02}-{int(day['d']):02}"


def _clock(clock: re.Match[str]) -> str:
    return f"{int(clock['h']):02}:{int(clock['min'] or 0):02}"


def _duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return (f"{hours}h" if hours else "") + (f"{rest}m" if rest else "")
