"""A page made alone is the page that a build of the whole site writes."""

import random
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from qunce.mkdocs_plugin.preview.pages import NotAloneError, SinglePages
from qunce.reading.records.parsed import ParsedFiles
from qunce.reading.records.project import read_project
from qunce.site_plan.problems import Checked, Earlier, check_again
from tests.kept.project_edits import Project
from tests.sites.building import edit, tiny_project

EDITS = 6


class Looks:
    """The project as it is now, from what was kept."""

    def __init__(self, project: Path) -> None:
        self.config_file = project / "mkdocs.yml"
        self._files, self._earlier = ParsedFiles(), Earlier()

    def checked(self) -> Checked | None:
        library = read_project(self.config_file, self._files).library
        if library is None:
            return None
        checked = check_again(library, self._earlier, as_of=library.last_recorded())
        return None if any(one.severity == "error" for one in checked.problems) else checked

    def built(self, checked: Checked, site: Path) -> Path:
        config = load_config(str(self.config_file), site_dir=str(site))
        config.plugins["qunce"].checked = checked
        config.strict = False  # what MkDocs objects to is no matter here
        build(config)
        return site


def single_pages(looks: Looks, checked: Checked) -> SinglePages:
    ahead = looks.config_file.parent.parent / "ahead"
    return SinglePages(load_config(str(looks.config_file), site_dir=str(ahead)), checked)


def test_after_any_edit_every_page_is_what_a_build_would_write(tmp_path):
    root, dice = tiny_project(tmp_path), random.Random(3)
    looks, project = Looks(root), Project(root, dice)
    pages, built = single_pages(looks, looks.checked()), 0
    while built < EDITS:
        told = project.edit()
        checked = looks.checked()
        if checked is None:
            continue
        built += 1
        pages.show(checked)
        site = looks.built(checked, tmp_path / "site")
        places = sorted(path for path in site.rglob("*.html") if pages.at(_place(path, site)))
        dice.shuffle(places)  # no page may need another to have been made before it
        wrong = [
            str(path)
            for path in places
            if pages.html(pages.at(_place(path, site))) != path.read_bytes()
        ]
        assert places
        assert (told, wrong) == (told, [])


def test_the_first_page_that_is_asked_for_knows_the_names_of_the_others(tmp_path):
    looks = Looks(tiny_project(tmp_path))
    checked = looks.checked()
    site = looks.built(checked, tmp_path / "site")
    for first in ("shares/florist/index.md", "help/index.md", "people/lin-xia.md"):
        pages = single_pages(looks, checked)
        place = first.replace(".md", "/index.html").replace("index/index", "index")
        assert pages.html(first) == (site / place).read_bytes()


def _place(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix()


def test_a_record_is_found_by_its_file_and_other_files_are_made_too(tmp_path):
    looks = Looks(tiny_project(tmp_path))
    pages = single_pages(looks, looks.checked())
    assert pages.of_file("content/shares/florist/index.md") == "shares/florist/index.md"
    assert pages.file("shares/florist/poster.svg").startswith(b"<svg")
    assert b"BEGIN:VCALENDAR" in pages.file("calendar.ics")
    assert pages.file("nowhere.txt") is None


@pytest.mark.parametrize("more", ["  - tags\n", "  - qunce-search\n  - material/blog\n"])
def test_a_plugin_that_may_know_of_other_pages_stands_in_the_way(tmp_path, more):
    root = tiny_project(tmp_path)
    edit(root / "mkdocs.yml", "plugins:\n", f"plugins:\n{more}")
    looks = Looks(root)
    with pytest.raises(NotAloneError):
        single_pages(looks, looks.checked())


def test_so_do_names_of_pages_that_mkdocs_yml_leaves_to_them(tmp_path):
    root = tiny_project(tmp_path)
    edit(root / "mkdocs.yml", "plugins:\n", "nav: [help/index.md]\nplugins:\n")
    looks = Looks(root)
    with pytest.raises(NotAloneError):
        single_pages(looks, looks.checked())
