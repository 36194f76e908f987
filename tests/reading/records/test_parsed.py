from qunce.reading.records.parsed import ParsedFiles
from qunce.reading.records.project import read_project
from tests.sites.building import edit, tiny_project

PERSON = "content/people/lin-xia.md"


def test_a_file_that_has_not_changed_gives_the_very_record(tmp_path):
    project, files = tiny_project(tmp_path), ParsedFiles()
    before = read_project(project / "mkdocs.yml", files).library
    edit(project / "content/people/he-qing.md", "title: ", "title: 又")
    after = read_project(project / "mkdocs.yml", files).library
    assert after.people["lin-xia"] is before.people["lin-xia"]
    assert after.people["he-qing"] != before.people["he-qing"]


def test_what_an_editor_holds_is_read_in_the_place_of_what_is_saved(tmp_path):
    project, files = tiny_project(tmp_path), ParsedFiles()
    text = (project / PERSON).read_bytes()
    for unsaved, title in ((b"---\ntitle: Lin\n---\n", "Lin"), (text, None)):
        reading = read_project(project / "mkdocs.yml", files, {PERSON: unsaved})
        fresh = read_project(project / "mkdocs.yml").library.people["lin-xia"].title
        assert reading.library.people["lin-xia"].title == (title or fresh)


def test_problems_of_a_file_are_told_as_long_as_it_has_them(tmp_path):
    project, files = tiny_project(tmp_path), ParsedFiles()
    edit(project / PERSON, "title:", "titel:")
    told = [read_project(project / "mkdocs.yml", files).problems for _ in range(2)]
    assert told[0] == told[1] != ()
