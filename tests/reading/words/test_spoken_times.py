"""Moments as tables have them, each with one meaning or none."""

from datetime import date, time, timedelta

import pytest

from qunce.reading.words.spoken_times import Spoken, UnreadableError, spoken

SUNDAY = date(2026, 12, 6)
HALF_PAST_EIGHT = time(20, 30)


@pytest.mark.parametrize(
    "words",
    [
        *("2026-12-06 20:30", "2026/12/6 20:30", "2026.12.6 20:30", "2026年12月6日20点30分"),
        *("2026年12月6日 晚上8点半", "2026-12-06（周日）20:30", "2026/12/6 8:30 PM"),
        *(
            "２０２６年１２月６日 下午８点半",
            "2026-12-06T20:30",
            "20261206 20:30",
            "46362.854166667",
        ),
        *("26年12月6日 晚八点半", "2026/12/06 20:30:00", "2026-12-06 星期天 20：30"),
    ],
)
def test_a_day_and_a_clock_are_read_however_they_are_written(words):
    assert spoken(words) == Spoken(SUNDAY, HALF_PAST_EIGHT)


@pytest.mark.parametrize(
    "words", ["2026-12-06", "2026/12/6", "2026年12月6日（周日）", "20261206", "46362"]
)
def test_a_day_may_stand_alone(words):
    assert spoken(words) == Spoken(SUNDAY)


@pytest.mark.parametrize("words", ["20:30", "晚上8点半", "8:30pm", "0.854166667", "晚 8 点半"])
def test_so_may_a_clock(words):
    assert spoken(words) == Spoken(start=HALF_PAST_EIGHT)


@pytest.mark.parametrize(
    ("words", "end", "next_day"),
    [
        ("20:30-22:00", time(22), False),
        ("晚上8点半到10点", time(22), False),
        ("20:30~次日01:00", time(1), True),
        ("20:30—00:30", time(0, 30), True),
    ],
)
def test_a_range_has_an_end(words, end, next_day):
    assert spoken(words) == Spoken(start=HALF_PAST_EIGHT, end=end, ends_next_day=next_day)


def test_a_day_without_its_year_is_of_the_year_that_somebody_names():
    assert spoken("12月6日 20:30", 2026) == Spoken(SUNDAY, HALF_PAST_EIGHT)


def test_an_offset_is_told_and_seconds_are_remarked():
    said = spoken("2020-03-21T21:00:07+08:00")
    assert (said.offset, said.has_seconds) == (timedelta(hours=8), True)
    assert spoken("2020-03-21 21:00:00 UTC+8").offset == timedelta(hours=8)


def test_twelve_at_night_ends_the_day():
    assert spoken("2026-12-06 晚上12点") == Spoken(SUNDAY, time(), starts_next_day=True)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("12月6日 20:30", "“12月6日 20:30”没有年份"),
        ("2026-12-06（周六）", "“2026-12-06（周六）”：2026-12-06 是周日"),
        ("2026-02-30", "“2026-02-30”这一天不存在"),
        ("2026-12-06 25:00", "“2026-12-06 25:00”的钟点不存在"),
        ("下周日", "看不懂“下周日”"),
        ("12", "看不懂“12”"),
        ("1989-12-06", "“1989-12-06”的年份不对"),
    ],
)
def test_what_has_no_single_meaning_is_told(words, what):
    with pytest.raises(UnreadableError) as refused:
        spoken(words)
    assert refused.value.what == what
