"""An index is taken again for the same pages, and only whole."""

import os
from dataclasses import replace

import pytest

from qunce_search import kept
from qunce_search.documents import Facets, RenderedPage
from qunce_search.kept import MOST, keep, key_of, read

PAGE = RenderedPage("a/", "甲", "<p>正文</p>", Facets(kind="分享", also=("面包师",)))
FILES = {"head.js": "一\n", "terms/0.js": "二\n"}


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, html="<p>别的</p>"),
        replace(PAGE, title="乙"),
        replace(PAGE, facets=replace(PAGE.facets, also=())),
        replace(PAGE, facets=replace(PAGE.facets, today=True)),
    ],
)
def test_whatever_of_a_page_changes_the_index_is_another(other):
    assert key_of([PAGE], []) != key_of([other], [])
    assert key_of([PAGE], []) != key_of([PAGE], [["正文", "内容"]])


def test_an_editor_may_have_the_code_open(tmp_path, monkeypatch):
    (tmp_path / "kept.py").touch()
    monkeypatch.setattr(kept, "__file__", str(tmp_path / "kept.py"))
    before = key_of([PAGE], [])
    (tmp_path / ".#kept.py").symlink_to("user@host.1")
    assert key_of([PAGE], []) == before


def test_equal_pages_have_one_index():
    again = RenderedPage("".join(["a", "/"]), "甲", "<p>正文</p>", replace(PAGE.facets))
    assert key_of([PAGE, PAGE], []) == key_of([PAGE, again], [])


def test_what_was_kept_is_read(tmp_path):
    keep(tmp_path / "new/key", FILES)
    assert read(tmp_path / "new/key") == FILES
    assert read(tmp_path / "new/other") is None
    assert (tmp_path / "new/.gitignore").read_text() == "*\n"


def test_a_damaged_one_is_none(tmp_path):
    keep(tmp_path / "key", FILES)
    whole = (tmp_path / "key").read_bytes()
    (tmp_path / "other").write_bytes(whole)
    assert read(tmp_path / "other") is None
    for length in range(len(whole)):
        (tmp_path / "key").write_bytes(whole[:length])
        assert read(tmp_path / "key") is None


def test_those_unused_for_longest_go(tmp_path):
    keys = [f"{number:064x}" for number in range(MOST + 1)]
    for number, key in enumerate(keys[:-1]):
        keep(tmp_path / key, FILES)
        os.utime(tmp_path / key, (number, number))
    read(tmp_path / keys[0])
    keep(tmp_path / keys[-1], FILES)
    assert {path.name for path in tmp_path.iterdir()} == {*keys} - {keys[1]}


def test_what_is_somebodys_own_stays(tmp_path):
    """The folder may be any."""
    for name in ("a.md", ".gitignore", "b" * 40):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1, 1))
    for number in range(MOST + 2):
        keep(tmp_path / f"{number:064x}", FILES)
    assert {"a.md", ".gitignore", "b" * 40} <= {path.name for path in tmp_path.iterdir()}
    assert len([*tmp_path.iterdir()]) == 3 + MOST


def test_where_nothing_can_be_written_nothing_fails(tmp_path):
    (tmp_path / "file").touch()
    keep(tmp_path / "file/key", FILES)
    assert read(tmp_path / "file/key") is None
