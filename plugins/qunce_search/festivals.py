"""Days that people name and no fixed date has: the moon's festivals, the sun's turns."""

from collections.abc import Iterable, Iterator
from datetime import date

from lunar_python import Lunar, LunarYear, Solar

OF_MOON = {
    "春节": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "小年": (12, 23),
}
"""Month and day of the moon's calendar; 除夕 is the day before 春节."""

OF_SUN = ("立春", "清明", "立夏", "夏至", "立秋", "立冬", "冬至")

EPOCH = date(1970, 1, 1)


def festivals(dates: Iterable[str]) -> dict[str, list[int]]:
    """Festival → its days, counted since 1970 began.

    From the first year of some ISO dates to the year after the last: a site without dates has no
    use for any.
    """
    years = sorted({int(day[:4]) for day in dates if day[:4].isdecimal()})
    if not years:
        return {}
    days: dict[str, list[int]] = {}
    # From January on, so that 小年 and 腊八, which belong to the moon's old year, are there too.
    for year in range(years[0] - 1, years[-1] + 2):
        for name, day in _of_year(year):
            if years[0] <= day.year <= years[-1] + 1:
                days.setdefault(name, []).append((day - EPOCH).days)
    return days


def _of_year(year: int) -> Iterator[tuple[str, date]]:
    sky = LunarYear.fromYear(year)
    firsts = {month.getMonth(): month for month in sky.getMonthsInYear()}
    for name, (month, number) in OF_MOON.items():
        yield name, _date(firsts[month].getFirstJulianDay() + number - 1)
    for position, moment in enumerate(sky.getJieQiJulianDays()):
        name, day = Lunar.JIE_QI[(position - 1) % len(Lunar.JIE_QI)], _date(moment)
        # A year's list begins and ends with terms of its neighbours, which have them as well.
        if name in OF_SUN and day.year == year:
            yield name, day


def _date(julian_day: float) -> date:
    solar = Solar.fromJulianDay(julian_day)
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
