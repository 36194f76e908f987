"""Many files at once: all of them or none, whatever happens on the way."""

import json

import pytest

from qunce.writing import placed
from qunce.writing.imported.placing import put_in_place
from qunce.writing.new_file import NewFile
from qunce.writing.unfinished import remove_left_over_below, unfinished_folder

FILES = [NewFile("content/people/a.md", "甲"), NewFile("content/shares/b/index.md", "乙")]


def tree(root):
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.fixture
def project(tmp_path):
    (tmp_path / "content/people").mkdir(parents=True)
    return tmp_path


def test_inside_the_block_they_are_there_and_afterwards_they_stay(project):
    with put_in_place(project, "content", FILES):
        texts = [(project / file.path).read_text(encoding="utf-8") for file in FILES]
        assert texts == ["甲", "乙"]
    assert tree(project) == {
        *("content", "content/people", "content/people/a.md"),
        *("content/shares", "content/shares/b", "content/shares/b/index.md"),
    }


@pytest.mark.parametrize("interrupted", [ValueError, KeyboardInterrupt])
def test_an_exception_inside_the_block_takes_them_all_back(project, interrupted):
    before = tree(project)
    with pytest.raises(interrupted), put_in_place(project, "content", FILES):
        raise interrupted
    assert tree(project) == before


def test_one_that_is_there_already_keeps_all_others_out(project):
    (project / "content/shares/b").mkdir(parents=True)
    (project / "content/shares/b/index.md").write_text("我的", encoding="utf-8")
    before = tree(project)
    with (
        pytest.raises(FileExistsError, match=r"index\.md"),
        put_in_place(project, "content", FILES),
    ):
        raise AssertionError
    assert tree(project) == before
    assert (project / "content/shares/b/index.md").read_text(encoding="utf-8") == "我的"


def left_over(project, name=".import.0000.qunce-tmp"):
    """What a command leaves that is killed while it puts files in place."""
    folder = project / "content" / name
    folder.mkdir()
    placed.note(folder, project, {file.path: file.text.encode() for file in FILES})
    for file in FILES:
        target = project / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")


def test_the_next_command_takes_back_what_a_killed_one_had_begun(project):
    before = tree(project)
    left_over(project)
    remove_left_over_below([project / "content"])
    assert tree(project) == before


def test_what_somebody_has_changed_since_stays(project):
    left_over(project)
    (project / "content/people/a.md").write_text("我改过", encoding="utf-8")
    remove_left_over_below([project / "content"])
    assert tree(project) == {"content", "content/people", "content/people/a.md"}


def test_a_list_that_was_cut_short_takes_nothing_back(project):
    with unfinished_folder(project / "content/import") as folder:
        (folder / placed.NAME).write_text(json.dumps({"files": {}})[:5], encoding="utf-8")
    assert tree(project) == {"content", "content/people"}
