"""排期: the months around now on one page, and a page for each month."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import CALENDAR_FEED, SCHEDULE, month_uri, quarter_uri
from qunce.rendering.html.days.month_table import agenda_html
from qunce.rendering.html.days.schedule import crumb_html, links_html, months_html
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.chinese_dates import month_text, quarter_text
from qunce.site_plan.frame.feed_links import feed_row
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading, page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Month, Site
from qunce.site_plan.schedule.calendar_entries import clocks_note, month_count
from qunce.site_plan.schedule.schedule_parts import filters, legend, subscription
from qunce.site_plan.schedule.season_pages import quarters
from qunce.site_plan.schedule.site_calendar import SiteCalendar

NOTHING = Markup("<p>还没有排上分享。</p>")


def schedule_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of the months around now, then each month that anything stands in."""
    yield index_page(site, SCHEDULE, partial(_index, site))
    # All month pages lie in one folder, so relative links are the same for each.
    from_a_month = SiteCalendar.whole(site, month_uri(2000, 1))
    for month in from_a_month.months:
        yield PlannedFile(month_uri(*month), partial(_month_page, from_a_month, month))


def calendar_block(site: Site, from_uri: str) -> Markup:
    """The months around now, for a page of somebody's own."""
    return Markup(" ").join(_sections(SiteCalendar.around_now(site, from_uri), level=3)) or NOTHING


def agenda_block(
    site: Site, from_uri: str, *, series: str = "", person: str = "", group: str = ""
) -> Markup:
    """The shares of the months around now as a list, for a page of somebody's own.

    It is narrowed to those that belong to each id that is given.
    """
    of_each = [
        {share.id for share in shares_of(id)}
        for id, shares_of in (
            (series, site.shares_of_series),
            (person, site.shares_of_person),
            (group, site.shares_in_group),
        )
        if id
    ]
    shares = tuple(share for share in site.shares if all(share.id in ids for ids in of_each))
    calendar = SiteCalendar.around_now(site.narrowed_to(shares), from_uri)
    return agenda_html(calendar.entries_in(calendar.shown)) or NOTHING


def _sections(calendar: SiteCalendar, *, level: int) -> list[Markup]:
    shown = calendar.shown
    return [calendar.section(month, level=level, beside=shown) for month in shown]


def _index(site: Site) -> str:
    calendar = SiteCalendar.around_now(site, SCHEDULE)
    return index_source(
        site,
        SCHEDULE,
        *_choices(site, calendar),
        *(_sections(calendar, level=2) or [NOTHING]),
        legend(calendar.entries_in(calendar.drawn)),
        heading("放进自己的日历", "subscribe"),
        subscription(site, SCHEDULE),
        *_every_month(calendar),
        title="排期",
        lead="每一场什么时候、谁来讲、在哪听；改期和取消也留在这里。",
        key="index/shares",
        qunce_scripts=["schedule"],
        hide=["navigation", "toc"],
        # More than an index: dates and calendars are looked up here.
        search={},
    )


def _choices(site: Site, calendar: SiteCalendar) -> Iterator[Markup]:
    if calendar.months:
        yield feed_row(site, CALENDAR_FEED, SCHEDULE)
        yield filters(site, calendar.drawn, SCHEDULE, (site.now.year, site.now.month))


def _every_month(calendar: SiteCalendar) -> Iterator[str]:
    if calendar.months:
        yield heading("每个月的排期", "months")
        refs = [
            (f"{year}-{month:02}", calendar.ref((year, month))) for year, month in calendar.months
        ]
        yield months_html(refs[::-1])
        yield heading("一季一览", "quarters")
        yield links_html(
            Ref(
                quarter_text(*quarter),
                calendar.site.addresses.relative_url(calendar.uri, quarter_uri(*quarter)),
            )
            for quarter in reversed(quarters(calendar.site))
        )


def _month_page(calendar: SiteCalendar, month: Month) -> str:
    uri = month_uri(*month)
    around = calendar.around(month)
    front_matter = {
        "title": f"{month_text(*month)}排期",
        "description": f"{month_count(calendar.entries_in([month]))}。{clocks_note(calendar.site)}",
        "qunce_page": uri.removesuffix(".md"),
        "qunce_scripts": ["schedule"],
        "hide": ["navigation", "toc"],
        # A share is found by its own page, not by every month it stood in.
        "search": {"exclude": True},
    }
    return page_source(
        front_matter,
        crumb_html(Ref("排期", calendar.site.addresses.relative_url(uri, SCHEDULE))),
        filters(calendar.site, around, uri, month),
        calendar.section(month, level=1),
        legend(calendar.entries_in(around)),
    )
