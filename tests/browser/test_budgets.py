"""What a reader on a phone downloads, in gzipped bytes; and from where: only from here."""

import pytest

from qunce.model.addresses import NEAR_SHARES, SNIPPET_TEXTS
from qunce.site_plan.handbook.record_values import SCRIPTS as VALUES
from qunce.theme.bundles import PAGE_SCRIPTS, script_uri
from tests.browser.handbook import BUILT_AT, PAGE_KINDS
from tests.chromium import PHONE, new_context

KB = 1024
SEARCH = ("/search/", "/workers/search.", "/qunce-search/")
"""Counted apart: it has budgets of its own."""


@pytest.fixture(scope="module")
def visitor(browser):
    """A phone, and the URLs its page asks for; what it keeps from other pages is among them."""
    context = new_context(browser, viewport=PHONE)
    page, urls = context.new_page(), []
    page.clock.set_fixed_time(BUILT_AT)
    page.on("request", lambda request: urls.append(request.url))
    yield page, urls
    context.close()


@pytest.fixture
def requests_of(visitor, handbook):
    """A function: kind of page → the URLs its first visit asks for."""
    page, urls = visitor

    def visit(kind):
        page.goto("about:blank")
        urls.clear()
        page.goto(handbook.url(kind), wait_until="networkidle")
        return list(urls)

    return visit


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_page_keeps_its_budget_and_its_origin(requests_of, handbook, kind):
    urls = requests_of(kind)
    assert [url for url in urls if not url.startswith(handbook.origin)] == []
    assert len(urls) == len(set(urls))

    def size(addresses):
        return sum(handbook.gzip_size(url) for url in addresses)

    scripts = [url for url in urls if "/qunce/" in url and url.endswith(".js")]
    own = {handbook.origin + script_uri(name) for name in PAGE_SCRIPTS}
    data = {handbook.origin + uri for uri in (*VALUES.values(), NEAR_SHARES, SNIPPET_TEXTS)}
    assert handbook.gzip_size(handbook.url(kind)) <= 30 * KB
    assert size(url for url in scripts if url not in own | data) <= 8 * KB
    assert size(url for url in scripts if url in own) <= 6 * KB
    assert size(url for url in urls if "/qunce/" in url and url.endswith(".css")) <= 8 * KB
    assert size(url for url in urls if not any(part in url for part in SEARCH)) <= 90 * KB
