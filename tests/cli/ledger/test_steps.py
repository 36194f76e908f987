"""confirm, schedule, reinstate: what they do, and what every command refuses by the table."""

import shlex

import pytest

from qunce.model.share import ShareStatus
from qunce.model.share_moves import MOVES, RECORDED, Step, move_of
from tests.cli.running import run, write

SHARE = "content/shares/first-share/index.md"
DATE = ["--date", "2026-11-30 10:00"]
LEDGERS = {
    ShareStatus.POSTPONED: "changes:\n  - {at: 2026-11-20 10:00, type: postponed, from: 2027-12-05 20:30, reason: 装修}\n",
    ShareStatus.CANCELLED: "changes:\n  - {at: 2026-11-20 10:00, type: cancelled, reason: 嘉宾生病}\n",
}


def share_that_is(site, status, slot="start: 2027-12-05 20:30\nduration: 90m\n"):
    """The only share of the site, as it stands after some steps."""
    text = (
        f"---\ntitle: 一场\nspeakers: [demo-speaker]\nseries: monthly-share\n{slot}"
        f"status: {status}  # 进展\n{LEDGERS.get(status, '')}---\n\n简介。\n"
    )
    write(site, SHARE, text)
    return text


def text_of(site):
    return (site / SHARE).read_text(encoding="utf-8")


def words_for(step):
    words = [step, "first-share"]
    if step is Step.MOVE:
        words.append("2027-12-12 20:30")
    return [*words, "--reason", "原因", *DATE] if step in RECORDED else words


CELLS = [(step, status) for step in Step for status in ShareStatus]


@pytest.mark.parametrize(("step", "status"), CELLS)
def test_a_command_does_what_the_table_says_or_nothing(site, step, status):
    before = share_that_is(site, status)
    result = run(*words_for(step), project=site)
    move = move_of(step, status)
    if move and not move.needs_consent:
        assert result.exit_code == 0, result.stderr
        assert f"\nstatus: {move.after}  # 进展\n" in text_of(site)
        assert run("check", project=site).exit_code == 0
        return
    assert (result.exit_code, result.stdout) == (1, "")
    assert "，没有改动。" in result.stderr
    assert text_of(site) == before


@pytest.mark.parametrize(("step", "status"), [c for c in CELLS if move_of(*c) is None])
def test_every_line_that_a_refusal_offers_works(site, step, status):
    share_that_is(site, status)
    told = run(*words_for(step), project=site).stderr
    lines = [line for line in told.splitlines() if line.startswith("qunce ")]
    assert lines
    for line in lines:
        share_that_is(site, status)
        result = run(*shlex.split(line, comments=True)[1:])
        assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize("move", [m for m in MOVES if m.needs_consent], ids=lambda m: m.step)
def test_what_is_hardly_ever_meant_is_done_by_the_line_that_is_told(site, move):
    share_that_is(site, move.before)
    line = run(*words_for(move.step), project=site).stderr.splitlines()[-1]
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert f"\nstatus: {move.after}  # 进展\n" in text_of(site)
    assert run("check", project=site).exit_code == 0


GOLDEN = {
    (Step.CANCEL, ShareStatus.INVITED): """\
first-share 现在是“已邀请”，不能取消，没有改动。
还没有公布，没有人要通知：不办了就删掉 content/shares/first-share。
可以这样改：
qunce -C SITE confirm first-share  # 确认
qunce -C SITE schedule first-share  # 公布
qunce -C SITE move first-share '2027-12-12 20:30' --reason 原因  # 改期
""",
    (Step.CONFIRM, ShareStatus.SCHEDULED): """\
first-share 现在是“已排期”，不能确认，没有改动。
可以这样改：
qunce -C SITE move first-share '2027-12-12 20:30' --reason 原因  # 改期
qunce -C SITE postpone first-share --reason 原因  # 延期
qunce -C SITE cancel first-share --reason 原因  # 取消
""",
    (Step.POSTPONE, ShareStatus.CANCELLED): """\
first-share 现在是“已取消”，不能延期，没有改动。
可以这样改：
qunce -C SITE reinstate first-share --reason 原因  # 恢复
""",
    (Step.POSTPONE, ShareStatus.POSTPONED): """\
first-share 已延期，没有改动。确实要再记一次延期：
qunce -C SITE postpone first-share --reason 原因 --date '2026-11-30 10:00' --even-so
""",
}


@pytest.mark.parametrize(("step", "status"), GOLDEN)
def test_a_refusal_says_how_it_stands_and_what_can_be_done(site, step, status):
    share_that_is(site, status)
    told = run(*words_for(step), project=site).stderr
    assert told.replace(str(site), "SITE") == GOLDEN[step, status]


def test_a_confirmation_changes_one_word_and_shows_it(site):
    before = share_that_is(site, ShareStatus.INVITED)
    result = run("confirm", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert text_of(site) == before.replace("invited", "confirmed")
    changed = [line for line in result.stderr.splitlines()[3:] if line[0] in "+-"]
    assert changed == ["-status: invited  # 进展", "+status: confirmed  # 进展"]


def test_what_is_announced_is_told_with_the_first_text_to_send(site):
    share_that_is(site, ShareStatus.CONFIRMED)
    result = run("schedule", "first-share", project=site)
    last = result.stderr.splitlines()[-1]
    assert last.startswith("公布了 first-share，下次生成站点就看得到；第一段文案：qunce -C ")
    assert run(*shlex.split(last.partition("文案：")[2])[1:]).exit_code == 0


def test_a_first_time_comes_with_the_length_of_the_series(site):
    before = share_that_is(site, ShareStatus.IDEA, slot="")
    asked = run("confirm", "first-share", project=site)
    assert (asked.exit_code, asked.stdout) == (1, "")
    assert asked.stderr.startswith("first-share 还没有时间，没有改动；后面写上时间：qunce -C ")
    line = asked.stderr.partition("时间：")[2]
    assert run(*shlex.split(line)[1:]).exit_code == 0
    write(site, SHARE, before)
    assert run("confirm", "first-share", "2027-12-05 20:30", project=site).exit_code == 0
    slot = "start: 2027-12-05 20:30\nduration: 90m\n"
    assert text_of(site) == before.replace("status: idea", f"{slot}status: confirmed")
    write(site, SHARE, before)
    run("schedule", "first-share", "2027-12-05 20:30", "--duration", "2h", project=site)
    assert "\nduration: 120m\nstatus: scheduled" in text_of(site)


def test_a_second_time_is_a_move(site):
    before = share_that_is(site, ShareStatus.INVITED)
    result = run("confirm", "first-share", "2027-12-12 20:30", project=site)
    assert result.stderr == (
        "first-share 已经有时间，没有改动；"
        f"要改期用：qunce -C {site} move first-share '2027-12-12 20:30' --reason 原因\n"
    )
    assert text_of(site) == before


def test_nobody_is_announced_without_a_speaker(site):
    before = share_that_is(site, ShareStatus.IDEA).replace("[demo-speaker]", "[]")
    write(site, SHARE, before)
    result = run("schedule", "first-share", project=site)
    assert (result.exit_code, text_of(site)) == (1, before)
    assert result.stderr == (
        "first-share 没有改动。还没有嘉宾，"
        f"找到人先在 {SHARE} 写上 speakers: [嘉宾的编号]，再确认、公布。\n"
    )


def test_an_idea_is_offered_only_what_it_can_do(site):
    bare = share_that_is(site, ShareStatus.IDEA, slot="").replace("[demo-speaker]", "[]")
    write(site, SHARE, bare)
    told = run(*words_for(Step.CANCEL), project=site).stderr
    assert told.splitlines()[1:] == [
        "还没有公布，没有人要通知：不办了就删掉 content/shares/first-share。",
        f"还没有嘉宾，找到人先在 {SHARE} 写上 speakers: [嘉宾的编号]，再确认、公布。",
    ]
    share_that_is(site, ShareStatus.IDEA, slot="")
    told = run(*words_for(Step.CANCEL), project=site).stderr
    assert [line.split("# ")[-1] for line in told.splitlines()[3:]] == ["确认", "公布"]


@pytest.mark.parametrize("step", [Step.CONFIRM, Step.SCHEDULE, Step.REINSTATE])
def test_a_time_that_is_over_is_refused_and_taken_by_who_means_it(site, step):
    status = ShareStatus.CANCELLED if step is Step.REINSTATE else ShareStatus.INVITED
    slot = "start: 2020-12-06 20:30\nduration: 90m\n"
    before = share_that_is(site, status, slot)
    result = run(*words_for(step), project=site)
    head, line = result.stderr.splitlines()
    assert result.exit_code == 1
    assert head.startswith("first-share 的时间会是 2020-12-06 20:30，已经过去，看看年份和日期")
    assert text_of(site) == before
    assert run(*shlex.split(line)[1:]).exit_code == 0


def test_what_was_never_announced_has_no_notice(site):
    share_that_is(site, ShareStatus.INVITED)
    result = run(*words_for(Step.MOVE), project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("first-share 还没有公布，不用通知群里\n")
