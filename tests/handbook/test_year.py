"""The year's occasions: days of the week and days before come out, and texts say the same days."""

import re
from datetime import date, timedelta

from tests.handbook.passages import cells_of
from tests.handbook.real import library, texts

PAGE = "content/year.md"
YEAR = 2027
ROW = re.compile(r"(?m)^\|[^|]+\| (?P<month>\d+) 月 (?P<day>\d+) 日，周(?P<weekday>.) \|.*$")
BEFORE = re.compile(r"(?P<month>\d+) 月 (?P<day>\d+) 日（前 (?P<days>\d+) 天）")
OWN_DAY = re.compile(r"(?P<month>\d+) 月 (?P<day>\d+) 日（周(?P<weekday>.)）")
WEEKDAYS = "一二三四五六日"


def day_of(found: re.Match[str]) -> date:
    return date(YEAR, int(found["month"]), int(found["day"]))


def occasions(text: str) -> dict[date, str]:
    return {day_of(found): found[0] for found in ROW.finditer(text)}


def wrong_days(text: str) -> list[str]:
    """Rows whose day of the week, or whose day of sending, is not that of the calendar."""
    told = [
        cells_of(found[0])[1]
        for found in ROW.finditer(text)
        if WEEKDAYS[day_of(found).weekday()] != found["weekday"]
    ]
    for day, row in occasions(text).items():
        for before in BEFORE.finditer(row):
            due = day - timedelta(days=int(before["days"]))
            if (due.month, due.day) != (int(before["month"]), int(before["day"])):
                told.append(before[0])
    return told


def test_the_days_of_the_year_come_out():
    assert len(occasions(texts()[PAGE])) >= 20
    assert wrong_days(texts()[PAGE]) == []


def test_a_wrong_weekday_and_a_wrong_day_before_are_found():
    rows = (
        "| 元旦 | 1 月 1 日，周六 | 12 月 31 日（前 1 天）说 | 一 |\n"
        "| 端午 | 6 月 9 日，周三 | 6 月 7 日（前 1 天）说 | 二 |\n"
    )
    assert wrong_days(rows) == ["1 月 1 日，周六", "6 月 7 日（前 1 天）"]


def test_texts_of_occasions_say_the_days_of_the_page():
    days = {found[0]: found for found in map(OWN_DAY.search, defaults()) if found}
    strange = [
        told for told, found in days.items() if day_of(found) not in occasions(texts()[PAGE])
    ]
    wrong = [
        t for t, found in days.items() if WEEKDAYS[day_of(found).weekday()] != found["weekday"]
    ]
    assert days
    assert strange == []
    assert wrong == []


def defaults() -> list[str]:
    """What the blanks of the texts for occasions are filled with at first."""
    return [
        field.default
        for snippet in library().snippets.values()
        if snippet.id.startswith("occasion-")
        for field in snippet.fields
        if field.default
    ]
