"""One build of the handbook for all browser tests."""

from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.handbook import BUILT_AT, Handbook, build_handbook
from tests.browser.scripts import load_scripts
from tests.browser.server import STRICT, served
from tests.chromium import DESKTOP, PHONE


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
    with served(folder, STRICT) as port:
        yield Handbook(folder, port)


@pytest.fixture
def page(open_context, handbook) -> Page:
    """A page that may use the clipboard."""
    context = open_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=handbook.origin)
    return context.new_page()


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
def page_at(open_context):
    """A function: instant, URL → the page as it looks then, to a reader in a time zone."""

    def open_page(instant: datetime, url: str, *, timezone="Asia/Shanghai", **options) -> Page:
        page = open_context(timezone_id=timezone, **options).new_page()
        page.clock.install(time=instant)
        page.goto(url)
        return page

    return open_page
