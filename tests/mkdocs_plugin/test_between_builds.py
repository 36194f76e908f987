"""What one build leaves to the next, where mkdocs.yml asks for it, and whatever lies in its way."""

import pytest
from mkdocs.config import load_config

from qunce.mkdocs_plugin import between_builds
from qunce.mkdocs_plugin.between_builds import kept_between_builds
from qunce.site_plan.shares import share_page
from tests.sites.building import built, edit, files_of, tiny_project

PLANNED = ".cache/pages/planned"


@pytest.fixture
def project(tmp_path):
    return tiny_project(tmp_path)


def ask_for(project, lines="  - qunce-cache: {folder: .cache/pages}\n"):
    edit(project / "mkdocs.yml", "plugins:\n", f"plugins:\n{lines}")


def kept(project):
    return kept_between_builds(load_config(str(project / "mkdocs.yml")))


@pytest.mark.parametrize("lines", ["", "  - qunce-cache: {enabled: false}\n"])
def test_nothing_is_kept_unless_mkdocs_yml_asks_for_it(project, lines):
    if lines:
        ask_for(project, lines)
    assert kept(project) is None


@pytest.mark.parametrize(
    ("options", "place"),
    [("", ".cache/qunce/planned"), (": {folder: ../存着}", "../存着/planned")],
)
def test_it_lies_where_mkdocs_yml_says(project, options, place):
    ask_for(project, f"  - qunce-cache{options}\n")
    assert kept(project).shelf.folder.parent.resolve() == (project / place).resolve()


def test_the_second_build_takes_what_the_first_has_made(project, monkeypatch):
    plain = files_of(built(project))
    ask_for(project)
    assert files_of(built(project)) == plain

    def made_again(*_):
        raise AssertionError("made again")

    monkeypatch.setattr(share_page, "page_source", made_again)
    assert files_of(built(project)) == plain


def test_what_other_code_has_left_is_removed(project, monkeypatch):
    ask_for(project)
    built(project)
    (before,) = (project / PLANNED).iterdir()
    monkeypatch.setattr(between_builds, "code_digest", lambda _: "other")
    built(project)
    assert [path.name for path in (project / PLANNED).iterdir()] == ["other"]
    assert not before.exists()


@pytest.mark.parametrize("is_linked", [False, True])
def test_what_is_somebodys_own_is_not_touched(project, tmp_path, is_linked):
    """The folder may be any, and a repository of others may bring a link that leads anywhere."""
    ask_for(project)
    folder = project / PLANNED
    if is_linked:
        folder.parent.mkdir(parents=True)
        (tmp_path / "home").mkdir()
        folder.symlink_to(tmp_path / "home")
    of_other_code = folder / ("a" * 64)
    for place in (folder / "秋天", of_other_code):
        place.mkdir(parents=True)
        (place / "笔记.md").write_text("我的", encoding="utf-8")
    (of_other_code / f"{'b' * 64}.drawn").touch()
    assert kept(project)
    assert (folder / "秋天/笔记.md").exists()
    assert [path.name for path in of_other_code.iterdir()] == ["笔记.md"]


def test_what_lies_in_the_way_costs_time_and_nothing_else(project):
    plain = files_of(built(project))
    ask_for(project)
    (project / PLANNED).parent.mkdir(parents=True)
    (project / PLANNED).write_text("一个文件", encoding="utf-8")
    assert files_of(built(project)) == plain
