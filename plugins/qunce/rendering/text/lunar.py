"""What a Chinese calendar prints beside a day: festival, solar term, or the lunar day."""

from datetime import date

from lunar_python import Lunar, Solar

FESTIVALS = frozenset(
    {"春节", "元宵节", "端午节", "七夕节", "中元节", "中秋节", "重阳节", "腊八节", "除夕"}
)
"""Those that groups keep; the library knows many more."""


def lunar_note(day: date) -> str:
    """春节, 小雪, 十四, or the month on its first day: 十月."""
    lunar = _lunar(day)
    first_day = f"{lunar.getMonthInChinese()}月" if lunar.getDay() == 1 else ""
    return _said(lunar) or first_day or str(lunar.getDayInChinese())


def festival_or_term(day: date) -> str:
    """春节, 小雪; empty on any other day."""
    return _said(_lunar(day))


def _lunar(day: date) -> Lunar:
    return Solar.fromYmd(day.year, day.month, day.day).getLunar()


def _said(lunar: Lunar) -> str:
    festivals = [name for name in lunar.getFestivals() if name in FESTIVALS]
    return str(next(filter(None, (*festivals, lunar.getJieQi())), ""))
