"""axe finds nothing on any kind of page, at both widths, in light and dark."""

import pytest

from tests.browser.axe import colour_violations, violations
from tests.browser.handbook import PAGE_KINDS
from tests.chromium import DESKTOP, PHONE

SCHEME = "scheme => document.body.setAttribute('data-md-color-scheme', scheme)"


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_axe_finds_no_violation(kept_context, handbook, kind):
    """Only the page for publishing looks at its width when it is opened: test_publish has it."""
    # Transitions would have axe measure colours halfway between the schemes.
    page = kept_context(reduced_motion="reduce", viewport=PHONE).new_page()
    page.goto(handbook.url(kind))
    found = {}
    for name, size in {"390": PHONE, "1280": DESKTOP}.items():
        page.set_viewport_size(size)
        page.evaluate(SCHEME, "default")
        found[name, "light"] = violations(page)
        page.evaluate(SCHEME, "slate")
        found[name, "dark"] = colour_violations(page)
    assert {where: what for where, what in found.items() if what} == {}
