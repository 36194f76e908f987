"""`qunce undo` takes back the last entry, and says so."""

import shlex

import pytest

from qunce.reading.records.project import read_project
from qunce.rendering.records.published import shares_json
from tests.cli.running import replace, run, write

SHARE = "content/shares/first-share/index.md"
REASON = ["--reason", "嘉宾出差", "--date", "2026-11-30 10:00"]
CHANGES = {
    "改期": ["move", "first-share", "2026-12-13 20:30", "--duration", "2h"],
    "改地点": ["move", "first-share", "--place", "花市一楼"],
    "延期": ["postpone", "first-share"],
    "取消": ["cancel", "first-share"],
}


def bytes_of(site):
    return (site / SHARE).read_bytes()


@pytest.mark.parametrize("what", CHANGES)
def test_the_file_is_as_it_was_and_what_was_taken_back_is_said(site, what):
    replace(site, SHARE, "status: scheduled", "place: 花市二楼\nstatus: scheduled")
    before = bytes_of(site)
    assert run(*CHANGES[what], *REASON, project=site).exit_code == 0
    assert bytes_of(site) != before
    result = run("undo", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert bytes_of(site) == before
    assert result.stderr.splitlines()[-3:] == [
        f"改好了 {SHARE}",
        f"撤回了11月30日（周一）10:00记的{what}：嘉宾出差",
        "订阅了日历的人可能已经收到它，撤回不会通知他们。"
        "不知道发布过没有，就把线上的 api/shares.json 存成文件，用 qunce check 的 --against 和它比",
    ]


def test_where_the_last_site_lies_the_line_that_looks_at_it_can_be_pasted(site):
    library = read_project(site / "mkdocs.yml").library
    published = shares_json(library, is_internal=False, as_of=library.last_recorded())
    write(site, "site/api/shares.json", published)
    run(*CHANGES["取消"], *REASON, project=site)
    told = run("undo", "first-share", project=site).stderr.splitlines()[-1]
    *_, line = told.partition("和上一次的站点比：")
    assert run(*shlex.split(line)[1:]).exit_code == 0


def test_several_changes_are_taken_back_one_by_one(site):
    seen = [bytes_of(site)]
    for words in (
        ["postpone", "first-share"],
        ["move", "first-share", "2026-12-13 20:30"],
        ["cancel", "first-share"],
        ["reinstate", "first-share"],
    ):
        assert run(*words, *REASON, project=site).exit_code == 0
        seen.append(bytes_of(site))
    for before in reversed(seen[:-1]):
        assert run("undo", "first-share", project=site).exit_code == 0
        assert bytes_of(site) == before


def test_with_nothing_on_record_nothing_is_done(site):
    before = bytes_of(site)
    result = run("undo", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "first-share 没有变更记录，没有可撤回的；只是改了进展的，直接改 status\n"
    )
    assert bytes_of(site) == before
