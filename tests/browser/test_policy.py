"""A strict Content-Security-Policy: every page kind does without inline scripts and styles.

The whole browser suite is served under it, too; what a page is refused fails its test.
"""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.handbook import REPOSITORY
from tests.browser.server import STRICT

pytestmark = pytest.mark.browser


class Inline(HTMLParser):
    """Notes what a policy without `unsafe-inline` would not let run or apply."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        runs = tag == "script" and "src" not in values and "json" not in (values.get("type") or "")
        applies = tag == "style" or "style" in values
        if runs or applies or any(name.startswith("on") for name in values):
            self.found.append(self.get_starttag_text())


def inline_of(page: Path) -> list[str]:
    parser = Inline()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser.found


def test_no_page_has_an_inline_script_or_style(handbook):
    pages = sorted(handbook.folder.rglob("*.html"))
    assert len(pages) > 250
    assert {page.as_posix(): inline_of(page) for page in pages if inline_of(page)} == {}


def test_what_is_inline_would_be_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<script>1</script><p style='a:b'><a onclick='x'><style></style>", "utf-8")
    assert len(inline_of(page)) == 4


def test_readme_gives_the_header_the_tests_run_under():
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert readme.count(STRICT["Content-Security-Policy"]) == 2


def test_the_header_is_strict_enough_to_refuse_an_inline_script(open_context, handbook):
    page = open_context(fail_on_errors=False).new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(handbook.origin)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in text for text in refused)


def test_a_spoilt_memory_of_colours_changes_nothing(page, handbook):
    page.goto(handbook.origin)
    for value in ("{", "null", '"x"', '{"color":null}', '{"color":{"onload":"x","scheme":{}}}'):
        page.evaluate("value => __md_scope && localStorage.setItem('/.__palette', value)", value)
        page.reload()
        assert page.locator("h1").first.is_visible()


def test_chosen_colours_are_there_before_the_page_is_drawn(page, handbook):
    page.goto(handbook.origin)
    page.locator("label[for=__palette_1]:visible").click()
    page.reload(wait_until="commit")
    page.wait_for_selector("h1", state="attached")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
