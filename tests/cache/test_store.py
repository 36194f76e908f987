"""Entries are whole or not there, and the folder stays as small as was agreed."""

import os

import pytest

from qunce_cache.store import Store

KEY, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


def entry(store):
    return next(path for path in store.folder.rglob("a*") if path.is_file())


def test_what_was_written_is_read(store):
    store.write(KEY, "正文".encode())
    assert store.read(KEY) == "正文".encode()
    assert store.read(OTHER) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 200])
def test_a_damaged_entry_is_none(store, damage):
    store.write(KEY, b"text")
    entry(store).write_bytes(damage)
    assert store.read(KEY) is None


def test_an_entry_cut_short_is_none(store):
    store.write(KEY, b"text" * 100)
    whole = entry(store).read_bytes()
    for length in range(len(whole)):
        entry(store).write_bytes(whole[:length])
        assert store.read(KEY) is None


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path):
    (tmp_path / "kept").write_text("a file stands where the folder would")
    store = Store(tmp_path / "kept")
    store.write(KEY, b"text")
    assert store.read(KEY) is None


def test_what_was_longest_unused_goes_first(store):
    for number, key in enumerate((KEY, OTHER)):
        store.write(key, os.urandom(1000))
        os.utime(next(store.folder.rglob(key[2:])), (number, number))
    store.shrink(1500)
    assert store.read(KEY) is None
    assert store.read(OTHER) is not None


def test_a_use_makes_an_entry_young(store):
    for key in (KEY, OTHER):
        store.write(key, os.urandom(1000))
        os.utime(next(store.folder.rglob(key[2:])), (1, 1))
    store.read(KEY)
    store.shrink(1500)
    assert store.read(KEY) is not None


def test_history_does_not_see_it(store):
    store.write(KEY, b"text")
    (made,) = store.folder.iterdir()
    assert (made / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "place", ["notes.md", "notes.part", "2/ab/notes.md", "2024/12/a.jpg", "planned/秋/notes.md"]
)
def test_what_is_somebodys_own_stays_however_much_it_is(store, place):
    path = store.folder / place
    path.parent.mkdir(parents=True)
    path.write_bytes(b"mine")
    os.utime(path, (1, 1))
    store.write(KEY, b"text")
    store.shrink(0)
    assert path.exists()
    assert store.read(KEY) is None


def test_what_the_sites_own_plugin_keeps_beside_it_counts(store):
    path = store.folder / "planned" / KEY / f"{OTHER}.drawn"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"made")
    store.shrink(0)
    assert not path.exists()


def test_what_a_killed_build_left_goes_after_an_hour(store):
    store.write(KEY, b"text")
    left = entry(store).with_name(f"{KEY[2:]}-1-2.part")
    left.write_bytes(b"half")
    store.shrink(10**6)
    assert left.exists()
    os.utime(left, (1, 1))
    store.shrink(10**6)
    assert not left.exists()
