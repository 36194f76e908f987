import threading

import pytest

from qunce.operations.publication import site_swap
from qunce.operations.publication.site_swap import SiteFolder, building, exchange


@pytest.fixture
def folder(tmp_path):
    return SiteFolder(tmp_path / "site")


def fill(path, words):
    path.mkdir()
    (path / "index.html").write_text(words)


def words_of(path):
    return (path / "index.html").read_text()


def left_over(folder):
    return sorted(path.name for path in folder.path.parent.iterdir())


def test_two_folders_swap_their_names_in_one_step(tmp_path):
    fill(tmp_path / "one", "1")
    fill(tmp_path / "two", "2")
    assert exchange(tmp_path / "one", tmp_path / "two")
    assert (words_of(tmp_path / "one"), words_of(tmp_path / "two")) == ("2", "1")


def test_a_swap_with_nothing_is_an_error(tmp_path):
    fill(tmp_path / "one", "1")
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "two")


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_new_site_replaces_the_old_one(folder, monkeypatch, can_exchange):
    if not can_exchange:
        monkeypatch.setattr(site_swap, "exchange", lambda *_: False)
    fill(folder.path, "old")
    with building(folder):
        fill(folder.next, "new")
        folder.replace()
    assert words_of(folder.path) == "new"
    assert left_over(folder) == ["site"]


def test_the_first_site_takes_its_place(folder):
    with building(folder):
        fill(folder.next, "new")
        folder.replace()
    assert words_of(folder.path) == "new"


def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(folder):
    fill(folder.path, "old")
    with pytest.raises(KeyboardInterrupt), building(folder):
        fill(folder.next, "half")
        raise KeyboardInterrupt
    assert words_of(folder.path) == "old"
    assert left_over(folder) == ["site"]


def test_what_a_killed_build_left_is_cleaned_up(folder):
    fill(folder.path, "old")
    fill(folder.next, "half")
    fill(folder.last, "older")
    folder.recover()
    assert words_of(folder.path) == "old"
    assert left_over(folder) == ["site"]


def test_a_site_caught_between_two_renames_comes_back(folder):
    fill(folder.last, "old")
    fill(folder.next, "new")
    folder.recover()
    assert words_of(folder.path) == "old"
    assert left_over(folder) == ["site"]


def test_a_second_build_waits_for_the_first(folder):
    order = []

    def second():
        with building(folder):
            order.append("second")

    with building(folder):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(timeout=0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
