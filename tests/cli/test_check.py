import json

import pytest

from qunce.cli.check import github_report
from qunce.model.problem import Problem, Severity
from qunce.reading.records.project import read_project
from tests.cli.running import replace, run, write

GROUP = "content/groups/demo-group.md"
pytestmark = pytest.mark.usefixtures("own_address")


@pytest.fixture
def problem(site):
    """The one problem of the site: a platform nobody knows."""
    replace(site, GROUP, "wechat", "wechta")
    [problem] = read_project(site / "mkdocs.yml").problems
    return problem


def test_a_new_site_has_no_problems(site):
    result = run("check", project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "没有问题\n")


def test_a_problem_is_one_line_with_its_mend(site, problem):
    line = f"{GROUP}:3: bad-choice {problem.message}（{problem.hint}）\n"
    result = run("check", project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (1, line, "1 个错误\n")


def test_a_key_at_the_wrong_level_is_told_where_it_belongs(site):
    replace(site, "content/shares/first-share/index.md", "tags:", "publish_summary: yes\ntags:")
    assert "它写在 consent 里面，例如 consent: {record: yes, publish_summary: yes}" in (
        run("check", project=site).stdout
    )


def test_warnings_alone_do_not_fail(site):
    share = (site / "content/shares/first-share/index.md").read_text(encoding="utf-8")
    (site / "content/shares/second-share").mkdir()
    (site / "content/shares/second-share/index.md").write_text(
        share.replace("number: 1\n", "number: 2\n"), encoding="utf-8"
    )
    result = run("check", project=site)
    assert result.exit_code == 0
    assert [line.split(" ")[1] for line in result.stdout.splitlines()] == [
        "group-clash",
    ]
    assert result.stderr == "1 个提醒\n"


def test_programs_get_a_list_of_objects(site, problem):
    assert json.loads(run("check", "--format", "json", project=site).stdout) == [
        {
            "path": GROUP,
            "line": 3,
            "code": "bad-choice",
            "severity": "error",
            "message": problem.message,
            "hint": problem.hint,
        }
    ]


def test_programs_get_an_empty_list_when_all_is_well(site):
    assert run("check", "--format", "json", project=site).stdout == "[]\n"


def test_github_gets_workflow_commands(site, problem, monkeypatch):
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    assert run("check", "--format", "github", project=site).stdout == (
        f"::error file={GROUP},line=3,title=bad-choice::{problem.message}（{problem.hint}）\n"
    )


def test_nothing_in_a_problem_can_end_a_workflow_command():
    problem = Problem("a,b:c%.md", 1, "x", "一\n::set-env 二%", "三\r", Severity.WARNING)
    assert github_report([problem]) == (
        "::warning file=a%2Cb%3Ac%25.md,line=1,title=x::一%0A::set-env 二%25（三%0D）\n"
    )


@pytest.mark.usefixtures("problem")
def test_github_marks_files_where_the_repository_has_them(site, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(site.parent))
    result = run("check", "--format", "github", project=site)
    assert result.stdout.startswith(f"::error file=site-project/{GROUP},line=3")


def test_the_site_of_a_day_is_what_is_checked(site):
    link = "[预告](today.md#copy-first-share-share-notice)"
    write(site, "content/help.md", f"# 帮助\n\n{link}\n")
    assert run("check", "--date", "2026-12-01", project=site).exit_code == 0
    result = run("check", "--date", "2027-12-01", project=site)
    assert result.exit_code == 1
    assert result.stdout.startswith("content/help.md:3: dead-anchor ")
