"""The same from a disk, where no server finds a folder's index.html and nothing may be fetched."""

import re

import pytest
from playwright.sync_api import expect

from tests.search.box.typing import Box


@pytest.fixture
def home(open_context, site):
    page = open_context(offline=True).new_page()
    page.goto((site / "index.html").as_uri())
    return Box(page)


def test_a_result_is_found_opened_and_marked(home, site):
    home.type("欢迎语")
    home.page.keyboard.press("Enter")
    home.page.wait_for_url(re.compile(re.escape((site / "welcome/index.html").as_uri())))
    expect(home.page.locator("mark[data-md-highlight]").first).to_be_visible()


def test_titles_are_the_same_as_over_http(home, box):
    home.type("群规")
    box.type("群规")
    assert home.titles == box.titles


def test_the_link_to_a_search_works(home, site):
    home.page.goto(f"{(site / 'rules/index.html').as_uri()}?q=欢迎语")
    expect(home.items.first).to_contain_text("新人欢迎语")
    home.page.keyboard.press("Escape")
    assert not home.is_open


def test_recent_queries_are_kept(home):
    home.type("欢迎语")
    home.page.keyboard.press("Enter")
    home.page.wait_for_url(re.compile("welcome"))
    home.page.keyboard.press("/")
    expect(home.panel.get_by_role("button", name="欢迎语")).to_be_visible()
