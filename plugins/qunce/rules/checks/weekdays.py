"""Dates in prose whose weekday is another one: readers come on the wrong evening."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qunce.model.library import Library
from qunce.model.page import Page
from qunce.model.people import Group, Person, Series
from qunce.model.playbook import Playbook
from qunce.model.problem import Problem
from qunce.model.problem_codes import WEEKDAY_WRONG

WEEKDAYS = "一二三四五六日"
DATED = re.compile(
    r"(?:(?P<year>\d{4})\s*[年./-]\s*)?(?<!\d)(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})(?!\d)"
    r"\s*[日号]?\s*[（(]?\s*(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![一二三四五六日天末到至–～~-])[）)]?"
)
DAY_AND_WEEKDAY = re.compile(r"\d[\s日号（(]*[周星礼]")
"""Stands in all of these; most texts are without it, and it is found far quicker."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What somebody wrote; dates in it that name no year are those nearest to `near`."""

    path: str
    text: str
    line: int
    near: date


def weekday_problems(library: Library) -> list[Problem]:
    """One warning for each date with a weekday that the calendar does not give it.

    A date without a year is the one nearest to the share that the text is about, else to the last
    recorded moment.
    """
    return [
        problem
        for prose in _prose(library)
        if DAY_AND_WEEKDAY.search(prose.text)
        for problem in _wrong(prose)
    ]


def _prose(library: Library) -> Iterator[Prose]:
    now = library.last_recorded().date()
    for share in library.shares.values():
        near = share.slot.start.date() if share.slot else now
        yield Prose(share.path, share.body, share.body_line, near)
        summary = library.summaries.get(share.id)
        if summary:
            yield Prose(summary.path, summary.body, summary.body_line, near)
    for snippet in library.snippets.values():
        yield Prose(snippet.path, snippet.usage, snippet.usage_line, now)
        for text in snippet.texts:
            yield Prose(snippet.path, text.text, text.line + 1, now)
    others: tuple[Playbook | Person | Group | Series | Page, ...] = (
        *library.playbooks.values(),
        *library.people.values(),
        *library.groups.values(),
        *library.series.values(),
        *library.pages,
    )
    for record in others:
        yield Prose(record.path, record.body, record.body_line, now)


def _wrong(prose: Prose) -> Iterator[Problem]:
    for match in DATED.finditer(prose.text):
        day = _day(match, prose.near)
        if day is None or WEEKDAYS[day.weekday()] == match["weekday"].replace("天", "日"):
            continue
        right = f"周{WEEKDAYS[day.weekday()]}"
        year = "" if match["year"] else "；说的是别的年份，就写上年份"
        yield Problem(
            path=prose.path,
            line=prose.line + prose.text.count("\n", 0, match.start()),
            code=WEEKDAY_WRONG.code,
            message=f"“{match[0]}”的星期不对，{day.isoformat()} 是{right}",
            hint=f"改成{right}，或者改日期{year}",
            severity=WEEKDAY_WRONG.severity,
        )


def _day(match: re.Match[str], near: date) -> date | None:
    """The day a date names; None when there is none."""
    years = (near.year, near.year - 1, near.year + 1)
    written = [int(match["year"])] if match["year"] else years
    days = [day for year in written if (day := _existing(year, match["month"], match["day"]))]
    return min(days, key=lambda day: abs(day - near), default=None)


def _existing(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
