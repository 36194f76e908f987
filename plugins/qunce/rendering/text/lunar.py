"""What a Chinese calendar prints beside a day: festival, solar term, or the lunar day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lunar_python import Lunar, LunarMonth, LunarYear, Solar
from lunar_python.util import LunarUtil

FESTIVALS = frozenset(
    {"春节", "元宵节", "端午节", "七夕节", "中元节", "中秋节", "重阳节", "腊八节", "除夕"}
)
"""Those that groups keep; the library knows many more."""
LAST_MONTH = 12
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LunarDay:
    """`said` is its festival or solar term, if it has one; `name` is 十四, or 十月 of a first day."""

    said: str
    name: str


def lunar_note(day: date) -> str:
    """春节, 小雪, 十四, or the month on its first day: 十月."""
    found = _year(day.year)[day]
    return found.said or found.name


def festival_or_term(day: date) -> str:
    """春节, 小雪; empty on any other day."""
    return _year(day.year)[day].said


# What a year's sky looks like is a fact, not state. The library works it out anew for many a day,
# in January and February for each, and takes longer for it than all the pages that print it.
@cache
def _year(year: int) -> Mapping[date, LunarDay]:
    """The days of a solar year and some around it."""
    sky = LunarYear.fromYear(year)
    terms = {
        # From the 大雪 of the year before on.
        _date(moment): Lunar.JIE_QI[(position - 1) % len(Lunar.JIE_QI)]
        for position, moment in enumerate(sky.getJieQiJulianDays())
    }
    return {
        day: LunarDay(festival or terms.get(day, ""), name)
        for month in sky.getMonths()
        for day, festival, name in _days(month)
    }


def _days(month: LunarMonth) -> Iterator[tuple[date, str, str]]:
    """Each day of a month, the festival it is, and what it is called."""
    first, number, last = _date(month.getFirstJulianDay()), month.getMonth(), month.getDayCount()
    leap = "闰" * (number < 0)
    for day in range(1, last + 1):
        festival = LunarUtil.FESTIVAL.get(f"{number}-{day}", "")
        if abs(number) == LAST_MONTH and day == last:
            festival = "除夕"
        name = f"{leap}{LunarUtil.MONTH[abs(number)]}月" if day == 1 else LunarUtil.DAY[day]
        yield first + (day - 1) * DAY, festival if festival in FESTIVALS else "", name


def _date(julian_day: float) -> date:
    solar = Solar.fromJulianDay(julian_day)
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
