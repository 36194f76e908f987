from datetime import date

import pytest

from qunce.rendering.text.lunar import lunar_note


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2026, 2, 17), "春节"),
        (date(2027, 2, 6), "春节"),
        (date(2026, 11, 22), "小雪"),
        (date(2026, 11, 9), "十月"),
        (date(2026, 11, 23), "十五"),
        (date(2026, 9, 25), "中秋节"),
    ],
)
def test_a_day_has_its_festival_its_solar_term_or_its_lunar_day(day, note):
    assert lunar_note(day) == note
