"""Everything measured of one contender in Chromium."""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.search.browser import DESKTOP, PHONE, Profile, fresh_page
from benchmarks.search.contender import SEARCH_FILES, Contender
from benchmarks.search.queries import Query
from benchmarks.search.scores import Asked
from benchmarks.search.server import Line, Server, served

COLD_STARTS = 5
"""So many visits with an empty cache; their median counts."""

UNANSWERED = 5
"""An engine silent on the first so many queries over file:// is silent on all."""

AT_REST = 1_000
"""Milliseconds after the last request until a page counts as loaded."""


@dataclass(frozen=True, slots=True)
class Cold:
    """A first visit: gzip bytes for search until the first result, ms from the focus to it."""

    size: float
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one contender did."""

    contender: Contender
    asked: list[Asked]
    offline: list[Asked]
    requests_offline: int
    before_focus: int
    desktop: Cold
    phone: Cold
    index: tuple[int, int]
    """Bytes of the index, as it is and gzipped file by file."""


def percentiles(asked: Sequence[Asked]) -> str:
    """The 50th and 95th of the milliseconds; the first query, which loads, is left out."""
    times = sorted(one.milliseconds for one in asked[1:])
    p50, p95 = (times[int(share * len(times))] for share in (0.5, 0.95))
    return f"{p50:.0f} {p95:.0f} ms"


def measured(browser: Browser, contender: Contender, queries: Sequence[Query]) -> Measured:
    """All of it, one thing after the other."""
    asked = asked_over_http(browser, contender, queries)
    offline, requests = asked_offline(browser, contender, queries)
    titles = [query for query in queries if query.kind == "title"]
    visits = (titles or queries)[:COLD_STARTS]
    return Measured(
        contender=contender,
        asked=asked,
        offline=offline,
        requests_offline=requests,
        before_focus=size_before_focus(browser, contender),
        desktop=first_result(browser, contender, DESKTOP, visits),
        phone=first_result(browser, contender, PHONE, visits),
        index=index_size(contender),
    )


def asked_over_http(browser: Browser, one: Contender, queries: Sequence[Query]) -> list[Asked]:
    """Every query in one session on the desktop."""
    with served(one.folder) as server, fresh_page(browser, DESKTOP) as page:
        return ask_all(one, page, server.address, queries)


def asked_twice(
    browser: Browser, one: Contender, queries: Sequence[Query]
) -> tuple[list[Asked], list[Asked]]:
    """All queries and all of them once more, when nothing has to be fetched for them."""
    with served(one.folder) as server, fresh_page(browser, DESKTOP) as page:
        return (
            ask_all(one, page, server.address, queries),
            [ask(one, page, server.address, query) for query in queries],
        )


def asked_offline(
    browser: Browser, one: Contender, queries: Sequence[Query]
) -> tuple[list[Asked], int]:
    """The same from the disk with the network off; also how often the page wanted the network."""
    wanted: list[str] = []
    with fresh_page(browser, DESKTOP, offline=True) as page:
        page.on("request", lambda request: wanted.append(request.url))
        asked = ask_all(one, page, f"{one.folder.as_uri()}/", queries)
        return asked, sum(not url.startswith(("file:", "data:", "blob:")) for url in wanted)


def ask_all(one: Contender, page: Page, root: str, queries: Sequence[Query]) -> list[Asked]:
    """Ask one query after the other; give up on an engine that answers none of the first ones."""
    silence = [Asked(query, (), 0) for query in queries]
    one.driver.open(page, root)
    if not one.driver.is_there(page):
        return silence
    one.driver.focus(page)
    asked: list[Asked] = []
    for query in queries:
        asked.append(ask(one, page, root, query))
        if len(asked) == UNANSWERED and not any(earlier.pages for earlier in asked):
            return silence
    return asked


def ask(one: Contender, page: Page, root: str, query: Query) -> Asked:
    """One query."""
    answer = one.driver.ask(page, query.text, root)
    return Asked(query, answer.pages, answer.milliseconds)


def size_before_focus(browser: Browser, one: Contender) -> int:
    """Bytes fetched for search by a page that is only read."""
    with served(one.folder) as server, fresh_page(browser, DESKTOP) as page:
        one.driver.open(page, server.address)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(AT_REST)
        return server.bytes_below(SEARCH_FILES)


def first_result(
    browser: Browser, one: Contender, profile: Profile, queries: Sequence[Query]
) -> Cold:
    """The median first visit of a reader who searches as soon as the page has loaded."""
    line = Line(*profile.line) if profile.line else None
    with served(one.folder, line) as server:
        visits = [first_visit(browser, one, profile, server, query) for query in queries]
    return Cold(median(v.size for v in visits), median(v.milliseconds for v in visits))


def first_visit(
    browser: Browser, one: Contender, profile: Profile, server: Server, query: Query
) -> Cold:
    """One query with nothing cached."""
    server.sent.clear()
    with fresh_page(browser, profile) as page:
        one.driver.open(page, server.address)
        one.driver.focus(page)
        one.driver.ask(page, query.text, server.address)
        return Cold(server.bytes_below(SEARCH_FILES), one.driver.since_focus(page))


def index_size(one: Contender) -> tuple[int, int]:
    """Bytes of its files, as they are and gzipped one by one."""
    folder = one.folder / one.index
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return sum(map(len, files)), sum(len(gzip.compress(content)) for content in files)
