"""A season of a series on its slots."""

import pytest

from tests.cli.exchange.checked import errors_in
from tests.cli.exchange.test_import import files_in
from tests.cli.running import run
from tests.reading.projects import write_project

SERIES = "sunday-share"


@pytest.fixture
def project(tmp_path):
    write_project(tmp_path)
    return tmp_path


def plan(project, *words, first="2026-09-20", count="3", series=SERIES):
    return run("plan", series, "--from", first, "--count", count, *words, project=project)


def test_a_plan_is_told_before_it_is_made(project):
    before = files_in(project)
    result = plan(project)
    assert result.stdout.splitlines() == [
        "2026-09-20 周日 20:30  sunday-share-13  国庆节调休上班",
        "2026-09-27 周日 20:30  sunday-share-14  中秋放假",
        "2026-10-04 周日 20:30  sunday-share-15  国庆节放假",
    ]
    assert result.stderr == "会新建 3 场；加上 --write 就写\n"
    assert files_in(project) == before


def test_holidays_are_skipped_when_asked_and_do_not_count(project):
    lines = plan(project, "--holidays", "skip").stdout.splitlines()
    assert lines == [
        "2026-09-20 周日 20:30  sunday-share-13  国庆节调休上班",
        "2026-09-27 周日 20:30  跳过  中秋放假",
        "2026-10-04 周日 20:30  跳过  国庆节放假",
        "2026-10-11 周日 20:30  sunday-share-14",
        "2026-10-18 周日 20:30  sunday-share-15",
    ]


def test_what_is_made_is_an_idea_that_passes_the_check(project):
    assert plan(project, "--write", first="2026-10-04", count="1").exit_code == 0
    text = (project / "content/shares/sunday-share-13/index.md").read_text(encoding="utf-8")
    assert text == (
        "---\ntitle: 主题待定\nspeakers: []\nhost: zhou-yu\nseries: sunday-share\nnumber: 13\n"
        "start: 2026-10-04 20:30\nduration: 90m\nstatus: idea\nformat: text\n"
        "groups: [florist-a]\n---\n\n<!-- 2026-10-04 国庆节放假 -->\n"
    )
    assert errors_in(project / "mkdocs.yml") == []


def test_a_day_that_has_its_share_is_left_alone_and_a_second_plan_makes_nothing(project):
    first = plan(project, "--write", first="2026-12-01", count="2")
    assert first.stdout.splitlines() == [
        "2026-12-06 周日 20:30  florist  已经有了",
        "2026-12-13 周日 20:30  sunday-share-13",
    ]
    before = files_in(project)
    again = plan(project, "--write", first="2026-12-01", count="2")
    assert again.stderr == "这几天都已经有分享，没有要新建的\n"
    assert files_in(project) == before


def test_a_year_that_is_not_announced_says_so(project):
    [line] = plan(project, first="2031-01-05", count="1").stdout.splitlines()
    assert line == "2031-01-05 周日 20:30  sunday-share-13  2031 年放假安排未公布"


def test_an_evening_of_the_same_group_is_nobodys_to_plan(project):
    words = ("--speaker", "lin-xia", "--start", "2026-12-13 21:00", "--group", "florist-a")
    assert run("new", "share", "other", *words, project=project).exit_code == 0
    [line] = plan(project, first="2026-12-07", count="1").stdout.splitlines()
    assert line == "2026-12-20 周日 20:30  sunday-share-13"


@pytest.mark.parametrize("count", ["0", "-1", "61", "三", "²"])
def test_how_many_is_a_number_of_weeks(project, count):
    result = plan(project, count=count)
    assert result.exit_code == 2
    assert f"“{count}”不是场数，写 1 到 60" in result.stderr


def test_a_series_that_is_not_there_is_guessed(project):
    result = plan(project, series="sunday-shar")
    assert (result.exit_code, result.stderr) == (1, "没有 sunday-shar，是不是想写 sunday-share？\n")
