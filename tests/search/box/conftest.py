"""One small site for the tests of the box, over http and as it lies on a disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.server import KEPT, served
from tests.chromium import DESKTOP, PHONE
from tests.kept_page import KeptPage
from tests.search.box.site import build_site
from tests.search.box.typing import RUN_CLOCK_FROM, Box

NOW = "2026-11-22T12:00:00+08:00"


@pytest.fixture(scope="session")
def site(made_once) -> Path:
    return made_once("search-box", lambda folder: build_site(folder / "小 站")) / "小 站" / "site"


@pytest.fixture(scope="session")
def origin(site):
    with served(site, KEPT) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="session")
def kept_page(browser, origin):
    script = f"({RUN_CLOCK_FROM})('{NOW}')"
    kept = KeptPage(browser, origin, {"reduced_motion": "reduce"}, script)
    yield kept
    kept.close()


@pytest.fixture
def page(kept_page) -> Page:
    """A page that may use the clipboard and believes in a day of the season."""
    with kept_page.lent() as page:
        yield page


@pytest.fixture
def box(page, origin) -> Box:
    """The box of the home page."""
    page.goto(origin)
    return Box(page)


@pytest.fixture(params=[PHONE, DESKTOP], ids=["390", "1280"])
def any_box(request, box) -> Box:
    """The same at both widths the design names."""
    box.page.set_viewport_size(request.param)
    return box
