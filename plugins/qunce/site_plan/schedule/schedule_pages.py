"""排期: the latest months on one page, and a page for each month."""

from collections.abc import Iterator

from markupsafe import Markup

from qunce.model.addresses import SCHEDULE, month_uri, relative_url
from qunce.rendering.html.month_table import agenda_html
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.schedule import crumb_html, months_html
from qunce.rendering.text.chinese_dates import month_text
from qunce.site_plan.frame.index_pages import index_page
from qunce.site_plan.frame.page_source import heading, page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.schedule.calendar_entries import month_note
from qunce.site_plan.schedule.schedule_parts import filters, legend, subscription
from qunce.site_plan.schedule.site_calendar import Month, SiteCalendar

NOTHING = Markup("<p>还没有排上分享。</p>")


def schedule_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of the latest months, then each month that anything stands in."""
    yield _index(SiteCalendar.seen_from(site, SCHEDULE))
    # Their pages stand side by side, so what one of them sees, all see.
    from_a_month = SiteCalendar.seen_from(site, month_uri(2000, 1))
    for month in from_a_month.months:
        yield _month_page(from_a_month, month)


def calendar_block(site: Site, from_uri: str) -> Markup:
    """The latest months, for a page of somebody's own."""
    return Markup(" ").join(_sections(SiteCalendar.seen_from(site, from_uri), level=3)) or NOTHING


def agenda_block(site: Site, from_uri: str) -> Markup:
    """The shares of the latest months as a list, for a page of somebody's own."""
    calendar = SiteCalendar.seen_from(site, from_uri)
    return agenda_html(calendar.entries_in(calendar.latest)) or NOTHING


def _sections(calendar: SiteCalendar, *, level: int) -> list[Markup]:
    latest = calendar.latest
    return [calendar.section(month, level=level, beside=latest) for month in latest]


def _index(calendar: SiteCalendar) -> PlannedFile:
    site = calendar.site
    return index_page(
        site,
        SCHEDULE,
        filters(site),
        *(_sections(calendar, level=2) or [NOTHING]),
        legend(calendar),
        heading("放进自己的日历", "subscribe"),
        subscription(site, SCHEDULE),
        *_every_month(calendar),
        title="排期",
        lead="每一场什么时候、谁来讲、在哪听；改期和取消也留在这里。",
        key="index/shares",
        hide=["navigation", "toc"],
        # More than an index: dates and calendars are looked up here.
        search=None,
    )


def _every_month(calendar: SiteCalendar) -> Iterator[str]:
    if calendar.months:
        yield heading("每个月的排期", "months")
        yield months_html([calendar.ref(month) for month in reversed(calendar.months)])


def _month_page(calendar: SiteCalendar, month: Month) -> PlannedFile:
    uri = month_uri(*month)
    front_matter = {
        "title": f"{month_text(*month)}排期",
        "description": month_note(calendar.site, calendar.entries_in({month})),
        "qunce_page": uri.removesuffix(".md"),
        "hide": ["navigation", "toc"],
        # A share is found by its own page, not by every month it stood in.
        "search": {"exclude": True},
    }
    source = page_source(
        front_matter,
        crumb_html(Ref("排期", relative_url(uri, SCHEDULE))),
        filters(calendar.site),
        calendar.section(month, level=1),
        legend(calendar),
    )
    return PlannedFile(uri, content=source)
