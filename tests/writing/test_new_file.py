"""A new file: never over another, never one that the check would refuse."""

import pytest

from qunce.model.kinds.person import PERSON
from qunce.model.kinds.playbook import PLAYBOOK
from qunce.writing.new_file import NewFile, NotCreatedError, create, new_record
from tests.builders import make_settings
from tests.reading.projects import write_project

PATH = "content/people/new-one.md"
GOOD = "---\ntitle: 老李\n---\n"


def files(project):
    return {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_its_place_follows_from_its_kind_and_the_folders_of_the_project():
    settings = make_settings(docs_dir="docs", playbooks_dir="books")
    person = new_record(settings, PERSON, "new-one", {"title": "老李"})
    assert person == NewFile("docs/people/new-one.md", GOOD)
    book = new_record(settings, PLAYBOOK, "new-one", {}, section="retain")
    assert book.path == "books/retain/new-one.md"


def test_it_is_written_with_the_folders_that_are_missing(tmp_path):
    config_file = write_project(tmp_path)
    new = NewFile(
        "content/shares/new-one/index.md", "---\ntitle: x\nspeakers: []\nstatus: idea\n---\n"
    )
    assert create(config_file, new) == []
    assert (tmp_path / new.path).read_text(encoding="utf-8") == new.text


def test_what_is_left_to_mend_is_handed_back(tmp_path):
    [problem] = create(write_project(tmp_path), NewFile(PATH, "---\ntitle: 称呼待填\n---\n"))
    assert (problem.path, problem.code) == (PATH, "left-to-fill")


def test_no_file_is_written_over(tmp_path):
    config_file = write_project(tmp_path, {PATH: "mine"})
    with pytest.raises(NotCreatedError, match=f"^{PATH} 已经有了，没有动它$"):
        create(config_file, NewFile(PATH, GOOD))
    assert (tmp_path / PATH).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", [PATH, "content/shares/new-one/index.md"])
def test_what_the_check_refuses_leaves_nothing_behind(tmp_path, path):
    config_file = write_project(tmp_path)
    before = files(tmp_path)
    with pytest.raises(NotCreatedError) as refused:
        create(config_file, NewFile(path, "---\ntitel: x\n---\n"))
    assert f"{path}:2: key-unknown 不认识的键 titel（改成 title）" in str(refused.value)
    assert str(refused.value).endswith(f"\n没有新建 {path}")
    assert files(tmp_path) == before
    assert not (tmp_path / "content/shares/new-one").exists()
