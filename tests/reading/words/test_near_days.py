"""Days told from Sunday, 22 November 2026."""

from datetime import date, time

import pytest

from qunce.reading.words.near_days import spoken_near
from qunce.reading.words.spoken_times import UnreadableError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day", "start"),
    [
        ("今晚8点半", "2026-11-22", "20:30"),
        ("明天 20:30", "2026-11-23", "20:30"),
        ("大后天下午3点", "2026-11-25", "15:00"),
        ("周日 20:30", "2026-11-22", "20:30"),
        ("周三晚上8点", "2026-11-25", "20:00"),
        ("下周日 20:30", "2026-11-29", "20:30"),
        ("下下周五的晚上七点半", "2026-12-04", "19:30"),
        ("上周六", "2026-11-14", None),
        ("3天后 20:30", "2026-11-25", "20:30"),
        ("两天后", "2026-11-24", None),
        ("12月13号周日晚上8点半", "2026-12-13", "20:30"),
        ("1月3日 20:30", "2027-01-03", "20:30"),
        ("11月1日", "2026-11-01", None),
        ("2026-12-06 20:30", "2026-12-06", "20:30"),
    ],
)
def test_a_day_is_told_from_today(words, day, start):
    said = spoken_near(words, TODAY)
    assert said.day == date.fromisoformat(day)
    assert said.start == (time.fromisoformat(start) if start else None)


@pytest.mark.parametrize("words", ["改天", "下周", "12月14日周日", "周八"])
def test_what_has_not_one_meaning_is_refused(words):
    with pytest.raises(UnreadableError):
        spoken_near(words, TODAY)
