import pytest

from qunce.theme.bundles import FOLDER, SCRIPT, SOURCES, bundle


@pytest.mark.parametrize(("uri", "folder"), SOURCES.items())
def test_every_source_is_listed_once_and_exists(uri, folder):
    listed = (FOLDER / f"{folder}.txt").read_text(encoding="utf-8").split()
    assert sorted(listed) == sorted(path.name for path in (FOLDER / folder).iterdir())
    assert bundle(uri)


@pytest.mark.parametrize("uri", SOURCES)
def test_a_bundle_has_neither_comments_nor_indentation(uri):
    lines = bundle(uri).splitlines()
    assert [line for line in lines if line.startswith((" ", "//", "/*"))] == []


def test_no_script_is_missing_from_the_bundle():
    assert bundle(SCRIPT).count('"use strict";') == len(list((FOLDER / "scripts").iterdir()))
