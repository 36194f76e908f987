"""What to say beside a moment that people would rather not be asked at."""

from collections.abc import Iterable
from datetime import date

from qunce.rendering.text.chinese_dates import day_text


def real_day_note(
    *, holiday: str, instead: date | None, is_at_night: bool, reference_year: int
) -> str:
    """`国庆节放假，可以挪到9月30日（周三）`; `instead` is None where no working day is known."""
    way = f"可以挪到{day_text(instead, reference_year)}" if instead else "最近的工作日未公布"
    notes = (f"{holiday}放假，{way}" if holiday else "", "夜里，大家在休息" if is_at_night else "")
    return "；".join(filter(None, notes))


def unannounced_note(years: Iterable[int]) -> str:
    """`2027 年的放假安排未公布，公布后再对一遍日子。`; empty for none."""
    named = "、".join(f"{year} 年" for year in years)
    return f"{named}的放假安排未公布，公布后再对一遍日子。" if named else ""
