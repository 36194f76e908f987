"""One small site for the engine: built once, asked over http and from the disk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.server import served
from tests.chromium import collect_errors, new_context
from tests.search.engine.asking import Engine

SITE = Path(__file__).parent / "site"


@pytest.fixture(scope="session")
def site(made_once) -> Path:
    return made_once("search-engine", build) / "project" / "site"


def build(folder: Path) -> None:
    project = shutil.copytree(SITE, folder / "project")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="session")
def origin(site):
    with served(site) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def page(open_context) -> Page:
    return open_context().new_page()


@pytest.fixture(scope="session")
def shared(browser, origin):
    """A page that stays open, and what goes wrong on it."""
    context, errors = new_context(browser), []
    collect_errors(context, errors)
    page = context.new_page()
    page.goto(origin)
    yield page, errors
    context.close()


@pytest.fixture
def engine(shared) -> Engine:
    """The engine of the site over http, for questions that leave nothing behind."""
    page, errors = shared
    yield Engine(page)
    assert errors == []


@pytest.fixture
def own_engine(page, origin) -> Engine:
    """The same on a page of its own, for who changes something there."""
    page.goto(origin)
    return Engine(page)
