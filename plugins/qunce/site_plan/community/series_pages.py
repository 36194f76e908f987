"""Series: the fixed columns, their calendar and their shares."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import group_uri, person_uri, series_feed_uri, series_uri
from qunce.model.people import Series
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.text.series_values import fixed_time
from qunce.site_plan.frame.feed_links import coming_text, feed_row
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import SERIES_FACETS
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Site
from qunce.site_plan.review.trends import series_trend
from qunce.site_plan.shares.next_share import next_share_of

SERIES = "series/index.md"


def series_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of series and a page for each."""
    yield index_page(site, SERIES, partial(_index, site))
    for series in site.library.series.values():
        yield PlannedFile(series_uri(series.id), partial(_page, site, series), edit=series.path)


def _index(site: Site) -> str:
    return index_source(
        site,
        SERIES,
        link_list(_line(site, series, SERIES) for series in site.library.series.values()),
        title="系列",
        lead="固定的栏目：同一天、同一时刻，每次换一位嘉宾。",
        key="index/series",
    )


def _line(site: Site, series: Series, from_uri: str) -> Line:
    count = len(site.shares_of_series(series.id))
    held = f"共 {count} 场" if count else "还没有排期"
    url = site.addresses.relative_url(from_uri, series_uri(series.id))
    return Line(series.title, url, about=(f"{fixed_time(series)}，{held}",))


def _page(site: Site, series: Series) -> str:
    uri = series_uri(series.id)
    when = fixed_time(series)
    trend = tuple(series_trend(site, series))
    front_matter = {
        "title": series.title,
        "description": f"{series.title}：{when}",
        "qunce_page": f"series/{series.id}",
        "qunce_scripts": ["next"],
        "qunce_styles": ["review"] if trend else [],
        "search": SERIES_FACETS,
    }
    return page_source(
        front_matter,
        page_head(series.title, lead=when),
        next_share_of(site, site.shares_of_series(series.id), uri),
        _calendar(site, series, uri),
        facts_html(_facts(site, series, uri)),
        series.body.strip("\n"),
        *trend,
        *_shares(site, series, uri),
    )


def _calendar(site: Site, series: Series, uri: str) -> Markup:
    shares = site.shares_of_series(series.id)
    text = coming_text(site, f"{series.title}：{fixed_time(series)}", shares)
    return feed_row(site, series_feed_uri(series.id), uri, text)


def _facts(site: Site, series: Series, uri: str) -> list[Fact]:
    groups = (
        Ref(site.library.groups[group].title, site.addresses.relative_url(uri, group_uri(group)))
        for group in series.groups
    )
    host = site.library.people[series.host] if series.host else None
    facts = (
        Fact(
            "主持",
            (Ref(host.title, site.addresses.relative_url(uri, person_uri(host.id))),)
            if host
            else (),
        ),
        Fact("在哪听", tuple(groups)),
    )
    return [fact for fact in facts if fact.refs]


def _shares(site: Site, series: Series, uri: str) -> Iterator[str]:
    if shares := site.shares_of_series(series.id):
        yield repeating_heading("各期分享", "shares")
        yield link_list(share_line(site, share, uri) for share in reversed(shares))
