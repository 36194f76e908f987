"""axe finds nothing on any kind of page, at both widths, in light and dark."""

import pytest

from tests.browser.axe import violations
from tests.browser.handbook import PAGE_KINDS
from tests.chromium import DESKTOP, PHONE

DARKEN = "document.body.setAttribute('data-md-color-scheme', 'slate')"


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_axe_finds_no_violation(open_context, handbook, kind):
    # Transitions would have axe measure colours halfway between the schemes.
    page = open_context(reduced_motion="reduce").new_page()
    found = {}
    for name, size in {"390": PHONE, "1280": DESKTOP}.items():
        page.set_viewport_size(size)
        page.goto(handbook.url(kind))
        found[name, "light"] = violations(page)
        page.evaluate(DARKEN)
        found[name, "dark"] = violations(page)
    assert {where: what for where, what in found.items() if what} == {}
