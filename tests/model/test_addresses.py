import pytest

from qunce.model.addresses import (
    calendar_uid,
    public_url,
    relative_url,
    source_path,
    source_uri,
)
from tests.builders import make_settings


@pytest.mark.parametrize(
    ("from_uri", "to_uri", "url"),
    [
        ("index.md", "index.md", "./"),
        ("index.md", "today.md", "today/"),
        ("today.md", "index.md", "../"),
        (
            "shares/florist/index.md",
            "snippets/teaser.md?share=florist",
            "../../snippets/teaser/?share=florist",
        ),
        ("shares/florist/index.md", "shares/florist/share.ics", "share.ics"),
        ("shares/florist/summary.md", "shares/florist/index.md#pack", "../#pack"),
        ("calendar/2026-10.md", "calendar/2026-11.md", "../2026-11/"),
        ("shares/florist/index.md", "shares/florist/海报.png", "%E6%B5%B7%E6%8A%A5.png"),
        ("playbooks/share/guest-share.md", "calendar.ics", "../../../calendar.ics"),
    ],
)
def test_a_page_points_at_another_from_its_own_directory(from_uri, to_uri, url):
    assert relative_url(from_uri, to_uri) == url


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("shares/florist/index.md", "my/docs/shares/florist/index.md"),
        ("playbooks/share/guest-share.md", "books/share/guest-share.md"),
        ("playbooks/index.md", "books/index.md"),
    ],
)
def test_a_page_is_read_from_the_folders_the_project_names(uri, path):
    settings = make_settings(docs_dir="my/docs", playbooks_dir="books")
    assert source_path(settings, uri) == path
    assert source_uri(settings, path) == uri


def test_an_address_is_whole_or_nothing():
    assert (
        public_url("https://x.example/a/", "shares/x/index.md") == "https://x.example/a/shares/x/"
    )
    assert public_url("https://x.example/", "series/x.ics") == "https://x.example/series/x.ics"
    assert public_url("", "shares/x/index.md") == ""


def test_a_calendar_knows_a_share_by_its_id_and_the_key_of_the_site():
    assert calendar_uid("florist", "qunce.example") == "florist@qunce.example"
