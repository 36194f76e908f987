"""The days of festivals that no date fixes."""

from datetime import date, timedelta

from qunce_search.festivals import EPOCH, festivals


def day(name, which, dates=("2026-10-11", "2026-12-26T23:00+08:00")):
    return EPOCH + timedelta(festivals(dates)[name][which])


def test_the_moon_and_the_sun_are_right_to_the_day():
    # The new moon of February 2027 comes minutes before midnight in Beijing.
    assert day("春节", 1) == date(2027, 2, 6)
    assert day("中秋", 0) == date(2026, 9, 25)
    assert day("小年", 0) == date(2026, 2, 10)
    assert day("冬至", 0) == date(2026, 12, 22)
    assert day("清明", 1) == date(2027, 4, 5)


def test_they_go_from_the_first_year_to_the_one_after_the_last():
    years = [
        (EPOCH + timedelta(each)).year for each in festivals(["2024-05-01", "2026-01-01"])["腊八"]
    ]
    assert years == [2024, 2025, 2026, 2027]


def test_a_site_without_dates_has_none():
    assert festivals(["", ""]) == {}
