import pytest

from tests.cli.running import run, run_alone


@pytest.mark.process
def test_the_feed_goes_to_stdout_with_its_own_line_ends(site):
    result = run_alone("ics", project=site)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert result.stdout.endswith(b"END:VCALENDAR\r\n")


@pytest.mark.process
def test_the_feed_is_the_sites_own(built_site):
    for words, path in (
        ([], "calendar.ics"),
        (["--series", "monthly-share"], "series/monthly-share.ics"),
    ):
        result = run("ics", *words, project=built_site)
        assert result.stdout_bytes == (built_site / "site" / path).read_bytes()


def test_the_feed_goes_to_a_file(site, tmp_path):
    target = tmp_path / "排期.ics"
    result = run("ics", "--output", str(target), project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"写好了 {target}\n")
    assert target.read_bytes() == run("ics", project=site).stdout_bytes


@pytest.mark.parametrize("name", ["content/index.md", "mkdocs.yml"])
def test_a_file_that_people_write_is_not_replaced_by_a_result(site, name):
    before = (site / name).read_bytes()
    result = run("ics", "--output", str(site / name), project=site)
    assert (result.exit_code, "站点的源文件" in result.stderr) == (1, True)
    assert (site / name).read_bytes() == before


def test_an_earlier_result_is_replaced_wherever_it_lies(site):
    target = site / "content" / "排期.ics"
    for _ in range(2):
        assert run("ics", "--output", str(target), project=site).exit_code == 0


def test_a_folder_that_is_not_there_is_told_plainly(site, tmp_path):
    result = run("ics", "--output", str(tmp_path / "no" / "x.ics"), project=site)
    assert result.exit_code == 1
    assert result.stderr.endswith("：找不到\n")


def test_an_unknown_series_is_guessed_at(site):
    result = run("ics", "--series", "monthly-shar", project=site)
    assert (result.exit_code, result.stderr) == (
        1,
        "没有 monthly-shar，是不是想写 monthly-share？\n",
    )
