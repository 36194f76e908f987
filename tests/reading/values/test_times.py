"""Dates, times and durations as operators write them, and what they are told."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from qunce.reading.values.times import (
    a_date,
    clock,
    days,
    duration,
    in_zone,
    later,
    timezone,
    wall_time,
)
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.nodes import ScalarNode


def convert(converter, words):
    """The value, or the problem's message and hint."""
    report = Report("x.md")
    value = converter(ScalarNode(3, words), Place(report, "键"))
    if report.problems:
        assert value is None
        return report.problems[0].message, report.problems[0].hint
    return value


@pytest.mark.parametrize(
    ("converter", "words", "value"),
    [
        (wall_time, "2026-12-06 20:30", datetime(2026, 12, 6, 20, 30)),  # noqa: DTZ001 - no zone yet
        (a_date, "2026-12-06", date(2026, 12, 6)),
        (clock, "20:30", time(20, 30)),
        (duration, "90m", timedelta(minutes=90)),
        (duration, "2h", timedelta(hours=2)),
        (duration, "1h30m", timedelta(minutes=90)),
        (days, "180d", timedelta(days=180)),
        (timezone, "Asia/Shanghai", "Asia/Shanghai"),
        (timezone, "UTC", "UTC"),
    ],
)
def test_the_one_right_spelling(converter, words, value):
    assert convert(converter, words) == value


@pytest.mark.parametrize(
    ("converter", "words", "hint"),
    [
        (wall_time, "2026-12-06  20:30", "写成 2026-12-06 20:30"),
        (wall_time, "２０２６-12-06 20:30", "写成 2026-12-06 20:30"),
        (wall_time, "2026.12.6 20点", "写成 2026-12-06 20:00"),
        (wall_time, "2026-12-06 20:3", "写成 2026-12-06 20:03"),
        (wall_time, "2026-13-06 20:30", "月份是 01 到 12"),
        (wall_time, "2026-02-29 20:30", "2026 年 2 月只有 28 天"),
        (wall_time, "0001-01-01 20:30", "年份写 1990 到 2099"),
        (wall_time, "9999-12-31 20:30", "年份写 1990 到 2099"),
        (wall_time, "10000-01-01 20:30", "年份写 1990 到 2099"),
        (a_date, "12026-01-01", "年份写 1990 到 2099"),
        (duration, "0m", "写成 90m、2h 或 1h30m"),
        (duration, "", "写成 90m、2h 或 1h30m"),
        (wall_time, "2026-12-06 8点半", "按 24 小时制写成 2026-12-06 20:30 的样子"),
        (wall_time, "周日 20:30", "前面补上日期，例如 2026-12-06 20:30"),
        (a_date, "2026-12-06 20:30", "写成 2026-12-06"),
        (a_date, "12/6", "写成 2026-12-06 的样子，年份在前"),
        (a_date, "下周", "写成 2026-12-06 的样子"),
        (clock, "8:30", "写成 08:30"),
        (clock, "20：30", "写成 20:30"),
        (clock, "25:00", "写成 20:30 的样子"),
        (duration, "90", "写成 90m，m 是分钟"),
        (duration, "90分钟", "写成 1h30m"),
        (duration, "1.5h", "写成 1h30m"),
        (duration, "1:30", "写成 1h30m"),
        (duration, "很久", "写成 90m、2h 或 1h30m"),
        (duration, "", "写成 90m、2h 或 1h30m"),
        (days, "0d", "写成 180d，表示 180 天"),
        (days, "半年 180 天", "写成 180d"),
        (timezone, "北京时间", "写成 Asia/Shanghai"),
        (timezone, "UTC+8", "写成 Asia/Shanghai"),
        (timezone, "EST", "写 IANA 名称，北京时间是 Asia/Shanghai"),
        (timezone, "asia/shanghai", "写成 Asia/Shanghai"),
        (timezone, "../../etc/passwd", "写 IANA 名称，北京时间是 Asia/Shanghai"),
    ],
)
def test_another_spelling_is_told_the_right_one(converter, words, hint):
    assert convert(converter, words)[1] == hint


def test_a_time_the_clock_passes_twice_is_the_first():
    wall = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - no zone yet
    moment = in_zone(wall, "Europe/Berlin", 3, Place(Report("x.md"), "start"))
    assert moment.utcoffset() == timedelta(hours=2)


def test_later_counts_time_that_passes_not_the_clock_on_the_wall():
    start = datetime(2026, 3, 29, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert f"{later(start, timedelta(hours=1)):%H:%M}" == "03:30"
