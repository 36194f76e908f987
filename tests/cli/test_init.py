import re
import shlex

import pytest

from tests.cli.running import run, run_alone


def test_a_new_site_passes_the_check_and_is_named_after_its_folder(tmp_path):
    site = tmp_path / "我的 社群"
    made = run("init", str(site))
    assert (made.exit_code, made.stdout) == (0, f"{site}\n")
    assert (site / "mkdocs.yml").read_text(encoding="utf-8").startswith("site_name: 我的 社群\n")
    assert run("check", project=site).stderr == (
        "提醒：mkdocs.yml 的 site_url 还是 https://example.com/，"
        "公告、日历和海报里的链接都指到那里；换成你的网址再发\n没有问题\n"
    )


def test_every_site_has_a_calendar_identity_of_its_own(tmp_path):
    keys = set()
    for name in ("one", "two"):
        run("init", str(tmp_path / name))
        text = (tmp_path / name / "mkdocs.yml").read_text(encoding="utf-8")
        keys |= set(re.findall(r"site_key: (site-[0-9a-f]{16}) #", text))
    assert len(keys) == 2


def test_the_starter_is_small_and_complete(tmp_path):
    run("init", str(tmp_path / "site"))
    files = sorted(p for p in (tmp_path / "site").rglob("*") if p.is_file())
    assert len(files) < 30
    assert {"mkdocs.yml", "README.md", ".gitignore", "extensions.json"} < {
        path.name for path in files
    }


def test_a_folder_that_is_used_is_left_alone(tmp_path):
    (tmp_path / "note.txt").write_text("x")
    result = run("init", str(tmp_path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{tmp_path} 里已经有文件，没有动它；换一个空文件夹\n"
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_fresh_git_repository_may_become_a_site(tmp_path):
    (tmp_path / ".git").mkdir()
    assert run("init", str(tmp_path)).exit_code == 0


def test_a_file_is_no_place_for_a_site(tmp_path):
    (tmp_path / "note.txt").write_text("x")
    result = run("init", str(tmp_path / "note.txt"))
    assert result.stderr == f"{tmp_path / 'note.txt'} 是一个文件，换一个名字\n"


def test_the_current_folder_may_become_a_site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init", ".").exit_code == 0
    assert f"site_name: {tmp_path.name}" in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.process
@pytest.mark.usefixtures("own_address")
def test_the_new_site_builds(site):
    built = run_alone("build", project=site)
    assert (built.returncode, built.stderr.decode()) == (0, "")
    assert "花店怎样把老顾客变成社群" in (site / "site/index.html").read_text(encoding="utf-8")


def test_the_commands_of_its_readme_work_one_after_the_other(site):
    text = (site / "README.md").read_text(encoding="utf-8")
    lines = [shlex.split(line, comments=True) for line in text.splitlines()]
    commands = [words[1:] for words in lines if words[:1] == ["qunce"]]
    assert len(commands) == 7
    for words in commands:
        if words not in (["serve"], ["build"]):  # each has its own test
            assert run(*words, project=site).exit_code == 0


def test_a_killed_run_in_a_folder_that_was_there_is_finished_by_the_next(tmp_path):
    (tmp_path / ".git").mkdir()
    whole = tmp_path / "whole"
    run("init", str(whole))
    ready = tmp_path / ".qunce-init"
    whole.rename(ready)
    (ready / "content").rename(tmp_path / "content")
    assert run("init", str(tmp_path)).exit_code == 0
    assert run("check", project=tmp_path).exit_code == 0
    assert not ready.exists()
