"""What stands round every page: where one is, a way home, and what machines read."""

from tests.browser.handbook import share_path


def test_the_section_one_is_in_is_named(page, handbook):
    page.goto(handbook.url("playbook"))
    current = page.locator(".md-tabs [aria-current]")
    assert [link.inner_text() for link in current.all()] == ["手册"]


def test_a_missing_page_leads_home(page, handbook):
    page.goto(handbook.url("missing"))
    assert page.locator("h1").inner_text() == "没有这个页面"
    assert page.title() == f"没有这个页面 - {handbook.library.settings.site_name}"
    page.get_by_role("link", name="回到首页").click()
    assert page.url.rstrip("/") == handbook.origin.rstrip("/")


def test_the_head_says_what_a_link_preview_shows(page, handbook):
    share = handbook.shares[0]
    page.goto(handbook.origin + share_path(share))

    def content(name):
        return page.locator(f"meta[name='{name}'], meta[property='{name}']").get_attribute(
            "content"
        )

    assert content("qunce:page") == f"share/{share.id}"
    assert content("og:title") == share.title
    assert content("og:description") == content("description")
    assert page.title() == f"{share.title} - {handbook.library.settings.site_name}"


def test_every_page_of_shares_and_summaries_has_a_title_of_its_own(page, handbook):
    titles = []
    for summary in handbook.summaries:
        for path in (f"shares/{summary.share}/", f"shares/{summary.share}/summary/"):
            page.goto(handbook.origin + path)
            titles.append(page.title())
    assert len(titles) == len(set(titles)) == 2 * len(handbook.summaries)
