from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel

from qunce.mkdocs_plugin.files import mkdocs_file, pause_before_each
from qunce.site_plan.frame.planned import PlannedFile

PROJECT = Path("/project")


@pytest.fixture
def config(tmp_path):
    config = MkDocsConfig()
    config.load_dict({"site_name": "群策", "docs_dir": str(tmp_path), "site_dir": "/site"})
    config.validate()
    config.docs_dir = "/project/content"
    config.plugins._current_plugin = "qunce"  # noqa: SLF001 - MkDocs sets it around each event
    return config


def test_a_page_is_virtual(config):
    file = mkdocs_file(PlannedFile("people/index.md", lambda: "# 人"), config, PROJECT)
    assert (file.src_uri, file.dest_uri) == ("people/index.md", "people/index.html")
    assert (file.content_string, file.edit_uri) == ("# 人", None)
    assert file.inclusion is InclusionLevel.NOT_IN_NAV


def test_an_edit_link_may_lead_out_of_the_docs(config):
    planned = PlannedFile("playbooks/a/b.md", lambda: "", edit="playbooks/a/b.md")
    assert mkdocs_file(planned, config, PROJECT).edit_uri == "../playbooks/a/b.md"


def test_a_record_is_edited_where_it_lies(config):
    planned = PlannedFile("people/lin-xia.md", lambda: "", edit="content/people/lin-xia.md")
    assert mkdocs_file(planned, config, PROJECT).edit_uri == "people/lin-xia.md"


def test_another_file_is_copied_from_the_project(config):
    planned = PlannedFile("shares/a/poster.png", source="content/shares/a/poster.png")
    file = mkdocs_file(planned, config, PROJECT)
    assert file.abs_src_path == "/project/content/shares/a/poster.png"
    assert file.inclusion is InclusionLevel.UNDEFINED


def test_bytes_stay_bytes(config):
    planned = PlannedFile("calendar.ics", lambda: b"BEGIN:VCALENDAR\r\n")
    assert mkdocs_file(planned, config, PROJECT).content_bytes == b"BEGIN:VCALENDAR\r\n"


def test_content_is_made_when_it_is_read_and_not_before(config):
    made = []
    file = mkdocs_file(PlannedFile("a.md", lambda: made.append(1) or "# 甲"), config, PROJECT)
    assert made == []
    assert (file.content_string, file.content_bytes) == ("# 甲", "# 甲".encode())
    assert made == [1, 1]


def test_another_plugin_may_give_a_file_other_content(config):
    file = mkdocs_file(PlannedFile("a.md", lambda: "# 甲"), config, PROJECT)
    file.content_string = "# 乙"
    assert file.content_string == "# 乙"


def test_a_build_can_be_given_up_before_each_file_that_is_made(config):
    made = []
    file = mkdocs_file(PlannedFile("a.ics", lambda: made.append(1) or "BEGIN"), config, PROJECT)
    pause_before_each([file], give_up)
    with pytest.raises(KeyboardInterrupt):
        _ = file.content_bytes
    assert not made


def give_up():
    raise KeyboardInterrupt
