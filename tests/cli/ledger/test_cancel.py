import shlex

import pytest

from tests.cli.running import run, write

SHARE = "content/shares/first-share/index.md"
REASON = ["--reason", "嘉宾生病", "--date", "2026-11-30 10:00"]
LATER = ["--reason", "还在住院", "--date", "2026-12-01 10:00"]


def lines_of(site):
    return (site / SHARE).read_text(encoding="utf-8").splitlines()


def test_a_cancelled_share_is_recorded_and_the_notice_printed(site):
    result = run("cancel", "first-share", *REASON, project=site)
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-4:] == [
        f"改好了 {SHARE}",
        "—— 群公告 ——",
        "—— 群消息 ——",
        f"发别的渠道，例如工作群：qunce -C {site} announce share-cancel first-share --channel 工作群",
    ]
    assert result.stdout.splitlines()[:3] == [
        "【取消通知】花店怎样把老顾客变成社群（示例）",
        "原定：12月6日（周日）20:30–22:00",
        "原因：嘉宾生病",
    ]
    assert "status: cancelled" in lines_of(site)
    assert "  - {at: 2026-11-30 10:00, type: cancelled, reason: 嘉宾生病}" in lines_of(site)


def test_a_postponed_share_keeps_its_old_start(site):
    result = run("postpone", "first-share", *REASON, project=site)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "【延期通知】花店怎样把老顾客变成社群（示例）",
        "原定：12月6日（周日）20:30",
    ]
    assert "status: postponed" in lines_of(site)
    assert "start: 2026-12-06 20:30" in lines_of(site)
    entry = "{at: 2026-11-30 10:00, type: postponed, from: 2026-12-06 20:30, reason: 嘉宾生病}"
    assert f"  - {entry}" in lines_of(site)


def test_a_postponed_share_may_still_be_cancelled(site):
    run("postpone", "first-share", *REASON, project=site)
    assert run("cancel", "first-share", *REASON, project=site).exit_code == 0
    assert run("check", project=site).exit_code == 0


@pytest.mark.parametrize(("step", "state"), [("cancel", "取消"), ("postpone", "延期")])
def test_a_second_time_nothing_is_done_unless_it_is_meant(site, step, state):
    run(step, "first-share", *REASON, project=site)
    before = lines_of(site)
    result = run(step, "first-share", *LATER, project=site)
    head, line = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert head == f"first-share 已{state}，没有改动。确实要再记一次{state}："
    assert lines_of(site) == before
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert len(lines_of(site)) == len(before) + 1
    assert run("check", project=site).exit_code == 0


def test_a_share_without_a_time_is_not_cancelled(site):
    write(
        site, "content/shares/an-idea/index.md", "---\ntitle: 想\nspeakers: []\nstatus: idea\n---\n"
    )
    result = run("cancel", "an-idea", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_reason_is_required(site):
    assert run("cancel", "first-share", project=site).exit_code == 2
    assert run("cancel", "first-share", "--reason", " ", project=site).exit_code == 1
    assert "status: scheduled" in lines_of(site)
