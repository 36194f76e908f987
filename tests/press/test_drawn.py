import os

import pytest

from qunce.press.drawn import MOST, ONE_IN_256, Drawn


@pytest.fixture
def drawn(tmp_path):
    return Drawn(tmp_path / "cache" / "posters")


def test_what_was_kept_is_found_again_under_its_key_alone(drawn):
    drawn.keep("a", b"one")
    assert (drawn.get("a"), drawn.get("b")) == (b"one", None)


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
def test_a_damaged_file_is_as_none_and_is_replaced(drawn, damage):
    png = b"png" * 100
    drawn.keep("a", png)
    (file,) = drawn.folder.glob("a*")
    file.write_bytes(damage(file.read_bytes()))
    assert drawn.get("a") is None
    drawn.keep("a", png)
    assert drawn.get("a") == png


def test_a_folder_that_cannot_be_used_is_as_an_empty_one(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    drawn = Drawn(tmp_path / "cache" / "posters")
    drawn.keep("a", b"one")
    assert drawn.get("a") is None


def test_git_leaves_the_folder_alone(drawn):
    drawn.keep("a", b"one")
    assert (drawn.folder / ".gitignore").read_text() == "*\n"


def test_the_oldest_make_room(drawn):
    drawn.keep("oldest", b"one")
    (oldest,) = drawn.folder.glob("oldest*")
    os.utime(oldest, (1, 1))
    for number in range(MOST - 1):
        (drawn.folder / f"{number}.drawn").write_bytes(b"")
    assert drawn.get("oldest") == b"one"
    newest = f"{ONE_IN_256}newest"
    drawn.keep(newest, b"two")
    assert (drawn.get("oldest"), drawn.get(newest)) == (None, b"two")


def test_a_full_disk_leaves_nothing_behind(drawn):
    drawn.folder.mkdir(parents=True)
    (drawn.folder / "a.drawn").symlink_to("/dev/full")
    drawn.keep("a", b"one")
    assert (drawn.get("a"), [*drawn.folder.glob("*")]) == (None, [])
