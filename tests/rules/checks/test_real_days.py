from datetime import date
from pathlib import Path

import pytest

from qunce.reading.records.workdays import read_workdays
from qunce.rules.asked.tasks import share_tasks
from qunce.rules.checks.real_days import real_day_problems, unannounced_years
from tests.builders import at, make_item, make_library, make_playbook, make_share, make_slot

WORKDAYS, _ = read_workdays(Path("no/such/project"))


def messages(start, offset, as_of="2026-01-01 00:00"):
    share = make_share(slot=make_slot(start))
    book = make_playbook(items=(make_item("notice", offset, text="发预告"),))
    library = make_library(share, book, workdays=WORKDAYS)
    return [f"{p.message}（{p.hint}）" for p in real_day_problems(library, at(as_of))]


def test_a_task_on_a_holiday_is_told_with_the_nearest_working_day():
    assert messages("2026-10-09 20:30", "T-7d@20:00") == [
        "“发预告”落在10月2日（周五），国庆节放假（挪到9月30日（周三），或者改清单里的 at）"
    ]


@pytest.mark.parametrize(
    ("start", "offset"),
    [
        ("2026-10-18 20:30", "T-7d@20:00"),  # a Sunday like any other
        ("2026-10-17 20:30", "T-7d@20:00"),  # 10月10日, a Saturday that is worked
        ("2026-10-02 20:30", "T-2h"),  # the day of the share itself
        ("2027-01-08 20:30", "T-7d@20:00"),  # a year that is not announced
    ],
)
def test_no_other_day_is(start, offset):
    assert messages(start, offset) == []


def test_what_is_gone_is_not_told():
    assert messages("2026-10-09 20:30", "T-7d@20:00", as_of="2026-10-03 00:00") == []


@pytest.mark.parametrize("offset", ["T-2d@22:30", "T+1d@07:00"])
def test_an_hour_at_which_people_sleep_is_told(offset):
    (message,) = messages("2026-11-22 20:30", offset)
    assert "群里的人在休息" in message


@pytest.mark.parametrize("offset", ["T-2d@22:00", "T-2d@08:00", "E+30m", "E+3h"])
def test_an_evening_may_run_late(offset):
    assert messages("2026-11-22 21:30", offset) == []


def test_the_whole_of_2026_is_as_announced():
    """国务院办公厅关于2026年部分节假日安排的通知."""
    year = [date.fromordinal(date(2026, 1, 1).toordinal() + n) for n in range(365)]
    off = [day for day in year if WORKDAYS.holiday(day)]
    worked = [day.isoformat() for day in year if day.weekday() > 4 and WORKDAYS.is_worked(day)]
    assert worked == [
        *("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
    ]
    stretches = [
        *(("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05")),
        *(("06-19", "06-21"), ("09-25", "09-27"), ("10-01", "10-07")),
    ]
    announced = [
        date.fromordinal(n)
        for first, last in stretches
        for n in range(
            date.fromisoformat(f"2026-{first}").toordinal(),
            date.fromisoformat(f"2026-{last}").toordinal() + 1,
        )
    ]
    assert off == announced


def test_years_that_nobody_has_announced_are_named():
    share = make_share(slot=make_slot("2027-01-03 20:30"))
    book = make_playbook(items=(make_item("notice", "T-7d"), make_item("rest", "T-1d")))
    library = make_library(share, book, workdays=WORKDAYS)
    assert unannounced_years(library, share, share_tasks(library, share)) == (2027,)
