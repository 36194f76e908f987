"""The site's shares by month, with addresses as seen from one page."""

from collections.abc import Collection
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.addresses import month_uri, relative_url
from qunce.rendering.html.month_table import Entry, MonthLink, MonthSection, month_section
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.chinese_dates import month_text
from qunce.site_plan.frame.site import Site
from qunce.site_plan.schedule.calendar_entries import calendar_entries, month_note

LATEST_MONTHS = 6

Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True, slots=True)
class SiteCalendar:
    """Every entry, and the months that hold one, both earliest first."""

    site: Site
    uri: str
    entries: tuple[Entry, ...]
    months: tuple[Month, ...]

    @classmethod
    def seen_from(cls, site: Site, uri: str) -> "SiteCalendar":
        """The calendar with addresses relative to a page."""
        entries = calendar_entries(site, uri)
        return cls(site, uri, entries, tuple(dict.fromkeys(map(_month, entries))))

    @property
    def latest(self) -> tuple[Month, ...]:
        """The months a page shows at once."""
        return self.months[-LATEST_MONTHS:]

    def entries_in(self, months: Collection[Month]) -> list[Entry]:
        """The entries of some months."""
        return [entry for entry in self.entries if _month(entry) in months]

    def section(self, month: Month, *, level: int, beside: Collection[Month] = ()) -> Markup:
        """A month under a heading; `beside` are the months that stand on the same page."""
        position = self.months.index(month)
        before = self.months[position - 1 : position] if position else ()
        after = self.months[position + 1 : position + 2]
        section = MonthSection(
            *month,
            self.entries_in({*before, month, *after}),
            month_note(self.site, self.entries_in({month})),
            *(self._link(neighbour, month, beside) for neighbour in (before, after)),
        )
        return month_section(section, level=level)

    def ref(self, month: Month) -> Ref:
        """The way to a month's page."""
        return Ref(month_text(*month), relative_url(self.uri, month_uri(*month)))

    def _link(
        self, neighbour: tuple[Month, ...], month: Month, beside: Collection[Month]
    ) -> MonthLink | None:
        for year, number in neighbour:
            title = f"{number}月" if year == month[0] else month_text(year, number)
            key = f"{year}-{number:02}" if (year, number) in beside else ""
            return MonthLink(title, relative_url(self.uri, month_uri(year, number)), key)
        return None


def _month(entry: Entry) -> Month:
    return entry.day.year, entry.day.month
