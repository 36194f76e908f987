"""What the reader's clock and this device decide is decided before the page is seen."""

import time

import pytest

from qunce.theme.bundles import PAGE_SCRIPTS, SCRIPT, script_uri
from tests.browser.handbook import PAGE_KINDS
from tests.chromium import PHONE, collect_errors, new_context

SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => { window.shifted += entry.value; });
  }).observe({ type: "layout-shift", buffered: true });
"""
LATE = 0.4
"""Seconds by which scripts come later than the content: a slow network, on which pages moved."""
TICKED = """
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("qunce:me:v1", JSON.stringify({ role: "主持", group: "florist-owners" }));
"""


@pytest.fixture(scope="module")
def slow_page(browser):
    """A phone to which scripts come late. What is routed is fetched anew for every page."""
    context = new_context(browser, viewport=PHONE, is_mobile=True)
    page = context.new_page()
    for uri in (SCRIPT, *map(script_uri, PAGE_SCRIPTS)):
        page.route(f"**/{uri}", lambda route: (time.sleep(LATE), route.continue_()))
    page.clock.set_fixed_time("2026-11-22T19:00:00+08:00")
    page.add_init_script(SHIFTS + TICKED)
    page.failed = []
    collect_errors(context, page.failed)
    yield page
    context.close()


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_nothing_moves_after_it_is_drawn(slow_page, handbook, kind):
    slow_page.goto(handbook.url(kind), wait_until="networkidle")
    assert slow_page.locator("h1").is_visible()
    assert slow_page.evaluate("shifted") <= 0.02
    assert slow_page.failed == []


def test_a_script_that_never_comes_leaves_the_page_to_be_read(open_context, handbook):
    page = open_context(viewport=PHONE).new_page()
    page.route("**/assets/qunce/qunce.js", lambda route: route.abort())
    page.goto(handbook.url("share"))
    page.locator("h1").wait_for(state="visible")
