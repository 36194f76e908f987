"""The poster on the page of a share that is ahead."""

import pytest

from qunce.rules.posters import has_poster
from tests.browser.handbook import share_path
from tests.builders import at


@pytest.fixture
def share(page, handbook):
    coming = at("2026-11-22 12:00")
    share = next(share for share in handbook.shares if has_poster(share, coming))
    page.goto(handbook.origin + share_path(share))
    return share


def test_a_poster_is_fetched_when_its_fold_is_opened_and_nothing_moves(page, share):
    image = page.locator("#poster img")
    assert image.evaluate("image => image.complete && image.naturalWidth > 0") is False
    page.get_by_text("长按图片保存").click()
    before = image.bounding_box()
    page.wait_for_function("() => document.querySelector('#poster img').naturalWidth > 0")
    assert image.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [1080, 1920]
    assert image.bounding_box() == before
    assert abs(before["height"] / before["width"] - 1920 / 1080) < 0.01
    assert share.title in image.get_attribute("alt")


def test_a_poster_can_be_downloaded_under_a_name_of_its_own(page, share):
    page.get_by_text("长按图片保存").click()
    link = page.get_by_role("link", name="下载海报")
    assert link.bounding_box()["height"] >= 44
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == f"{share.id}-海报.png"


@pytest.mark.usefixtures("share")
@pytest.mark.parametrize("width", [320, 390])
def test_a_poster_is_no_wider_than_a_phone(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_text("长按图片保存").click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_link_preview_shows_a_picture_that_is_there(page, handbook, share):
    image = page.locator("meta[property='og:image']").get_attribute("content")
    assert image == f"{handbook.library.settings.site_url}shares/{share.id}/card.png"
    path = image.removeprefix(handbook.library.settings.site_url)
    assert page.request.get(handbook.origin + path).body().startswith(b"\x89PNG")
