"""Words for commands that are called otherwise: the line told is one that works."""

import shlex

import pytest

from qunce.cli import main
from qunce.cli.meant_commands import BY_WORD
from tests.cli.running import run


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["delay"], "qunce postpone 分享 --reason 原因"),
        (["delay", "florist"], "qunce postpone florist --reason 原因"),
        (
            ["delay", "florist", "--reason", "场地 装修"],
            "qunce postpone florist --reason '场地 装修'",
        ),
        (["延期", "florist", "--reason=装修"], "qunce postpone florist --reason=装修"),
        (["恢复", "florist"], "qunce reinstate florist --reason 原因"),
        (["reschedule"], "qunce move 分享 '2026-12-13 20:30' --reason 原因"),
        (["delete", "florist"], "qunce cancel florist --reason 原因"),
        (["检查"], "qunce check"),
        (["Preview"], "qunce serve"),
    ],
)
def test_the_line_that_works_is_told(words, line):
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"没有命令 {words[0]}，这样写：{line}\n" in result.stderr


def test_the_line_told_works_where_it_was_told(site):
    told = run("延期", "first-share", "--reason", "装修", project=site).stderr
    line = told.partition("这样写：")[2].partition("\n")[0]
    assert line == f"qunce -C {site} postpone first-share --reason 装修"
    done = run(*shlex.split(line)[1:], "--date", "2026-11-30", project=site)
    assert done.exit_code == 0, done.stderr
    share = (site / "content/shares/first-share/index.md").read_text(encoding="utf-8")
    assert "status: postponed" in share


@pytest.mark.parametrize("word", BY_WORD)
def test_no_such_word_is_a_command_and_what_it_means_is_one(word):
    assert word not in main.commands
    assert BY_WORD[word].command in main.commands
