"""How the numbers of a series went: drawn, and the same as a table."""

from collections.abc import Iterator

from qunce.model.addresses import series_uri, share_uri
from qunce.model.kinds.kind import walk
from qunce.model.kinds.share import SHARE
from qunce.model.people import Series
from qunce.model.review.measures import ALL_MEASURES, VOTES, Measure
from qunce.model.share import Share, Visibility
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.review.line_chart import line_chart
from qunce.rendering.html.review.trend import Drawing, NumbersRow, drawings_html, numbers_table
from qunce.rendering.text.chinese_dates import date_text
from qunce.rules.after.trends import Course, Trend, trend
from qunce.site_plan.frame.page_source import heading
from qunce.site_plan.frame.site import Site

FEWEST = 2
"""Of a single value there is no course to draw."""
PUBLIC_KEYS = frozenset(
    path for path, key in walk(SHARE.keys) if key.visibility is Visibility.PUBLIC
)


def series_trend(site: Site, series: Series) -> Iterator[str]:
    """What this audience may see of what was counted at the shares of a series, if anything."""
    measures = [measure for measure in ALL_MEASURES if site.is_internal or _is_public(measure)]
    found = trend(site.shares_of_series(series.id), measures)
    if not found.shares:
        return
    yield heading("走势", "trend")
    drawn = [course for course in found.courses if len(course.known) >= FEWEST]
    if drawn:
        days = [_day(site, share) for share in found.shares]
        yield drawings_html(
            [_drawing(course, days) for course in drawn], first=days[0], last=days[-1]
        )
    yield numbers_table(
        f"{series.title}，记了数的 {len(found.shares)} 场",
        [course.measure.label for course in found.courses],
        _rows(site, found, series_uri(series.id)),
    )


def _is_public(measure: Measure) -> bool:
    path = (measure.name,) if measure is VOTES else ("numbers", measure.name)
    return all(path[: depth + 1] in PUBLIC_KEYS for depth in range(len(path)))


def _drawing(course: Course, days: list[str]) -> Drawing:
    said = (
        f"{day} {'没记' if value is None else value}"
        for day, value in zip(days, course.values, strict=True)
    )
    measure = course.measure
    return Drawing(
        f"trend-{measure.name}",
        measure.label,
        f"{measure.how}，{measure.when}记",
        "；".join(said),
        line_chart(course.values),
    )


def _rows(site: Site, found: Trend, uri: str) -> list[NumbersRow]:
    """The latest first, as in every list of shares."""
    values = zip(*(course.values for course in found.courses), strict=True)
    rows = [
        NumbersRow(
            _day(site, share),
            Ref(share.title, site.addresses.relative_url(uri, share_uri(share.id))),
            ["" if value is None else str(value) for value in counted],
        )
        for share, counted in zip(found.shares, values, strict=True)
    ]
    return rows[::-1]


def _day(site: Site, share: Share) -> str:
    return date_text(share.slot.start, site.reference_year) if share.slot else ""
