"""A page that asks its plugins for parts is made again when one of the answers changes."""

import pytest

from tests.sites.building import built, edit, files_of, tiny_project

CACHE = "plugins:\n  - qunce-cache:\n      folder: ../kept\n"


@pytest.fixture
def project(tmp_path):
    project = tiny_project(tmp_path)
    edit(project / "mkdocs.yml", "plugins:\n", CACHE)
    return project


def built_both_ways(project):
    """The files from the cache, and from nothing."""
    cached = files_of(built(project))
    edit(project / "mkdocs.yml", CACHE, "plugins:\n")
    clean = files_of(built(project))
    edit(project / "mkdocs.yml", "plugins:\n", CACHE)
    return cached, clean


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/shares/florist/index.md", "title: ", "title: 新"),
        ("content/series/sunday-share.md", "title: ", "title: 新"),
        ("content/snippets/share-notice.md", "title: ", "title: 新"),
        ("playbooks/share/guest-share.md", "title: ", "title: 新"),
    ],
)
def test_whatever_record_changes(project, path, old, new):
    built(project)
    edit(project / path, old, new)
    cached, clean = built_both_ways(project)
    assert cached == clean
