"""A month as a table, and as an agenda for narrow screens: the same entries twice."""

from calendar import MONDAY, Calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from qunce.model.workdays import SpecialDay, Workdays
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.chinese_dates import WEEKDAYS, month_text
from qunce.rendering.text.lunar import lunar_note


@dataclass(frozen=True, slots=True)
class Entry:
    """A share on its day, or the trace it left on a day it was moved away from."""

    day: date
    clock: str
    """Empty where only the day is known."""
    title: str
    url: str
    when: str
    """`10月11日（周日）20:30–22:00`"""
    keys: tuple[str, ...]
    """What filters find it by: `series-sunday-share`, `group-florist`."""
    tag: Tag | None = None
    look: str = ""
    """Ends its class in a table: `moved`, `off`, `draft` or nothing."""
    is_struck: bool = False
    state: str = ""
    """What a count calls it: `改期`; empty for one that stands as planned."""
    about: tuple[str, ...] = ()
    """Who and where; of a struck one, what became of it."""
    starts: str = ""
    ends: str = ""
    """ISO, for the countdown; empty where there is nothing to count down to."""
    copied: str = ""
    """The share in a few lines, to be pasted; empty for one that does not take place."""

    @property
    def spoken(self) -> str:
        """Its name for somebody who does not see which cell it stands in."""
        state = f"，{self.tag.spoken}" if self.tag else ""
        clock = f" {self.clock}" if self.clock else ""
        return f"{self.day.month}月{self.day.day}日{clock}{state}，{self.title}"


@dataclass(frozen=True, slots=True)
class Day:
    """A cell; days of the neighbouring months fill the first and last week."""

    day: date
    label: str
    is_out: bool
    entries: tuple[Entry, ...]
    note: str
    """Festival, solar term or lunar day."""
    special: SpecialDay | None
    """Off or worked against what its weekday says."""
    is_rest: bool


def month_table(
    year: int,
    month: int,
    entries: Iterable[Entry],
    *,
    workdays: Workdays,
    count: str = "",
    clocks: str = "",
) -> Markup:
    """The weeks of a month, Monday first, with what is on and how people work."""
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.day, []).append(entry)
    weeks = [
        [
            _day(day, month, position, by_day.get(day, ()), workdays)
            for position, day in enumerate(week)
        ]
        for week in _weeks(year, month)
    ]
    return html_fragment(
        "month_table.html",
        weekdays=WEEKDAYS,
        weeks=weeks,
        title=month_text(year, month),
        count=count,
        clocks=clocks,
    )


def agenda_html(entries: Sequence[Entry]) -> Markup:
    """The entries on a rail, in order; empty when there is none."""
    return html_fragment("agenda.html", entries=entries) if entries else Markup()


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A neighbouring month; `key` (`2026-11`) only if it stands on the same page."""

    title: str
    url: str
    key: str


@dataclass(frozen=True, slots=True)
class MonthSection:
    """One month with everything that is said about it."""

    year: int
    month: int
    entries: Sequence[Entry]
    """Of the weeks shown, earliest first."""
    count: str
    """How many shares it has and what became of them; a script counts anew what is filtered."""
    clocks: str
    """By which clocks its times are told, a sentence."""
    before: MonthLink | None
    after: MonthLink | None
    workdays: Workdays


def month_section(section: MonthSection, *, level: int) -> Markup:
    """A month under a heading of that level, with the way to its neighbours."""
    year, month = section.year, section.month
    title = month_text(year, month)
    own = [entry for entry in section.entries if (entry.day.year, entry.day.month) == (year, month)]
    return html_fragment(
        "month_section.html",
        section=section,
        level=level,
        key=f"{year}-{month:02}",
        title=title,
        table=month_table(
            year,
            month,
            section.entries,
            count=section.count,
            clocks=section.clocks,
            workdays=section.workdays,
        ),
        is_announced=year in section.workdays.years,
        agenda=agenda_html(own),
    )


def _weeks(year: int, month: int) -> list[list[date]]:
    return Calendar(MONDAY).monthdatescalendar(year, month)


def _day(day: date, month: int, position: int, entries: Sequence[Entry], workdays: Workdays) -> Day:
    is_out = day.month != month
    starts_run = is_out and (position == 0 or day.day == 1)
    label = f"{day.month}月{day.day}日" if starts_run else str(day.day)
    special = workdays.days.get(day)
    is_rest = not workdays.is_worked(day)
    return Day(day, label, is_out, tuple(entries), lunar_note(day), special, is_rest)
