"""What a killed command left goes; what another one is still making stays."""

import fcntl
import os
import sys

import pytest

from qunce.writing.unfinished import (
    remove_left_over,
    remove_left_over_below,
    unfinished_file,
    unfinished_folder,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no locks tell what is left over")


@pytest.fixture
def left_over(tmp_path):
    """As a killed command leaves it: there, and locked by nobody."""
    path = tmp_path / ".x.md.0123abcd.qunce-tmp"
    path.write_bytes(b"half")
    return path


def test_what_is_left_over_goes_with_the_next_write_of_its_file(tmp_path, left_over):
    remove_left_over(tmp_path / "y.md")
    assert left_over.exists()
    remove_left_over(tmp_path / "x.md")
    assert not left_over.exists()


@pytest.mark.usefixtures("left_over")
def test_what_is_left_over_is_found_in_folders_below(tmp_path):
    folder = tmp_path / "shares" / ".second.0123abcd.qunce-tmp"
    (folder / "deep").mkdir(parents=True)
    remove_left_over_below([tmp_path])
    assert list(tmp_path.rglob("*")) == [tmp_path / "shares"]


@pytest.mark.parametrize("unfinished", [unfinished_file, unfinished_folder])
def test_what_another_command_is_making_stays(tmp_path, unfinished):
    with unfinished(tmp_path / "x.md") as path:
        remove_left_over(tmp_path / "x.md")
        remove_left_over_below([tmp_path])
        assert path.exists()
    assert not path.exists()


def test_what_was_taken_for_left_over_before_it_was_locked_is_made_anew(tmp_path, monkeypatch):
    locked = fcntl.flock
    seen = []

    def slowly(descriptor, how):
        if not seen:
            seen.append(next(tmp_path.iterdir()))
            seen[0].unlink()
        locked(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", slowly)
    with unfinished_file(tmp_path / "x.md") as path:
        assert path.exists()
        assert path != seen[0]


def test_a_name_near_the_limit_still_has_room(tmp_path):
    target = tmp_path / f"{'长' * 80}.md"
    with unfinished_file(target) as path:
        assert len(os.fsencode(path.name)) < 255


def test_files_of_others_that_look_alike_stay(tmp_path):
    (tmp_path / ".x.md.swp").touch()
    (tmp_path / "x.qunce-tmp").touch()
    remove_left_over(tmp_path / "x.md")
    remove_left_over_below([tmp_path])
    assert len(list(tmp_path.iterdir())) == 2
