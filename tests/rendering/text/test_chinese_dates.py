"""Dates as a Chinese notice writes them."""

from datetime import date, timedelta

import pytest

from qunce.model.offset import Moment
from qunce.model.share import Slot
from qunce.rendering.text.chinese_dates import (
    clock_text,
    date_text,
    day_text,
    end_text,
    minutes_text,
    moment_text,
    month_text,
    slot_text,
    start_text,
    weekday_text,
)
from tests.builders import at, make_slot


def test_the_seven_weekdays():
    week = [weekday_text(date(2026, 11, 23 + day)) for day in range(7)]
    assert week == ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]


@pytest.mark.parametrize(
    ("year", "date_", "day"),
    [
        (2026, "12月6日", "12月6日（周日）"),
        (2025, "2026年12月6日", "2026年12月6日（周日）"),
        (2027, "2026年12月6日", "2026年12月6日（周日）"),
    ],
)
def test_the_year_is_written_only_when_it_is_not_the_readers(year, date_, day):
    assert date_text(date(2026, 12, 6), year) == date_
    assert day_text(date(2026, 12, 6), year) == day


def test_a_clock_has_two_digits_for_hours_and_minutes():
    assert clock_text(at("2026-12-06 09:05")) == "09:05"
    assert start_text(at("2026-12-06 09:05"), 2026) == "12月6日（周日）09:05"


@pytest.mark.parametrize(
    ("start", "end", "end_as_text"),
    [
        ("2026-12-06 20:30", "2026-12-06 22:00", "22:00"),
        ("2026-12-06 20:30", "2026-12-06 23:59", "23:59"),
        ("2026-12-06 22:30", "2026-12-07 00:00", "次日00:00"),
        ("2026-12-06 23:00", "2026-12-07 01:00", "次日01:00"),
        ("2026-12-06 23:00", "2026-12-08 01:00", "12月8日（周二）01:00"),
        ("2026-12-31 20:00", "2027-01-01 00:30", "次日00:30"),
        ("2026-12-31 20:00", "2027-01-02 09:00", "2027年1月2日（周六）09:00"),
    ],
)
def test_an_end_names_its_day_when_it_is_another_one(start, end, end_as_text):
    slot = Slot(at(start), at(end))
    assert end_text(slot) == end_as_text
    assert slot_text(slot, 2026) == f"{start_text(at(start), 2026)}–{end_as_text}"


def test_a_slot_in_another_year_says_so_once():
    assert slot_text(make_slot("2027-01-03 20:30"), 2026) == "2027年1月3日（周日）20:30–22:00"


def test_a_moment_without_a_clock_is_its_day():
    friday = at("2026-12-04 20:00")
    assert moment_text(Moment(friday.date(), None), 2026) == "12月4日（周五）"
    assert moment_text(Moment(friday.date(), friday), 2026) == "12月4日（周五）20:00"


def test_a_length_is_told_in_minutes():
    assert minutes_text(timedelta(hours=1, minutes=30)) == "90 分钟"


def test_a_month():
    assert month_text(2026, 10) == "2026年10月"
