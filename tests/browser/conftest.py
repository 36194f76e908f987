"""One build of the handbook for all browser tests."""

from contextlib import ExitStack
from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.handbook import BUILT_AT, Handbook, build_handbook
from tests.browser.scripts import load_scripts
from tests.browser.server import KEPT, STRICT, served
from tests.chromium import DESKTOP, PHONE
from tests.kept_page import KeptContext, KeptPage


@pytest.fixture
def open_context(open_context):
    """As everywhere, at the moment of the build unless a test says otherwise.

    Pages look at the reader's clock: the day the tests run on must not decide what they see.
    """

    def open_one(**options) -> BrowserContext:
        context = open_context(**options)
        context.clock.set_fixed_time(BUILT_AT)
        return context

    return open_one


@pytest.fixture(scope="session")
def handbook(made_once):
    folder = made_once("handbook", build_handbook)
    with served(folder, {**STRICT, **KEPT}) as port:
        yield Handbook(folder, port)


@pytest.fixture(scope="session")
def kept_pages():
    """One for each set of options that was asked for."""
    kept: dict[str, KeptPage] = {}
    yield kept
    for page in kept.values():
        page.close()


@pytest.fixture
def kept_context(browser, handbook, kept_pages):
    """As `open_context`, but that its first page is one the tests before had; see `KeptPage`.

    For those that want nothing but a width, a zone or no motion. Pages may use the clipboard.
    """
    with ExitStack() as stack:

        def kept_one(*, viewport=DESKTOP, **options) -> KeptContext:
            kept = kept_pages.setdefault(repr(options), KeptPage(browser, handbook.origin, options))
            page = stack.enter_context(kept.lent())
            page.clock.set_fixed_time(BUILT_AT)
            return KeptContext(page, viewport)

        yield kept_one


@pytest.fixture
def page(kept_context) -> Page:
    """A page that may use the clipboard."""
    return kept_context().new_page()


@pytest.fixture(scope="session")
def scripted(browser) -> Page:
    """An empty page with our scripts, for the functions among them that leave nothing behind."""
    page = browser.new_page()
    load_scripts(page)
    yield page
    page.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["390", "1280"])
def any_page(request, page: Page) -> Page:
    """The same at both widths the design names."""
    page.set_viewport_size(request.param)
    return page


@pytest.fixture
def page_at(kept_context):
    """A function: instant, URL → the page as it looks then, to a reader in a time zone."""

    def open_page(instant: datetime, url: str, *, moves: bool = False, **options) -> Page:
        page = kept_context(**options).new_page()
        if moves:
            page.clock.install(time=instant)
        else:
            page.clock.set_fixed_time(instant)
        page.goto(url)
        return page

    return open_page
