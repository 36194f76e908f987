"""What stands round every page: where one is, a way home, and what machines read."""

from tests.browser.handbook import share_path


def test_the_section_one_is_in_is_named(page, handbook):
    page.goto(handbook.url("playbook"))
    current = page.locator(".md-tabs [aria-current]")
    assert [link.inner_text() for link in current.all()] == ["手册"]


def test_a_missing_page_leads_home(page, handbook):
    page.goto(handbook.url("missing"))
    assert page.locator("h1").inner_text() == "没有这个页面"
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
