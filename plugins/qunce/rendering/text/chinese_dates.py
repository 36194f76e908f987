"""Dates and times as a Chinese notice writes them: full-width brackets, en dash, no locale.

A year is written only when it differs from the year the reader is in, `reference_year`.
"""

from datetime import date, datetime, timedelta

from qunce.model.offset import Moment
from qunce.model.share import Slot

WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def weekday_text(day: date) -> str:
    """周日"""
    return WEEKDAYS[day.weekday()]


def date_text(day: date, reference_year: int) -> str:
    """12月6日, or 2027年1月3日 in another year."""
    year = "" if day.year == reference_year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


def day_text(day: date, reference_year: int) -> str:
    """12月6日（周日）"""
    return f"{date_text(day, reference_year)}（{weekday_text(day)}）"


def clock_text(moment: datetime) -> str:
    """20:30"""
    return f"{moment.hour:02}:{moment.minute:02}"


def start_text(start: datetime, reference_year: int) -> str:
    """12月6日（周日）20:30"""
    return f"{day_text(start, reference_year)}{clock_text(start)}"


def slot_start_text(slot: Slot, reference_year: int) -> str:
    """12月6日（周日）20:30, or the day alone likewise."""
    text = day_text if slot.is_whole_day else start_text
    return text(slot.start, reference_year)


def end_text(slot: Slot) -> str:
    """22:00, 次日01:00, or with its day when it ends later still."""
    days = (slot.end.date() - slot.start.date()).days
    if days > 1:
        return start_text(slot.end, slot.start.year)
    return f"{'次日' if days else ''}{clock_text(slot.end)}"


def slot_text(slot: Slot, reference_year: int) -> str:
    """12月6日（周日）20:30–22:00, or the day alone where no hour is known."""
    if slot.is_whole_day:
        return day_text(slot.start, reference_year)
    return f"{start_text(slot.start, reference_year)}–{end_text(slot)}"


def moment_text(moment: Moment, reference_year: int) -> str:
    """12月4日（周五）20:00, or the day alone when any time of it will do."""
    if moment.at:
        return start_text(moment.at, reference_year)
    return day_text(moment.day, reference_year)


def minutes_text(duration: timedelta) -> str:
    """90 分钟"""
    return f"{duration // timedelta(minutes=1)} 分钟"


def month_text(year: int, month: int) -> str:
    """2026年10月"""
    return f"{year}年{month}月"


def quarter_text(year: int, quarter: int) -> str:
    """2026年第四季度"""
    return f"{year}年第{'一二三四'[quarter - 1]}季度"


def days_text(first: date, last: date, reference_month: int) -> str:
    """12日–18日, 26日–11月1日; a month is said where it is not the one being read of."""
    start = "" if first.month == reference_month else f"{first.month}月"
    end = "" if last.month == first.month else f"{last.month}月"
    if first == last:
        return f"{start}{first.day}日"
    return f"{start}{first.day}日–{end}{last.day}日"
