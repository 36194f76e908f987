import shutil
from threading import Event

import pytest
from watchdog.events import DirCreatedEvent, FileModifiedEvent, FileMovedEvent, FileOpenedEvent

from qunce.mkdocs_plugin.preview.watching import Watching, is_passing


@pytest.mark.parametrize(
    "name", [".index.md.swp", "4913", "index.md~", "#index.md#", ".DS_Store", "index.md.tmp"]
)
def test_what_editors_put_down_in_passing_is_no_edit(name):
    assert is_passing(name)


def test_records_are_none_of_it():
    assert not is_passing("index.md")
    assert not is_passing("mkdocs.yml")


@pytest.fixture
def watching(tmp_path):
    (tmp_path / "content").mkdir()
    watching = Watching(lambda: None)
    watching.watch(tmp_path / "content")
    return watching


def test_a_file_put_in_the_place_of_another_is_an_edit_of_that(watching, tmp_path):
    page = tmp_path / "content/a.md"
    page.write_text("甲", encoding="utf-8")
    watching.on_any_event(FileMovedEvent(f"{page}.tmp", str(page)))
    assert watching.taken() == {page}
    assert watching.taken() == set()


def test_what_two_observers_tell_is_one_edit_and_reading_is_none(watching, tmp_path):
    page = tmp_path / "content/a.md"
    page.write_text("甲", encoding="utf-8")
    watching.on_any_event(FileOpenedEvent(str(page)))
    assert watching.taken() == set()
    watching.on_any_event(FileModifiedEvent(str(page)))
    assert watching.taken() == {page}
    watching.on_any_event(FileModifiedEvent(str(page)))
    assert watching.taken() == set()


def test_what_the_old_watch_of_a_folder_that_came_back_never_told_is_seen(watching, tmp_path):
    page = tmp_path / "content/plan/a.md"
    page.parent.mkdir()
    page.write_text("甲", encoding="utf-8")
    watching.on_any_event(DirCreatedEvent(str(tmp_path / "content")))
    assert page in watching.taken()
    assert watching.taken() == set()


def test_a_file_that_is_replaced_goes_on_being_watched(tmp_path):
    config, told = tmp_path / "mkdocs.yml", Event()
    config.write_text("a", encoding="utf-8")
    (tmp_path / "other.txt").write_text("a", encoding="utf-8")
    watching = Watching(told.set)
    watching.watch(config)
    watching.start()
    try:
        for text in ("bb", "ccc"):
            told.clear()
            (tmp_path / "next").write_text(text, encoding="utf-8")
            (tmp_path / "next").replace(config)
            assert told.wait(60)
            assert watching.taken() == {config}
    finally:
        watching.stop()


def test_a_folder_that_comes_or_comes_back_is_watched_as_well(tmp_path):
    playbooks, told = tmp_path / "playbooks", Event()
    watching = Watching(told.set)
    watching.watch(playbooks)
    watching.start()
    try:
        for number in range(2):
            page = playbooks / f"plan/{number}.md"
            page.parent.mkdir(parents=True)
            while playbooks not in watching.taken():
                assert told.wait(60)
                told.clear()
            page.write_text("甲", encoding="utf-8")
            while page not in watching.taken():
                assert told.wait(60)
                told.clear()
            shutil.rmtree(playbooks)
            while playbooks not in watching.taken():
                assert told.wait(60)
                told.clear()
    finally:
        watching.stop()
