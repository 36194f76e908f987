"""`qunce check --against`: an earlier build, a revision, and what git has unasked."""

import json
import os
import shlex
import subprocess

import pytest

from qunce.reading.records.project import read_project
from qunce.rendering.records.published import shares_json
from tests.cli.running import replace, run, write

SHARE = "content/shares/first-share/index.md"
pytestmark = pytest.mark.usefixtures("own_address")
REASON = ["--reason", "嘉宾出差", "--date", "2026-11-30 10:00"]


def publish(site, name="published/api/shares.json", *, is_internal=False):
    """What a build would put there."""
    library = read_project(site / "mkdocs.yml").library
    text = shares_json(library, is_internal=is_internal, as_of=library.last_recorded())
    write(site.parent, name, text)
    return site.parent / name


def check(site, *words):
    return run("check", *words, project=site)


def test_an_address_is_not_opened_but_to_be_saved_first(site):
    result = check(site, "--against", "https://flowers.example/api/shares.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "--against 不读网址：先在浏览器里打开 https://flowers.example/api/shares.json，存成文件，"
        "再写文件的名字\n"
    )
    folder = check(site, "--against", "https://flowers.example/")
    assert "先在浏览器里打开 https://flowers.example/api/shares.json，" in folder.stderr


@pytest.mark.parametrize("named", ["file", "folder"])
def test_an_earlier_site_is_named_by_its_folder_or_its_file(site, named):
    file = publish(site)
    place = file if named == "file" else file.parents[1]
    assert check(site, "--against", str(place)).stderr == "没有问题\n"
    replace(site, SHARE, "2026-12-06 20:30", "2026-12-07 20:30")
    result = check(site, "--against", str(place))
    assert (result.exit_code, result.stderr) == (1, "1 个错误\n")
    assert result.stdout.startswith(f"{SHARE}:7: change-unrecorded ")


def test_the_lines_that_are_told_work_where_they_are_told(site):
    file = publish(site)
    replace(site, SHARE, "2026-12-06 20:30", "2026-12-07 20:30")
    told = check(site, "--against", str(file)).stdout
    line = told.partition("再运行 ")[2].partition("）")[0]
    assert line.startswith(f"qunce -C {site} move first-share ")
    replace(site, SHARE, "2026-12-07 20:30", "2026-12-06 20:30")
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert check(site, "--against", str(file)).exit_code == 0


def test_what_was_taken_back_after_it_was_published_is_put_back_by_the_line_told(site):
    run("postpone", "first-share", *REASON, project=site)
    file = publish(site)
    run("undo", "first-share", project=site)
    told = check(site, "--against", str(file)).stdout
    assert " sequence-fell " in told
    line = told.partition("补回去：")[2].partition("；")[0]
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert check(site, "--against", str(file)).exit_code == 0


def test_a_renamed_share_agrees_with_what_was_published(site):
    file = publish(site)
    run("rename", "first-share", "second", project=site)
    assert check(site, "--against", str(file)).stderr == "没有问题\n"


def test_of_an_internal_site_what_is_public_counts(site):
    write(
        site,
        "content/shares/a-thought/index.md",
        "---\ntitle: 想\nspeakers: []\nstatus: idea\n---\n",
    )
    file = publish(site, is_internal=True)
    (site / "content/shares/a-thought/index.md").unlink()
    assert check(site, "--against", str(file)).exit_code == 0


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "不是群策生成的 api/shares.json"),
        ("[]", "不是群策生成的 api/shares.json"),
        ('{"shares": []}', "不是群策生成的 api/shares.json"),
        ('{"version": 2, "shares": []}', "version 是 2，这个群策只认识 1"),
        ('{"version": 1, "shares": [{"id": "x"}]}', "不是群策生成的 api/shares.json"),
    ],
)
def test_a_file_of_somebody_else_is_called_so(site, text, what):
    write(site, "other.json", text)
    result = check(site, "--against", str(site / "other.json"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{site / 'other.json'}：{what}\n"


def test_a_folder_without_a_site_is_called_so(site):
    result = check(site, "--against", str(site / "content"))
    assert result.stderr == f"{site / 'content'} 里没有 api/shares.json，不是群策生成的站点\n"


def test_without_a_repository_a_revision_cannot_be_asked_for(site):
    result = check(site, "--against", "v1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "--against v1：没有这个文件或文件夹，这个文件夹不在 git 仓库里\n"


def git(folder, *words):
    name = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def committed(site):
    git(site, "init", "-q")
    git(site, "add", "-A")
    git(site, "commit", "-qm", "一")
    return site


@pytest.mark.process
def test_what_git_has_is_asked_unasked_and_only_reminds(committed):
    assert check(committed).stderr == "没有问题\n"
    replace(committed, SHARE, "2026-12-06 20:30", "2026-12-07 20:30")
    result = check(committed)
    assert (result.exit_code, result.stderr) == (0, "1 个提醒\n")
    assert result.stdout.startswith(f"{SHARE}:7: change-unrecorded ")
    assert check(committed, "--against", "HEAD").exit_code == 1


@pytest.mark.process
def test_a_revision_is_compared_with_what_is_there_now(committed):
    git(committed, "tag", "v1")
    run("cancel", "first-share", *REASON, project=committed)
    git(committed, "commit", "-qam", "二")
    assert check(committed, "--against", "v1").exit_code == 0
    run("undo", "first-share", project=committed)
    assert check(committed, "--against", "v1").exit_code == 0
    told = json.loads(check(committed, "--format", "json").stdout)
    assert [(one["code"], one["severity"]) for one in told] == [("sequence-fell", "warning")]


@pytest.mark.process
def test_a_share_that_is_deleted_or_renamed_by_hand_is_told(committed):
    folder = committed / "content/shares/first-share"
    folder.rename(folder.with_name("second"))
    assert " share-renamed " in check(committed).stdout
    git(committed, "checkout", "-q", ".")
    (committed / "content/shares/second/index.md").unlink()
    assert check(committed).stderr == "没有问题\n"
    (folder / "index.md").unlink()
    told = check(committed).stdout
    assert f"{SHARE}:1: share-gone " in told
    line = told.partition("恢复它：")[2].partition("，")[0]
    subprocess.run(shlex.split(line), check=True, capture_output=True)
    assert check(committed).stderr == "没有问题\n"


@pytest.mark.process
def test_another_site_key_is_told(committed):
    text = (committed / "mkdocs.yml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "site_key:" in line)
    replace(committed, "mkdocs.yml", line, line.partition(":")[0] + ": other.example")
    assert [line.split(" ")[1] for line in check(committed).stdout.splitlines()] == ["uid-changed"]
    replace(committed, SHARE, "2026-12-06 20:30", "2026-12-07 20:30")
    codes = [line.split(" ")[1] for line in check(committed).stdout.splitlines()]
    assert codes == ["change-unrecorded", "uid-changed"]


@pytest.mark.process
def test_a_project_below_the_top_of_its_repository_is_found(committed):
    inner = committed / "社区"
    inner.mkdir()
    for name in ("mkdocs.yml", "content", "playbooks"):
        (committed / name).rename(inner / name)
    git(committed, "add", "-A")
    git(committed, "commit", "-qm", "二")
    replace(inner, SHARE, "2026-12-06 20:30", "2026-12-07 20:30")
    assert " change-unrecorded " in check(inner).stdout


@pytest.mark.process
def test_a_repository_without_a_commit_remembers_nothing(site):
    git(site, "init", "-q")
    assert check(site).stderr == "没有问题\n"
    asked = check(site, "--against", "HEAD")
    assert asked.stderr == "--against HEAD：没有这个文件或文件夹，git 里没有“HEAD”这个版本\n"


@pytest.mark.process
@pytest.mark.parametrize("revision", ["v9", "--output=x", "HEAD:README.md", "a b"])
def test_what_is_no_revision_is_called_so_and_does_nothing(committed, revision):
    before = sorted(path.name for path in committed.iterdir())
    result = check(committed, f"--against={revision}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith(f"git 里没有“{revision}”这个版本\n")
    assert sorted(path.name for path in committed.iterdir()) == before


@pytest.mark.process
def test_without_git_nothing_is_said_unless_it_was_asked_for(committed, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    assert check(committed).stderr == "没有问题\n"
    result = check(committed, "--against", "HEAD")
    assert result.stderr == "--against HEAD：没有这个文件或文件夹，没有找到 git 命令，先装上 git\n"
