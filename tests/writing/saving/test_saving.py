"""Every write is remembered outside of the content, and undone while nobody has written since."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import Process

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.writing.saving.saving import last_undoable, save, undo
from qunce.writing.saving.stamped import NO_FILE, ChangedMeanwhile, Refused, Written, stamp_of
from qunce.writing.saving.undo_entry import Remembered, entry_bytes, entry_of
from qunce.writing.saving.undo_store import Limits, UndoStore

PATH = "content/people/lin-xia.md"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(b"one")
    return UndoStore(tmp_path)


def now(store):
    return (store.root / PATH).read_bytes()


def saved(store, data, minute=0):
    """Write over whatever is there."""
    stamp = stamp_of(now(store))
    return save(store, PATH, stamp, data, NOON + timedelta(minutes=minute))


def test_a_write_is_remembered_with_its_moment_and_undone(store):
    assert saved(store, b"two") == Written(b"one", stamp_of(b"two"))
    [(number, kept)] = store.entries()
    assert kept == Remembered(PATH, NOON, b"one", b"two")
    assert undo(store, number, NOON) == Written(b"two", stamp_of(b"one"))
    assert now(store) == b"one"


def test_undoing_goes_back_step_by_step_and_can_be_undone(store):
    for data in (b"two", b"three", b"one", b"four"):
        saved(store, data)
    seen = []
    while (number := last_undoable(store, PATH)) is not None:
        undo(store, number, NOON)
        seen.append(now(store))
    assert seen == [b"one", b"three", b"two", b"one"]
    newest, kept = next(store.entries())
    assert kept.undoes == 1
    undo(store, newest, NOON)
    assert now(store) == b"two"
    assert last_undoable(store, PATH) == 1


def test_what_somebody_wrote_since_is_not_undone(store):
    saved(store, b"two")
    (store.root / PATH).write_bytes(b"theirs")
    assert last_undoable(store, PATH) is None
    assert undo(store, 1, NOON) == ChangedMeanwhile(b"theirs")
    assert now(store) == b"theirs"
    assert len([*store.entries()]) == 1


def test_a_new_file_is_undone_by_removing_it_and_comes_back(store):
    path = "content/shares/florist/index.md"
    save(store, path, NO_FILE, b"new", NOON)
    assert undo(store, 1, NOON) == Written(b"new", NO_FILE)
    assert not (store.root / path).exists()
    assert undo(store, 2, NOON) == Written(None, stamp_of(b"new"))
    assert (store.root / path).read_bytes() == b"new"


def test_a_write_that_is_refused_or_changes_nothing_is_not_remembered(store):
    assert save(store, PATH, stamp_of(b"other"), b"two", NOON) == ChangedMeanwhile(b"one")
    assert saved(store, b"one") == Written(b"one", stamp_of(b"one"))
    assert isinstance(save(store, "../x.md", NO_FILE, b"two", NOON), Refused)
    (store.root / PATH).chmod(0o444)
    if isinstance(saved(store, b"two"), Refused):  # root may write all the same
        assert now(store) == b"one"
        assert [*store.entries()] == []


def test_what_cannot_be_remembered_is_not_written(store):
    (store.root / ".qunce").write_bytes(b"a file in its place")
    outcome = saved(store, b"two")
    assert isinstance(outcome, Refused)
    assert "没有存" in outcome.reason
    assert now(store) == b"one"


def test_the_memory_is_not_kept_behind_a_link(store, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (store.root / ".qunce").symlink_to(elsewhere)
    assert isinstance(saved(store, b"two"), Refused)
    assert [*elsewhere.iterdir()] == []


def test_only_the_latest_are_kept(tmp_path):
    few = UndoStore(tmp_path, Limits(entries=3))
    for number in range(1, 6):
        few.remember(Remembered(PATH, NOON, b"", b"%d" % number))
    assert [number for number, _ in few.entries()] == [5, 4, 3]
    small = UndoStore(tmp_path, Limits(bytes=2500))
    small.remember(Remembered(PATH, NOON, None, b"x" * 1000))
    small.remember(Remembered(PATH, NOON, None, b"x" * 1000))
    assert [number for number, _ in small.entries()] == [7, 6]
    small.remember(Remembered(PATH, NOON, None, b"x" * 9000))
    assert [number for number, _ in small.entries()] == [8]
    assert len([*small.folder.iterdir()]) == 1


def test_git_is_told_to_leave_the_memory_out(store):
    saved(store, b"two")
    assert (store.root / ".qunce/.gitignore").read_bytes() == b"*\n"
    assert (store.root / ".qunce").stat().st_mode & 0o077 == 0


def test_a_memory_that_is_gone_or_damaged_stops_nothing(store):
    saved(store, b"two")
    saved(store, b"three")
    (store.folder / "0000000002.undo").write_bytes(b"\xff\x00 {")
    (store.folder / "notes.txt").write_bytes(b"")
    (store.folder / "0000000009.undo").mkdir()
    assert [number for number, _ in store.entries()] == [1]
    assert isinstance(undo(store, 2, NOON), Refused)
    assert isinstance(saved(store, b"four"), Written)
    assert next(store.entries())[1].after == b"four"
    shutil.rmtree(store.root / ".qunce")
    assert isinstance(undo(store, 1, NOON), Refused)
    assert isinstance(saved(store, b"five"), Written)


def test_of_two_who_save_at_once_one_is_told_of_the_other(store):
    stamp = stamp_of(b"one")

    def both(name):
        return save(UndoStore(store.root), PATH, stamp, name, NOON)

    with ThreadPoolExecutor(8) as pool:
        outcomes = [*pool.map(both, [b"by %d" % number for number in range(8)])]
    [written] = [one for one in outcomes if isinstance(one, Written)]
    assert written.stamp == stamp_of(now(store))
    assert all(one == ChangedMeanwhile(now(store)) for one in outcomes if one is not written)
    assert [one.after for _, one in store.entries()] == [now(store)]


@pytest.mark.process
def test_programs_that_save_at_once_lose_nothing_of_each_other(store):
    programs = [Process(target=add_lines, args=(store.root, name)) for name in "abc"]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
        assert program.exitcode == 0
    assert sorted(now(store).decode().splitlines()[1:]) == [*"aaabbbccc"]
    kept = [one.after for _, one in store.entries()]
    assert len(kept) == 9
    assert kept[0] == now(store)


def add_lines(root, name):
    """Add a line three times, each time to what is there by then."""
    store, added = UndoStore(root), 0
    while added < 3:
        before = now(store)
        outcome = save(store, PATH, stamp_of(before), before + f"\n{name}".encode(), NOON)
        added += isinstance(outcome, Written)


remembered = st.builds(
    Remembered,
    path=st.text(st.characters(codec="utf-8"), max_size=20),
    at=st.datetimes(timezones=st.just(UTC)),
    before=st.none() | st.binary(max_size=50),
    after=st.none() | st.binary(max_size=50),
    undoes=st.none() | st.integers(0, 9),
)


@given(remembered, st.data())
def test_an_entry_is_read_as_it_was_written_or_not_at_all(one, data):
    written = entry_bytes(one)
    assert entry_of(written) == one
    place = data.draw(st.integers(0, len(written) - 1))
    assert entry_of(written[:place]) is None
    flipped = bytes([written[place] ^ data.draw(st.integers(1, 255))])
    assert entry_of(written[:place] + flipped + written[place + 1 :]) is None
