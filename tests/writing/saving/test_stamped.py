"""A file is written only while it holds what its author saw, and never outside the project."""

import errno
import os

import pytest

from qunce.writing.saving.stamped import (
    NO_FILE,
    ChangedMeanwhile,
    Refused,
    Written,
    stamp_of,
    write_if_unchanged,
)

PATH = "content/people/lin-xia.md"
OLD = "旧的\r\n".encode()


@pytest.fixture
def root(tmp_path):
    """A project with one file, in a folder with a file that is none of it."""
    (tmp_path / "outside.md").write_bytes(OLD)
    file = tmp_path / "project" / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(OLD)
    return tmp_path / "project"


def test_what_is_still_as_it_was_seen_is_written(root):
    outcome = write_if_unchanged(root, PATH, stamp_of(OLD), b"new")
    assert outcome == Written(OLD, stamp_of(b"new"))
    assert (root / PATH).read_bytes() == b"new"


def test_what_somebody_else_wrote_is_given_back_and_stays(root):
    (root / PATH).write_bytes(b"theirs")
    outcome = write_if_unchanged(root, PATH, stamp_of(OLD), b"mine")
    assert outcome == ChangedMeanwhile(b"theirs")
    assert (root / PATH).read_bytes() == b"theirs"
    assert write_if_unchanged(root, PATH, outcome.stamp, b"both") == Written(
        b"theirs", stamp_of(b"both")
    )


def test_what_somebody_else_writes_at_the_last_moment_stays_too(root, monkeypatch):
    # The new content is on the disk then, beside the file, and has not taken its name.
    monkeypatch.setattr(os, "fsync", lambda _: (root / PATH).write_bytes(b"theirs"))
    outcome = write_if_unchanged(root, PATH, stamp_of(OLD), b"mine")
    assert outcome == ChangedMeanwhile(b"theirs")
    assert (root / PATH).read_bytes() == b"theirs"


def test_a_file_that_was_removed_is_not_made_again(root):
    (root / PATH).unlink()
    outcome = write_if_unchanged(root, PATH, stamp_of(OLD), b"mine")
    assert (outcome, outcome.stamp) == (ChangedMeanwhile(None), NO_FILE)
    assert not (root / PATH).exists()


def test_a_new_file_is_made_once(root):
    new = "content/shares/florist/index.md"
    assert write_if_unchanged(root, new, NO_FILE, b"one") == Written(None, stamp_of(b"one"))
    assert write_if_unchanged(root, new, NO_FILE, b"two") == ChangedMeanwhile(b"one")


def test_a_file_is_removed_only_as_it_was_seen(root):
    assert write_if_unchanged(root, PATH, stamp_of(b"other"), None) == ChangedMeanwhile(OLD)
    assert write_if_unchanged(root, PATH, stamp_of(OLD), None) == Written(OLD, NO_FILE)
    assert not (root / PATH).exists()


@pytest.mark.parametrize(
    "path",
    [
        *("../outside.md", "content/../../outside.md", "/etc/passwd", "C:/x.md", "..\\outside.md"),
        *("content//x.md", "", ".", "content/", "./content/x.md", ".git/hooks/pre-commit"),
        *(
            "content/.git",
            "content/x.md\0.png",
            "content/x\n.md",
            "content/x.md:stream",
            "a/\u202e",
        ),
    ],
)
def test_a_path_that_leads_astray_is_refused(root, path):
    outcome = write_if_unchanged(root, path, stamp_of(OLD), b"mine")
    assert isinstance(outcome, Refused)
    assert "不是项目里的文件" in outcome.reason
    assert (root.parent / "outside.md").read_bytes() == OLD


def test_nothing_is_written_through_a_link(root):
    (root / "content/link.md").symlink_to(root.parent / "outside.md")
    (root / "content/folder").symlink_to(root.parent)
    (root / "content/gone.md").symlink_to(root / "nowhere")
    for path in ("content/link.md", "content/folder/outside.md", "content/gone.md"):
        outcome = write_if_unchanged(root, path, stamp_of(OLD), b"mine")
        assert outcome == Refused(f"{path} 是链接，或者在链接里面；到它真正的位置去改")
    assert (root.parent / "outside.md").read_bytes() == OLD


def test_what_is_no_file_is_refused(root):
    os.mkfifo(root / "content/pipe.md")
    for path in ("content", "content/pipe.md"):
        assert isinstance(write_if_unchanged(root, path, NO_FILE, b"mine"), Refused)
    assert isinstance(write_if_unchanged(root, f"{PATH}/x.md", NO_FILE, b"mine"), Refused)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EROFS, "这个磁盘是只读的"),
        (errno.EACCES, "没有权限"),
    ],
)
def test_what_the_disk_refuses_is_told_and_nothing_changes(root, monkeypatch, code, reason):
    def refuse(_):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    outcome = write_if_unchanged(root, PATH, stamp_of(OLD), b"mine")
    assert outcome == Refused(f"{PATH}：{reason}，没有存；原来的内容没有动")
    assert (root / PATH).read_bytes() == OLD
    assert [file.name for file in (root / PATH).parent.iterdir()] == ["lin-xia.md"]
