"""What the box costs to load, gzipped as a host would send it."""

import pytest

from tests.browser.server import gzipped

pytestmark = pytest.mark.process

KB = 1024


def size(site, name):
    return len(gzipped(site / "assets" / "qunce-search" / name))


def test_every_page_pays_for_the_opening_of_the_box_only(site):
    assert size(site, "loader.js") <= 2 * KB


def test_the_first_focus_pays_for_a_small_style(site):
    assert size(site, "search.css") <= 2 * KB


def test_a_page_reached_pays_for_the_marks(site):
    assert size(site, "highlight.js") <= 1.5 * KB
