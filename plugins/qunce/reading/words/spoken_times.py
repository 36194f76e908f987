"""Moments as tables and chats have them: `2026/12/6 20:30`, `12月6日（周日）晚上8点半`, 46362.85.

Unlike the guesses in `time_guesses`, which an author is only told, these are taken; so only what
has one meaning is read: of a day without its year, or on another weekday than it says, none is.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from qunce.reading.words.time_guesses import date_time_hint
from qunce.reading.words.wording import quoted

FIRST_YEAR, LAST_YEAR = 1990, 2099
WEEKDAYS = "一二三四五六日"
SERIAL_START = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
FIRST_SERIAL, LAST_SERIAL = 32_874, 73_050
"""1990 to 2099 in the days of Excel, WPS, Feishu and Tencent Docs."""

DAY = (
    r"(?:(?:(?P<year>\d{4}|\d{2}(?=年))\s*[-/.年]\s*)?"
    r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)\s*[日号]?"
    r"|(?P<packed>(?:19|20)\d{6})(?!\d))"
)
WEEKDAY = r"(?:[(\[]?\s*(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])\s*[)\]]?)?"
HALVES = "凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜里|am|pm"
CLOCK = (
    rf"(?P<half{{n}}>{HALVES})?\s*(?P<hour{{n}}>\d{{{{1,2}}}})\s*(?:[:点时]\s*"
    r"(?P<minute{n}>\d{{1,2}}|半|一刻|三刻|整)?\s*分?|(?=\s*[ap]m))"
    r"(?::(?P<second{n}>\d{{2}})(?:\.\d+)?)?\s*(?P<after{n}>am|pm)?"
)
RANGE = r"\s*(?:-|–|—+|~+|至|到|->)\s*(?P<next>次日|第二天)?\s*"
ZONE = r"\s*(?P<zone>z|[+-]\d{2}:?\d{2}|utc[+-]\d{1,2})?"
WHOLE = re.compile(
    rf"(?:{DAY}\s*{WEEKDAY})?[\s,t]*(?:{CLOCK.format(n=1)}(?:{RANGE}{CLOCK.format(n=2)})?{ZONE})?",
    re.IGNORECASE,
)
NUMERAL = re.compile(r"(?:十[一二]?|[一二两三四五六七八九])(?=\s*点)")
NUMERALS = {"十": 10, "十一": 11, "十二": 12, "两": 2} | {
    numeral: number for number, numeral in enumerate("一二三四五六七八九", 1)
}
MINUTES = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚间", "晚", "夜里", "pm"})
MORNING = frozenset({"凌晨", "清晨", "早上", "早", "上午", "am"})


class UnreadableError(ValueError):
    """What a text does not tell, in Chinese, and how it is written."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text tells of a day and of clocks on it."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    ends_next_day: bool = False
    starts_next_day: bool = False
    """晚上 12 点 is the midnight that ends the day."""
    offset: timedelta | None = None
    """From UTC, where one is written."""
    has_seconds: bool = False
    """A person does not write them: such a clock is a program's."""


def spoken(words: str, year: int | None = None) -> Spoken:
    """The day and clocks of a text; `year` is taken where none is written.

    Raises UnreadableError where something in it could be read in two ways, or in none.
    """
    plain = unicodedata.normalize("NFKC", words).strip()
    if number := re.fullmatch(r"\d{0,5}(?:\.\d+)?", plain):
        return _serial(words, float(number[0] or 0))
    plain = NUMERAL.sub(lambda found: str(NUMERALS[found[0]]), plain)
    match = WHOLE.fullmatch(plain)
    if not match or not (match["month"] or match["packed"] or match["hour1"]):
        raise UnreadableError(*date_time_hint(words))
    day = _day(words, match, year)
    start, starts_next_day = _clock(words, match, 1)
    end, is_midnight = _clock(words, match, 2)
    ends_next_day = bool(match["next"]) or is_midnight
    if start and end and end <= start and not ends_next_day:
        ends_next_day = True
    return Spoken(
        day,
        start,
        end,
        ends_next_day=ends_next_day,
        starts_next_day=starts_next_day,
        offset=_offset(match["zone"]),
        has_seconds=bool(match["second1"] and int(match["second1"])),
    )


def _serial(words: str, number: float) -> Spoken:
    """A day as spreadsheets count them, its fraction the clock."""
    if 0 < number < 1:
        return Spoken(start=_moment(number).time())
    if not FIRST_SERIAL <= number < LAST_SERIAL:
        raise UnreadableError(*date_time_hint(words))
    moment = _moment(number)
    return Spoken(moment.date(), moment.time() if number % 1 else None)


def _moment(number: float) -> datetime:
    moment = SERIAL_START + timedelta(days=number, seconds=30)
    return moment.replace(second=0, microsecond=0)


def _day(words: str, match: re.Match[str], year: int | None) -> date | None:
    if match["packed"]:
        numbers = (int(match["packed"][:4]), int(match["packed"][4:6]), int(match["packed"][6:]))
    elif not match["month"]:
        return None
    else:
        written = (
            int(match["year"]) + (2000 if len(match["year"]) == 2 else 0) if match["year"] else year
        )
        if written is None:
            hint = "补上年份；整份表都是一年的，在映射文件里写一行 year: 2026"
            raise UnreadableError(f"{quoted(words)}没有年份", hint)
        numbers = (written, int(match["month"]), int(match["day"]))
    try:
        day = date(*numbers)
    except ValueError as error:
        raise UnreadableError(f"{quoted(words)}这一天不存在", "检查月份和日子") from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UnreadableError(f"{quoted(words)}的年份不对", "年份写 1990 到 2099")
    weekday = match["weekday"] and match["weekday"].replace("天", "日")
    if weekday and WEEKDAYS[day.weekday()] != weekday:
        what = f"{quoted(words)}：{day} 是周{WEEKDAYS[day.weekday()]}"
        raise UnreadableError(what, "日期和星期改成同一天")
    return day


def _clock(words: str, match: re.Match[str], n: int) -> tuple[time | None, bool]:
    """A clock, and whether it is the midnight that ends the day."""
    if not match[f"hour{n}"]:
        return None, False
    half = (
        match[f"half{n}"] or match[f"after{n}"] or (match["half1"] if n == 2 else None) or ""
    ).lower()
    hour = int(match[f"hour{n}"])
    minute = match[f"minute{n}"]
    minutes = MINUTES[minute] if minute in MINUTES else int(minute or 0)
    if half in AFTERNOON and 1 <= hour < 12:
        hour += 12
    elif half in AFTERNOON and half != "pm" and hour == 12:
        hour = 24
    elif half == "中午" and hour < 11:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 24 or minutes > 59 or (hour == 24 and minutes):
        raise UnreadableError(f"{quoted(words)}的钟点不存在", "小时 00 到 23，分钟 00 到 59")
    return time(hour % 24, minutes), hour == 24


def _offset(written: str | None) -> timedelta | None:
    if not written:
        return None
    plain = written.lower().removeprefix("utc").replace(":", "")
    if plain == "z":
        return timedelta()
    sign = -1 if plain[0] == "-" else 1
    digits = plain[1:]
    hours, minutes = (digits[:2], digits[2:]) if len(digits) == 4 else (digits, "0")
    return sign * timedelta(hours=int(hours), minutes=int(minutes))
