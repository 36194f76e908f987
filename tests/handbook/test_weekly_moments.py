"""What is sent every week does not meet in one group at one moment."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from qunce.model.people import Series
from qunce.rendering.text.chinese_dates import WEEKDAYS
from tests.handbook.real import library

EVERY_WEEK = re.compile(r"每周([一二三四五六日](?:、周[一二三四五六日])*) (\d{1,2}):(\d{2})")


class Weekly(NamedTuple):
    """A day of the week and the minutes of it that are taken."""

    day: str
    begin: int
    end: int
    what: str

    def meets(self, other: "Weekly") -> bool:
        return self.day == other.day and self.begin < other.end and other.begin < self.end


def sent_weekly(what: str, text: str) -> Iterator[Weekly]:
    """The days named together share their hour; a message takes a minute."""
    for days, hour, minute in EVERY_WEEK.findall(text):
        begin = int(hour) * 60 + int(minute)
        for day in days.split("、周"):
            yield Weekly(f"周{day}", begin, begin + 1, what)


def column(series: Series) -> Weekly:
    begin = series.time.hour * 60 + series.time.minute
    end = begin + int(series.duration.total_seconds()) // 60
    return Weekly(WEEKDAYS[series.weekday], begin, end, series.title)


def meetings(some: Iterable[Weekly]) -> list[str]:
    return [f"{a.day}：{a.what} 和 {b.what}" for a, b in combinations(some, 2) if a.meets(b)]


def test_weekly_messages_meet_neither_each_other_nor_a_series():
    sent = {
        one
        for book in library().playbooks.values()
        for item in book.items
        if item.snippet
        for one in sent_weekly(item.snippet, item.text)
    }
    columns = [column(series) for series in library().series.values()]
    assert meetings([*sorted(sent), *columns]) == []


def test_a_message_in_the_middle_of_a_share_is_found():
    share = Weekly("周日", 20 * 60 + 30, 22 * 60, "周日分享")
    assert meetings([*sent_weekly("致谢", "每周三、周日 21:00 发致谢"), share]) == [
        "周日：致谢 和 周日分享"
    ]
