"""What a quarter still lacks, as the page of each share tells it too."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from qunce.model.addresses import series_uri
from qunce.model.people import Series
from qunce.model.share import Share
from qunce.rendering.html.days.month_table import Entry
from qunce.rendering.html.days.season import Late
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.chinese_dates import clock_text, start_text
from qunce.rules.after.missing import MissingWeight, missing_parts
from qunce.rules.asked.tasks import summary_task
from qunce.rules.checks.open_slots import open_slots
from qunce.rules.times.windows import DAYS_OVERDUE, TaskKind
from qunce.site_plan.frame.site import Site

FREE = Tag("draft", "可以排")


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """An evening of a series on which nobody speaks yet."""

    series: Series
    start: datetime


def slots_of(site: Site) -> Iterator[OpenSlot]:
    """Those of the coming weeks, as the site's moment has it."""
    for series in site.library.series.values():
        for start in open_slots(site.library, series, site.as_of):
            yield OpenSlot(series, start)


def slot_entry(site: Site, slot: OpenSlot, from_uri: str) -> Entry:
    """It stands on its day like a share; the series' page tells what it is about."""
    return Entry(
        day=slot.start.date(),
        clock=clock_text(slot.start),
        title="空着，排一场",
        url=site.addresses.relative_url(from_uri, series_uri(slot.series.id)),
        when=start_text(slot.start, site.reference_year),
        keys=(),
        tag=FREE,
        ends=(slot.start + slot.series.duration).isoformat(),
    )


def lack_tag(site: Site, share: Share) -> Tag | None:
    """`还差 2 项` of what has to be there when it starts."""
    lacking = [
        part
        for part in missing_parts(site.library, share)
        if part.weight is MissingWeight.BEFORE_START
    ]
    return Tag("moved", f"还差 {len(lacking)} 项") if lacking else None


def late_summary(site: Site, share: Share) -> Late | None:
    """From when its summary is late and until when that is told, if one is still awaited."""
    days = [task.moment.day for task in summary_task(site.library, share) if task.moment]
    told_for = timedelta(days=DAYS_OVERDUE[TaskKind.SUMMARY])
    return next((Late(day.isoformat(), (day + told_for).isoformat()) for day in days), None)
