"""一季一览: a page for each quarter, weeks by series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby

from qunce.model.addresses import SCHEDULE, quarter_uri
from qunce.model.people import Series
from qunce.model.share import Share
from qunce.rendering.html.days.season import Lane, SeasonEntry, Week, season_head, season_table
from qunce.rendering.html.link_list import link_list
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.chinese_dates import days_text, quarter_text
from qunce.rendering.text.lunar import festival_or_term
from qunce.rendering.text.series_values import fixed_time
from qunce.site_plan.frame.page_source import heading, page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Quarter, Site, quarter_of
from qunce.site_plan.schedule.calendar_entries import clocks_note, month_count, share_entry
from qunce.site_plan.schedule.season_gaps import (
    FREE,
    OpenSlot,
    lack_tag,
    late_summary,
    slot_entry,
    slots_of,
)

SINGLES = Lane("单场")
SUMMARISED = Tag("ok", "✓ 有总结")
HIGHEST_RANK = 9
"""Of a week with more shares, the last ones stand in the order of their columns."""


def quarters(site: Site) -> Sequence[Quarter]:
    """Those in which a share of the site stands, earliest first."""
    return tuple(site.shares_by_quarter)


def season_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each quarter."""
    by_quarter = site.shares_by_quarter
    order, slots = tuple(by_quarter), tuple(slots_of(site))
    for position, quarter in enumerate(order):
        around = (order[position - 1] if position else None, *order[position + 1 : position + 2])
        free = tuple(slot for slot in slots if _quarter(slot.start) == quarter)
        season = Season(site, quarter, by_quarter[quarter], free)
        make = partial(_page, season, *(*around, None)[:2])
        yield PlannedFile(quarter_uri(*quarter), make)


@dataclass(frozen=True, slots=True)
class Season:
    """A quarter of a site's schedule and what stands in it, earliest first.

    `slots` are those for which a series has nobody yet.
    """

    site: Site
    quarter: Quarter
    shares: tuple[Share, ...]
    slots: tuple[OpenSlot, ...] = ()

    @property
    def uri(self) -> str:
        """Its page."""
        return quarter_uri(*self.quarter)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last."""
        year, quarter = self.quarter
        first = date(year, quarter * 3 - 2, 1)
        return first, (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)


def _quarter(moment: datetime) -> Quarter:
    return quarter_of(moment.year, moment.month)


def _page(season: Season, before: Quarter | None, after: Quarter | None) -> str:
    site, title = season.site, quarter_text(*season.quarter)
    entries = [share_entry(site, share, season.uri) for share in season.shares]
    note = f"{month_count(entries)}。{clocks_note(site)}"
    lanes = _lanes(season)
    front_matter = {
        "title": title,
        "description": f"{title}的排期，一行一周，一列一个系列：{note}",
        "qunce_page": season.uri.removesuffix(".md"),
        "qunce_scripts": ["schedule"],
        "hide": ["navigation", "toc"],
        # A share is found by its own page.
        "search": {"exclude": True},
    }
    head = season_head(
        title,
        note=note,
        before=_ref(season, before),
        after=_ref(season, after),
        months=Ref("按月看", site.addresses.relative_url(season.uri, SCHEDULE)),
    )
    table = season_table(
        caption=f"{title}的分享，一行一周，一列一个系列",
        lanes=[_lane(series) for series in lanes],
        weeks=list(_weeks(season, lanes)),
        has_singles=None in lanes,
    )
    return page_source(front_matter, head, table, *_dateless(season), _unannounced(season))


def _ref(season: Season, quarter: Quarter | None) -> Ref | None:
    if not quarter:
        return None
    url = season.site.addresses.relative_url(season.uri, quarter_uri(*quarter))
    year, title = quarter[0], quarter_text(*quarter)
    return Ref(title.partition("年")[2] if year == season.quarter[0] else title, url)


def _lanes(season: Season) -> list[Series | None]:
    """The series that the quarter has shares of, in the order of the week; None for the rest."""
    series = season.site.library.series
    found = {share.series for share in season.shares} | {slot.series.id for slot in season.slots}
    lanes = sorted(
        (series[id] for id in found if id), key=lambda one: (one.weekday, one.time, one.id)
    )
    return [*lanes, *([None] if None in found else [])]


def _lane(series: Series | None) -> Lane:
    return Lane(series.title, fixed_time(series)) if series else SINGLES


def _weeks(season: Season, lanes: Sequence[Series | None]) -> Iterator[Week]:
    by_week: dict[date, list[Share | OpenSlot]] = {}
    for moment, one in _by_start(season):
        by_week.setdefault(_monday(moment.date()), []).append(one)
    first, last = season.days
    monday, month = _monday(first), 0
    while monday <= last:
        start, end = max(monday, first), min(monday + timedelta(days=6), last)
        days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
        held = by_week.get(monday, [])
        yield Week(
            monday.isoformat(),
            (monday + timedelta(days=6)).isoformat(),
            days_text(start, end, month),
            list(filter(None, map(festival_or_term, days))),
            list(_special(season.site, days)),
            [list(_cell(season, held, lane)) for lane in lanes],
        )
        monday, month = monday + timedelta(days=7), start.month


def _by_start(season: Season) -> list[tuple[datetime, Share | OpenSlot]]:
    held: list[tuple[datetime, Share | OpenSlot]] = [
        *((share.slot.start, share) for share in season.shares if share.slot),
        *((slot.start, slot) for slot in season.slots),
    ]
    return sorted(held, key=lambda pair: pair[0].timestamp())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _special(site: Site, days: Sequence[date]) -> Iterator[tuple[str, str]]:
    """`休 1日–4日`, `班 10日`: runs of days that are off or worked against their weekday."""
    known = site.library.workdays.days
    for kind, run in groupby(days, key=lambda day: known[day].kind if day in known else None):
        if kind:
            of_run = list(run)
            yield kind.value, days_text(of_run[0], of_run[-1], of_run[0].month)


def _cell(
    season: Season, held: Sequence[Share | OpenSlot], lane: Series | None
) -> Iterator[SeasonEntry]:
    for place, one in enumerate(held, 1):
        rank = min(place, HIGHEST_RANK)
        if isinstance(one, OpenSlot):
            if one.series is lane:
                entry = slot_entry(season.site, one, season.uri)
                yield SeasonEntry(entry, rank, [FREE], is_free=True)
        elif one.series == (lane.id if lane else None):
            yield _share(season, one, rank)


def _share(season: Season, share: Share, rank: int) -> SeasonEntry:
    site, entry = season.site, share_entry(season.site, share, season.uri)
    return SeasonEntry(
        entry,
        rank,
        _tags(site, share, entry.tag),
        lack=lack_tag(site, share),
        late=late_summary(site, share),
    )


def _tags(site: Site, share: Share, tag: Tag | None) -> list[Tag]:
    summary = site.summary(share.id)
    return [*([tag] if tag else []), *([SUMMARISED] if summary and summary.is_public else [])]


def _dateless(season: Season) -> Iterator[str]:
    """What still waits for a day; a public site shows none of it."""
    site = season.site
    if shares := [share for share in site.shares if not share.slot]:
        yield heading("还没有日子", "dateless")
        yield link_list(share_line(site, share, season.uri) for share in shares)


def _unannounced(season: Season) -> str:
    year = season.quarter[0]
    if year in season.site.library.workdays.years:
        return ""
    return f"{year} 年的放假安排还没有公布，表上不标休和班。"
