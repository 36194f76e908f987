"""Days told from today, as people say them: 明天, 下周日, 三天后, 12月6日 without a year."""

import re
import unicodedata
from datetime import date, timedelta

from qunce.reading.words.spoken_times import WEEKDAYS, Spoken, UnreadableError, spoken

SOON = {"前天": -2, "昨天": -1, "昨晚": -1, "今天": 0, "今晚": 0, "明天": 1, "明早": 1, "明晚": 1}
SOON |= {"后天": 2, "后晚": 2, "大后天": 3}
EVENING = re.compile(r"[今明后昨]晚")
WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "": 0, "下": 1, "下下": 2}
DAY_WORD = re.compile("|".join(sorted(map(re.escape, SOON), key=len, reverse=True)))
IN_WEEK = re.compile(r"(上上|上|这|本|下下|下)?\s*个?\s*(?:周|星期|礼拜)([一二三四五六日天])")
LATER = re.compile(r"([0-9]{1,3}|[一二两三四五六七八九十])\s*天(?:以?后|之后)")
NUMERALS = {"两": 2} | {numeral: n for n, numeral in enumerate("一二三四五六七八九十", 1)}
LONGEST_PAST = timedelta(days=60)
"""A day without its year is taken for the next one, unless it was so lately."""


def spoken_near(words: str, today: date) -> Spoken:
    """The day and clocks of a text that may tell its day from today.

    A weekday alone is the next one, today included; weeks begin on Monday. Raises
    UnreadableError as `spoken` does.
    """
    plain = unicodedata.normalize("NFKC", words).strip()
    for find, day_of in ((DAY_WORD, _soon), (LATER, _later), (IN_WEEK, _in_week)):
        if match := find.match(plain):
            rest = plain[match.end() :].lstrip("的 ,，")
            half = "晚上" if EVENING.match(match[0]) and rest else ""
            return spoken(f"{day_of(match, today)} {half}{rest}".strip())
    found = spoken(plain, today.year)
    if found.day and found.day < today - LONGEST_PAST and not _has_year(plain):
        return spoken(plain, today.year + 1)
    return found


def _soon(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=SOON[match[0]])


def _later(match: re.Match[str], today: date) -> date:
    number = match[1]
    return today + timedelta(days=int(number) if number.isdigit() else NUMERALS[number])


def _in_week(match: re.Match[str], today: date) -> date:
    weekday = WEEKDAYS.index(match[2].replace("天", "日"))
    if match[1] is None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(weeks=WEEKS[match[1]], days=weekday)


def _has_year(plain: str) -> bool:
    """Whether a text says its year by itself."""
    try:
        spoken(plain)
    except UnreadableError:
        return False
    return True
