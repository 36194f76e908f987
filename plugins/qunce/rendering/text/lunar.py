"""What a Chinese calendar prints beside a day: festival, solar term, or the lunar day."""

from datetime import date

from lunar_python import Lunar, Solar

FESTIVALS = frozenset(
    {"春节", "元宵节", "端午节", "七夕节", "中元节", "中秋节", "重阳节", "腊八节", "除夕"}
)
"""Those that groups keep; the library knows many more."""


def lunar_note(day: date) -> str:
    """春节, 小雪, 十四, or the month on its first day: 十月."""
    lunar: Lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    festivals = [name for name in lunar.getFestivals() if name in FESTIVALS]
    first_day = f"{lunar.getMonthInChinese()}月" if lunar.getDay() == 1 else ""
    note = next(filter(None, (*festivals, lunar.getJieQi(), first_day)), lunar.getDayInChinese())
    return str(note)
