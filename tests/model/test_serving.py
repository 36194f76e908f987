"""Which address a file gets, where pages are folders and where they are files."""

import pytest

from qunce.model.serving import Addresses

FOLDERS = Addresses("https://x.example/club/")
FILES = Addresses("https://x.example/club/", directory_urls=False)
NOWHERE = Addresses()


@pytest.mark.parametrize(
    ("from_uri", "to_uri", "folders", "files"),
    [
        ("index.md", "index.md", "./", "index.html"),
        ("index.md", "today.md", "today/", "today.html"),
        ("today.md", "index.md", "../", "index.html"),
        ("today.md", "today.md", "./", "today.html"),
        ("help/README.md", "today.md", "../today/", "../today.html"),
        ("today.md", "help/README.md", "../help/", "help/index.html"),
        (
            "shares/florist/index.md",
            "snippets/teaser.md?share=florist",
            "../../snippets/teaser/?share=florist",
            "../../snippets/teaser.html?share=florist",
        ),
        ("shares/florist/index.md", "shares/florist/share.ics", "share.ics", "share.ics"),
        ("shares/florist/summary.md", "shares/florist/share.ics", "../share.ics", "share.ics"),
        (
            "shares/florist/summary.md",
            "shares/florist/index.md#pack",
            "../#pack",
            "index.html#pack",
        ),
        ("calendar/2026-10.md", "calendar/2026-11.md", "../2026-11/", "2026-11.html"),
        (
            "shares/florist/index.md",
            "shares/florist/海报.png",
            "%E6%B5%B7%E6%8A%A5.png",
            "%E6%B5%B7%E6%8A%A5.png",
        ),
        (
            "playbooks/share/guest-share.md",
            "calendar.ics",
            "../../../calendar.ics",
            "../../calendar.ics",
        ),
    ],
)
def test_a_page_points_at_another_from_where_it_stands(from_uri, to_uri, folders, files):
    assert FOLDERS.relative_url(from_uri, to_uri) == folders
    assert FILES.relative_url(from_uri, to_uri) == files


def test_an_address_is_whole_or_nothing():
    page = "shares/x/index.md"
    assert FOLDERS.public_url(page) == "https://x.example/club/shares/x/"
    assert FILES.public_url(page) == "https://x.example/club/shares/x/index.html"
    assert FILES.public_url("series/x.ics") == "https://x.example/club/series/x.ics"
    assert NOWHERE.public_url(page) == ""


def test_a_feed_is_subscribed_to_at_its_whole_address_or_not_at_all():
    assert FOLDERS.webcal_url("calendar.ics") == "webcal://x.example/club/calendar.ics"
    assert NOWHERE.webcal_url("calendar.ics") == ""
