import pytest

from qunce.model.addresses import relative_url


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
