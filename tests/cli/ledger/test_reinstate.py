import pytest

from tests.cli.running import run

SHARE = "content/shares/first-share/index.md"
OFF = ["--reason", "嘉宾生病", "--date", "2026-11-30 10:00"]
ON = ["--reason", "嘉宾好了", "--date", "2026-12-01 10:00"]


@pytest.mark.parametrize(("step", "told"), [("cancel", "取消"), ("postpone", "延期")])
def test_a_share_that_was_off_is_on_again_and_the_notice_says_what_was_told_before(
    site, step, told
):
    run(step, "first-share", *OFF, project=site)
    result = run("reinstate", "first-share", *ON, project=site)
    assert result.exit_code == 0
    notice, _, message = result.stdout.partition("\n\n【恢复】")
    assert notice.splitlines()[:5] == [
        "【恢复通知】花店怎样把老顾客变成社群（示例）",
        f"之前通知{told}，现在照常办。",
        "原时间：12月6日（周日）20:30" + ("" if step == "postpone" else "–22:00"),
        "现在：12月6日（周日）20:30–22:00",
        "原因：嘉宾好了",
    ]
    assert message.endswith("原因：嘉宾好了\n")
    lines = (site / SHARE).read_text(encoding="utf-8").splitlines()
    assert "status: scheduled" in lines
    assert "  - {at: 2026-12-01 10:00, type: reinstated, reason: 嘉宾好了}" in lines
    assert run("check", project=site).exit_code == 0


def test_what_is_over_needs_a_new_time(site):
    run("postpone", "first-share", *OFF, project=site)
    late = ["--reason", "好了", "--date", "2026-12-07"]
    result = run("reinstate", "first-share", *late, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "已经过去，看看年份和日期" in result.stderr
