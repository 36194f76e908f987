"""The built site reaches a folder, a branch, another place or a command: whole, or not at all."""

import shutil
import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest

from qunce.operations.refused import RefusedError
from tests.cli.running import replace, run
from tests.operations.publication.conftest import SHARE, git, pages_only, published, with_target

process = pytest.mark.process
ROOT = Path(__file__).parent.parent.parent.parent


def broken(config_file, site):
    """A build that fails half-way."""
    pages_only(config_file, site)
    raise RefusedError("总结里有一个手机号（第 12 行）")


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_folder_is_replaced_in_one_step_and_hidden_files_stay(project):
    with_target(project, "{to: folder, place: ../public}")
    public = project.parent / "public"
    first = published(project)
    assert first.waited.is_first
    (public / ".htaccess").write_text("x")
    (public / "old.html").write_text("x")
    replace(project, SHARE, "title: ", "title: 新的")
    done = published(project)
    assert names(public) == [".htaccess", ".qunce-site", "first-share.html"]
    assert [one.tag for one in done.waited.changes] == ["改名"]
    assert done.pages.told == "1 页变了，一共 1 页"


def test_a_build_that_fails_leaves_the_last_folder_and_nothing_beside_it(project):
    with_target(project, "{to: folder, place: ../public}")
    published(project)
    replace(project, SHARE, "title: ", "title: 新的")
    with pytest.raises(RefusedError, match="手机号"):
        published(project, build=broken)
    public = project.parent / "public"
    assert "新的" not in (public / "first-share.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in public.parent.iterdir()) == ["public", "站点"]
    again = published(project)
    assert [one.tag for one in again.waited.changes] == ["改名"]


@pytest.mark.parametrize(
    ("place", "told"),
    [("..", "你的内容在里面"), ("content/out", "那里是内容"), ("../taken", "有别的文件")],
)
def test_no_folder_of_somebody_else_is_replaced(project, place, told):
    taken = project.parent / "taken"
    taken.mkdir()
    (taken / "账本.txt").write_text("x")
    with_target(project, f"{{to: folder, place: {place}}}")
    with pytest.raises(RefusedError, match=told):
        published(project)
    assert names(taken) == ["账本.txt"]


def test_without_a_target_it_is_told_what_to_write(project):
    with pytest.raises(RefusedError, match=r"publish: \{to: folder"):
        published(project)


@process
def test_a_branch_gets_the_site_alone_as_one_commit(team):
    replace(team.here, "mkdocs.yml", "{to: git}", "{to: branch, branch: pages}")
    before = git(team.here, "status", "--short")
    published(team.here)
    published(team.here)
    assert git(team.remote, "ls-tree", "--name-only", "pages").split() == [
        ".nojekyll",
        "first-share.html",
    ]
    assert git(team.remote, "rev-list", "--count", "pages") == "1"
    replace(team.here, SHARE, "title: ", "title: 新的")
    published(team.here)
    assert git(team.remote, "rev-list", "--count", "pages") == "2"
    assert before in git(team.here, "status", "--short")


@process
def test_a_command_gets_the_folder_as_its_last_word_and_no_shell(project, tmp_path):
    script = tmp_path / "交.py"
    script.write_text(
        "import shutil, sys\nassert sys.argv[1] == '$HOME;'\n"
        f"shutil.copytree(sys.argv[2], {str(tmp_path / '到了')!r})\n",
        encoding="utf-8",
    )
    with_target(project, f"""{{to: command, run: "{quote(sys.executable)} '{script}' '$HOME;'"}}""")
    published(project)
    assert names(tmp_path / "到了") == ["first-share.html"]


@process
def test_a_command_that_fails_is_told_with_its_last_words(project):
    with_target(project, """{to: command, run: "sh -c 'echo 上传的钥匙过期了 >&2; exit 3'"}""")
    with pytest.raises(RefusedError, match=r"退出码 3）：上传的钥匙过期了"):
        published(project)


@pytest.fixture(scope="session")
def rsync():
    """The program itself, which is asked for as the other ones are."""
    if not shutil.which("rsync"):
        done = subprocess.run(
            [ROOT / "tools/test-system-packages", "rsync"], capture_output=True, check=False
        )
        assert shutil.which("rsync"), done.stderr.decode()


@process
@pytest.mark.usefixtures("rsync")
def test_rsync_takes_old_pages_away_and_leaves_hidden_files(project, tmp_path):
    place = tmp_path / "服务器"
    place.mkdir()
    (place / ".htaccess").write_text("x")
    (place / "old.html").write_text("x")
    with_target(project, f"{{to: rsync, place: {place}/}}")
    published(project)
    assert names(place) == [".htaccess", "first-share.html"]


@process
def test_the_command_builds_for_real_and_tells_what_changed(project):
    with_target(project, "{to: folder, place: ../public}")
    result = run("publish", project=project)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines()[0] == "第一次发布"
    assert (project.parent / "public/shares/first-share/index.html").is_file()
    replace(project, SHARE, "title: ", "titel: ")
    broken_one = run("publish", project=project)
    assert broken_one.exit_code == 1
    assert "没有发" in broken_one.stderr
    assert SHARE in broken_one.stderr
