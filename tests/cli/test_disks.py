"""A disk that is full or read-only is called so, and keeps what was on it."""

import subprocess
from contextlib import contextmanager

import pytest

from tests.cli.running import run

pytestmark = pytest.mark.process

MOVE = ("move", "first-share", "2027-01-13 20:30", "--reason", "出差")
CHANGES = {
    "new person": (("new", "person", "lao-wang"), "content/people/lao-wang.md"),
    "new share": (("new", "share", "second"), "content/shares/second/index.md"),
    "move": (MOVE, "content/shares/first-share/index.md"),
    "cancel": (("cancel", "first-share", "--reason", "病"), "content/shares/first-share/index.md"),
    "postpone": (
        ("postpone", "first-share", "--reason", "停电"),
        "content/shares/first-share/index.md",
    ),
    "rename": (("rename", "first-share", "b2"), "content/shares/first-share/index.md"),
    "build": (("build",), "site"),
}


def mount(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path):
    """A disk of one megabyte with a site on it."""
    place = tmp_path / "disk"
    place.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)):
        pytest.skip("这里不能挂载文件系统（要有 root 权限）")
    try:
        assert run("init", str(place / "site-project")).exit_code == 0
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@contextmanager
def full(place, left=0):
    """Leave only so many bytes free."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as stream, pytest.raises(OSError, match="No space left"):
        while True:
            stream.write(bytes(4096))
    with filler.open("r+b") as stream:
        stream.truncate(max(filler.stat().st_size - left, 0))
    yield
    filler.unlink()


def files_of(place):
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("change", CHANGES)
def test_a_full_disk_is_called_full_and_nothing_is_lost(disk, change):
    words, path = CHANGES[change]
    project = disk / "site-project"
    with full(disk):
        before = files_of(disk)
        result = run(*words, project=project)
        assert (result.exit_code, result.stderr) == (1, f"{project / path}：磁盘满了\n")
        assert files_of(disk) == before


@pytest.mark.parametrize("change", CHANGES)
def test_a_read_only_disk_is_called_read_only(disk, change):
    words, path = CHANGES[change]
    project = disk / "site-project"
    assert mount("-o", "remount,ro", str(disk))
    before = files_of(disk)
    result = run(*words, project=project)
    assert (result.exit_code, result.stderr) == (1, f"{project / path}：这个磁盘是只读的\n")
    assert files_of(disk) == before


def test_a_new_site_is_not_begun_on_a_full_disk(disk):
    with full(disk):
        result = run("init", str(disk / "second"))
        assert (result.exit_code, result.stderr) == (1, f"{disk / 'second'}：磁盘满了\n")
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "site-project"]


@pytest.mark.parametrize("left", [100_000, 300_000, 500_000])
def test_a_disk_that_fills_up_during_a_build_is_called_full(disk, left):
    project = disk / "site-project"
    with full(disk, left):
        before = files_of(disk)
        result = run("build", project=project)
        assert result.exit_code == 1
        assert result.stderr.splitlines()[-1] == f"{project / 'site'}：磁盘满了"
        assert "Traceback" not in result.stderr
        assert files_of(disk) == before


def test_repairs_stop_at_a_full_disk_and_go_on_when_there_is_room(disk):
    project = disk / "site-project"
    pages = sorted((project / "content").rglob("*.md"))
    for page in pages:
        page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    with full(disk):
        result = run("fix", "--write", project=project)
        assert result.exit_code == 1
        assert result.stderr.endswith("：磁盘满了\n")
    assert run("fix", "--write", project=project).exit_code == 0
    assert all(b"\r" not in page.read_bytes() for page in pages)
