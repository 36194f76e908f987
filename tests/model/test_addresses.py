import pytest

from qunce.model.addresses import (
    calendar_uid,
    source_path,
    source_uri,
)
from tests.builders import make_settings


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


def test_a_calendar_knows_a_share_by_its_id_and_the_key_of_the_site():
    assert calendar_uid("florist", "qunce.example") == "florist@qunce.example"
