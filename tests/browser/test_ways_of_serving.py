"""A site opened from the disk, and one whose pages Material replaces without loading them."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.server import STRICT, served
from tests.search.box.typing import Box
from tests.sites.building import built, edit, tiny_project

SHARE_TITLE = "花店怎样把老顾客变成社群"


def built_with(old, new):
    def make(folder):
        project = tiny_project(folder)
        edit(project / "mkdocs.yml", "plugins:\n", "plugins:\n  - qunce-search\n")
        edit(project / "mkdocs.yml", old, new)
        return built(project)

    return make


@pytest.fixture
def on_disk(made_once):
    make = built_with("plugins:\n", "plugins:\n  - offline\n")
    return (made_once("tiny-on-disk", make) / "site").as_uri()


@pytest.fixture
def replacing(made_once, tmp_path):
    """Instant navigation goes by the sitemap, whose addresses must be those of the server."""
    make = built_with("navigation.tabs", "navigation.instant, navigation.tabs")
    site = shutil.copytree(
        made_once("tiny-replacing", make) / "site", tmp_path / "handbook", dirs_exist_ok=True
    )
    with served(tmp_path, STRICT) as port:
        origin = f"http://127.0.0.1:{port}/handbook/"
        sitemap = site / "sitemap.xml"
        text = sitemap.read_text(encoding="utf-8")
        sitemap.write_text(text.replace("https://tiny.example/handbook/", origin), encoding="utf-8")
        yield origin


def fills_in(page):
    """Choose the one share on the page of its notice; the preview then tells of it."""
    page.locator("[data-record]").select_option("florist")
    expect(page.locator("[data-text]").first).to_contain_text(SHARE_TITLE)


def test_a_notice_is_filled_in_from_the_disk(open_context, on_disk):
    page = open_context().new_page()
    page.goto(f"{on_disk}/index.html")
    page.locator(".md-tabs").get_by_role("link", name="文案").click()
    page.locator(".md-content").get_by_role("link", name="预告公告").click()
    page.wait_for_url("**/snippets/share-notice.html")
    fills_in(page)


def test_the_pack_opens_its_notice_from_the_disk_with_the_share_chosen(open_context, on_disk):
    page = open_context().new_page()
    page.goto(f"{on_disk}/shares/florist/index.html")
    page.locator(".md-content").get_by_text("看全文").first.click()
    page.locator('.md-content a[href*="?share=florist"]').first.click()
    page.wait_for_url(re.compile(r"share-notice\.html\?share=florist"))
    expect(page.locator("[data-record]")).to_have_value("florist")


def test_search_leads_from_the_disk_to_a_file(open_context, on_disk):
    page = open_context().new_page()
    page.goto(f"{on_disk}/help/index.html")
    box = Box(page)
    box.type("预告公告")
    box.item("预告公告").click()
    page.wait_for_url(re.compile(r"/snippets/share-notice\.html"))
    expect(page.locator("h1")).to_have_text("预告公告")


def test_a_page_that_is_replaced_comes_to_life(open_context, replacing):
    page = open_context(reduced_motion="reduce").new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(replacing, wait_until="networkidle")
    page.evaluate("window.isSameDocument = true")
    page.locator(".md-tabs").get_by_role("link", name="文案").click()
    page.wait_for_url(f"{replacing}snippets/")
    page.locator(".md-content").get_by_role("link", name="预告公告").click()
    page.wait_for_url(f"{replacing}snippets/share-notice/")
    fills_in(page)
    page.locator(".md-tabs").get_by_role("link", name="排期").click()
    page.locator(".md-content").get_by_role("link", name=SHARE_TITLE).first.click()
    page.wait_for_url(f"{replacing}shares/florist/")
    expect(page.locator('head script[type="application/ld+json"]')).to_have_count(1)
    page.locator(".qc-item input").first.check()
    assert page.evaluate("window.isSameDocument")
    assert errors == []
