"""A file's content is lost at no moment."""

import errno
import stat

import pytest

from qunce.writing.atomic_write import create_atomically, write_atomically


def test_the_content_is_replaced(tmp_path):
    file = tmp_path / "x.md"
    file.write_bytes(b"old")
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_permissions_stay(tmp_path, mode):
    file = tmp_path / "x.md"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_atomically(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_new_file_gets_the_permissions_any_new_file_gets(tmp_path):
    (tmp_path / "plain").touch()
    write_atomically(tmp_path / "x.md", b"new")
    assert (tmp_path / "x.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path):
    file, link = tmp_path / "x.md", tmp_path / "y.md"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_failed_write_leaves_the_old_content_and_no_litter(tmp_path):
    folder = tmp_path / "x.md"
    folder.mkdir()
    (folder / "inside").touch()
    with pytest.raises(OSError, match="directory"):
        write_atomically(folder, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.md"]


def test_a_reader_sees_the_old_or_the_new_content_whole(tmp_path):
    file = tmp_path / "x.md"
    file.write_bytes(b"old")
    with file.open("rb") as reader:
        write_atomically(file, b"new and longer")
        assert reader.read() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_refusal_names_the_file_asked_for(tmp_path):
    wanted = tmp_path / "nowhere" / "x.ics"
    with pytest.raises(FileNotFoundError) as refused:
        write_atomically(wanted, b"new")
    assert refused.value.filename == str(wanted)


def test_a_file_that_may_not_be_written_is_left_alone(tmp_path, monkeypatch):
    file = tmp_path / "x.md"
    file.write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere
    with pytest.raises(PermissionError) as refused:
        write_atomically(file, b"new")
    assert refused.value.filename == str(file)
    assert file.read_bytes() == b"old"


def test_a_new_file_comes_with_its_folders(tmp_path):
    create_atomically(tmp_path / "shares" / "x" / "index.md", b"new")
    assert (tmp_path / "shares" / "x" / "index.md").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["shares"]


def test_a_new_file_replaces_none(tmp_path):
    (tmp_path / "x.md").write_bytes(b"old")
    with pytest.raises(FileExistsError) as refused:
        create_atomically(tmp_path / "x.md", b"new")
    assert refused.value.filename == str(tmp_path / "x.md")
    assert (tmp_path / "x.md").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_disk_without_hard_links_gets_new_files_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr("os.link", refuse)
    create_atomically(tmp_path / "x.md", b"new")
    with pytest.raises(FileExistsError):
        create_atomically(tmp_path / "x.md", b"newer")
    assert (tmp_path / "x.md").read_bytes() == b"new"


def test_created_files_get_the_permissions_any_new_file_gets(tmp_path):
    (tmp_path / "plain").touch()
    create_atomically(tmp_path / "x.md", b"new")
    create_atomically(tmp_path / "a" / "x.md", b"new")
    modes = {(tmp_path / name).stat().st_mode for name in ("plain", "x.md", "a/x.md")}
    assert len(modes) == 1
