"""The site's shares by month, with addresses as seen from one page."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from qunce.model.addresses import month_uri
from qunce.rendering.html.days.month_table import Entry, MonthLink, MonthSection, month_section
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.chinese_dates import month_text
from qunce.site_plan.frame.site import Month, Site
from qunce.site_plan.schedule.calendar_entries import (
    clocks_note,
    month_count,
    month_entries,
)

SHOWN_AT_ONCE = 6
BEFORE_NOW = 2
"""So many of them lie before the month the site speaks of, if others come after it."""


@dataclass(frozen=True)
class SiteCalendar:
    """The months that anything stands in, earliest first; a page draws those that are `drawn`."""

    site: Site
    uri: str
    months: tuple[Month, ...]
    drawn: tuple[Month, ...]
    shown: tuple[Month, ...] = ()
    """The months a page shows at once."""

    @classmethod
    def whole(cls, site: Site, uri: str) -> "SiteCalendar":
        """Every month, with addresses relative to a page."""
        months = tuple(site.shares_by_month)
        return cls(site, uri, months, months)

    @classmethod
    def around_now(cls, site: Site, uri: str) -> "SiteCalendar":
        """The months a page shows at once, and those beside, whose days fill their weeks."""
        months = tuple(site.shares_by_month)
        gone = sum(month < (site.now.year, site.now.month) for month in months)
        first = max(0, min(gone - BEFORE_NOW, len(months) - SHOWN_AT_ONCE))
        end = first + SHOWN_AT_ONCE
        return cls(site, uri, months, months[max(first - 1, 0) : end + 1], months[first:end])

    def entries_in(self, months: Collection[Month]) -> list[Entry]:
        """The entries of some months, given earliest first."""
        return [entry for month in months for entry in self._entries_of(month)]

    def around(self, month: Month) -> tuple[Month, ...]:
        """A month and its neighbours, whose days fill its first and last week."""
        position = self._positions[month]
        return self.months[max(position - 1, 0) : position + 2]

    def section(self, month: Month, *, level: int, beside: Collection[Month] = ()) -> Markup:
        """A month under a heading; `beside` are the months that stand on the same page."""
        position = self._positions[month]
        before = self.months[position - 1 : position] if position else ()
        after = self.months[position + 1 : position + 2]
        year, number = month
        section = MonthSection(
            year,
            number,
            self.entries_in(self.around(month)),
            month_count(self.entries_in([month])),
            clocks_note(self.site),
            before=self._link(before, month, beside),
            after=self._link(after, month, beside),
            workdays=self.site.library.workdays,
        )
        return month_section(section, level=level)

    def ref(self, month: Month) -> Ref:
        """The way to a month's page."""
        return Ref(
            month_text(*month), self.site.addresses.relative_url(self.uri, month_uri(*month))
        )

    def _link(
        self, neighbour: tuple[Month, ...], month: Month, beside: Collection[Month]
    ) -> MonthLink | None:
        for year, number in neighbour:
            title = f"{number}月" if year == month[0] else month_text(year, number)
            key = f"{year}-{number:02}" if (year, number) in beside else ""
            return MonthLink(
                title, self.site.addresses.relative_url(self.uri, month_uri(year, number)), key
            )
        return None

    def _entries_of(self, month: Month) -> Sequence[Entry]:
        if month not in self._known:
            self._known[month] = month_entries(self.site, month, self.uri)
        return self._known[month]

    @cached_property
    def _known(self) -> dict[Month, Sequence[Entry]]:
        """Those of months that a page has asked for: a month's days stand on its neighbours too."""
        return {}

    @cached_property
    def _positions(self) -> Mapping[Month, int]:
        return {month: position for position, month in enumerate(self.months)}
