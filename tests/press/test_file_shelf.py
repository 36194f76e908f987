import os

import pytest

from qunce.press.file_shelf import ONE_IN_4096, FileShelf

MOST = 30


@pytest.fixture
def shelf(tmp_path):
    return FileShelf(tmp_path / "cache" / "posters", MOST)


def test_what_was_kept_is_found_again_under_its_key_alone(shelf):
    shelf.keep("a", b"one")
    assert (shelf.get("a"), shelf.get("b")) == (b"one", None)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: b"x" + data[1:],
        lambda data: data[:40] + b"x" + data[41:],
        lambda data: data[32:],
    ],
)
def test_a_damaged_file_is_as_none_and_is_replaced(shelf, damage):
    png = b"png" * 100
    shelf.keep("a", png)
    (file,) = shelf.folder.glob("a*")
    file.write_bytes(damage(file.read_bytes()))
    assert shelf.get("a") is None
    shelf.keep("a", png)
    assert shelf.get("a") == png


def test_a_folder_that_cannot_be_used_is_as_an_empty_one(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    shelf = FileShelf(tmp_path / "cache" / "posters", MOST)
    shelf.keep("a", b"one")
    assert shelf.get("a") is None


def test_git_leaves_the_folder_alone(shelf):
    shelf.keep("a", b"one")
    assert (shelf.folder / ".gitignore").read_text() == "*\n"


def test_the_oldest_make_room(shelf):
    shelf.keep("oldest", b"one")
    (oldest,) = shelf.folder.glob("oldest*")
    os.utime(oldest, (1, 1))
    for number in range(MOST - 1):
        (shelf.folder / f"{number}.drawn").write_bytes(b"")
    assert shelf.get("oldest") == b"one"
    newest = f"{ONE_IN_4096}newest"
    shelf.keep(newest, b"two")
    assert (shelf.get("oldest"), shelf.get(newest)) == (None, b"two")


def test_a_full_disk_leaves_nothing_behind(shelf):
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "a.drawn").symlink_to("/dev/full")
    shelf.keep("a", b"one")
    assert (shelf.get("a"), [*shelf.folder.glob("*")]) == (None, [])
