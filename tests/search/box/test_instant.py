"""Where Material replaces pages without loading them, the box stays and pages reached are marked."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.server import served
from tests.search.box.site import CONFIG, build_site
from tests.search.box.typing import Box


@pytest.fixture(scope="module")
def instant_origin(made_once, tmp_path_factory):
    """Instant navigation goes by the sitemap, whose addresses must be those of the server."""
    config = CONFIG.replace("  font: false\n", "  font: false\n  features: [navigation.instant]\n")
    made = made_once("search-instant", lambda folder: build_site(folder / "project", config))
    site = shutil.copytree(made / "project" / "site", tmp_path_factory.mktemp("instant") / "site")
    with served(site) as port:
        origin = f"http://127.0.0.1:{port}/"
        sitemap = site / "sitemap.xml"
        text = sitemap.read_text(encoding="utf-8")
        sitemap.write_text(text.replace("https://small.example/", origin), encoding="utf-8")
        yield origin


def test_the_page_is_replaced_marked_and_searched_again(open_context, instant_origin):
    page = open_context(reduced_motion="reduce").new_page()
    page.goto(instant_origin, wait_until="networkidle")
    page.evaluate("window.isSameDocument = true")
    box = Box(page)
    box.type("欢迎语")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("welcome/"))
    expect(page.locator("mark[data-md-highlight]").first).to_be_visible()
    assert page.evaluate("window.isSameDocument")
    # Material closes the search a moment after the address has changed.
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    page.keyboard.insert_text("群规模板")
    expect(box.items.first).to_contain_text("群规模板")
    assert box.item("群规模板").evaluate("item => getComputedStyle(item).display") == "grid"


def test_a_second_search_on_the_same_page_marks_anew(open_context, instant_origin):
    page = open_context(reduced_motion="reduce").new_page()
    page.goto(f"{instant_origin}rules/", wait_until="networkidle")
    box = Box(page)
    box.type("违规三次")
    box.item("群规模板").locator(".qs-section").first.click()
    expect(page.locator("mark[data-md-highlight]", has_text="违规三次")).to_be_in_viewport()
    # Material closes the search a moment after the address has changed.
    page.wait_for_timeout(200)
    box.type("潜水的人")
    expect(box.item("群规模板").locator(".qs-section").first).to_have_text("潜水的人")
    box.item("群规模板").locator(".qs-section").first.click()
    expect(page.locator("mark[data-md-highlight]", has_text="潜水的人")).to_be_in_viewport()
    assert page.locator("mark[data-md-highlight]", has_text="违规三次").count() == 0
