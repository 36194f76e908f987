"""While somebody edits: the page says why the last edit is not shown, and stops when it is."""

import pytest
from playwright.sync_api import expect

from tests.cli.running import replace, run
from tests.cli.site.test_serve import serving

pytestmark = pytest.mark.process

SHARE = "content/shares/first-share/index.md"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """One that is running; whoever changes something of its site puts it back."""
    site = tmp_path_factory.mktemp("preview") / "site"
    assert run("init", str(site)).exit_code == 0
    with serving(site) as running:
        yield running


@pytest.fixture
def site(preview):
    return preview.site


@pytest.fixture
def page(preview, open_context):
    page = open_context().new_page()
    page.loads = []
    page.on("load", lambda loaded: page.loads.append(loaded.url))
    page.goto(f"{preview.address}snippets/share-notice/")
    return page


def test_a_mistake_is_told_over_the_last_good_page_until_it_is_mended(site, page):
    bar = page.get_by_role("alert").and_(page.locator("[data-qunce-problems]"))
    expect(bar).to_have_count(0)
    page.locator("[data-fill] summary").first.click()
    typed = page.locator("[data-fill] input:visible, [data-fill] textarea:visible").first
    typed.fill("打了一半的字")
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")
    scrolled = page.evaluate("scrollY")

    replace(site, SHARE, "title: 花店", "titel: 花店")
    expect(bar).to_contain_text(f"{SHARE}:2: key-unknown 不认识的键 titel（改成 title）")
    expect(bar).to_contain_text("先改好下面 1 处")
    page.wait_for_timeout(3000)  # as long as a page that reloads over and over needs to show it
    assert len(page.loads) == 1
    expect(typed).to_have_value("打了一半的字")
    assert page.evaluate("scrollY") == scrolled

    replace(site, SHARE, "titel: 花店", "title: 花店")
    expect(bar).to_have_count(0)
    expect(typed).to_have_value("打了一半的字")


def test_a_page_opened_after_the_mistake_tells_it_too_the_first_few_and_how_many(site, page):
    keys = "".join(f"wrong{number}: 1\n" for number in range(9))
    replace(site, SHARE, "title: 花店", f"{keys}title: 花店")
    bar = page.locator("[data-qunce-problems]")
    expect(bar).to_contain_text("还有 4 处，运行 qunce check 看全部")
    page.goto(page.url.replace("snippets/share-notice/", ""))
    expect(bar).to_contain_text("先改好下面 9 处")
    expect(page.locator("h1").first).to_be_visible()
    replace(site, SHARE, keys, "")
    expect(bar).to_have_count(0)


def test_what_mkdocs_refuses_is_told_in_chinese(site, page):
    replace(site, "mkdocs.yml", "  - footnotes\n", "  - footnotse\n")
    bar = page.locator("[data-qunce-problems]")
    expect(bar).to_contain_text("mkdocs.yml 的 markdown_extensions：没有扩展 footnotse")
    replace(site, "mkdocs.yml", "  - footnotse\n", "  - footnotes\n")
    expect(bar).to_have_count(0)
