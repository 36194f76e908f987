"""One small site for the engine: built once, asked over http and from the disk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.server import served
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


@pytest.fixture
def engine(page, origin) -> Engine:
    """The engine of the site over http."""
    page.goto(origin)
    return Engine(page)
