import json
import shlex
import subprocess

import pytest

from tests.cli.running import PATIENCE, command, replace, run, run_alone, write

SHARE = "content/shares/first-share/index.md"
REASON = ["--reason", "嘉宾出差", "--date", "2026-11-30 10:00"]

NOTICE = """\
【改期通知】花店怎样把老顾客变成社群（示例）
原时间：12月6日（周日）20:30
新时间：12月13日（周日）20:30–22:00
原因：嘉宾出差

已经报名的朋友不用重新报名；加进日历的朋友，请在这里更新： https://example.com/shares/first-share/share.ics
给大家添麻烦了，请互相转告。"""
MESSAGE = """\
【改期】「花店怎样把老顾客变成社群（示例）」换时间了
原来：12月6日（周日）20:30
改为：12月13日（周日）20:30–22:00
原因：嘉宾出差"""
HEADS = "—— 群公告 ——\n—— 群消息 ——\n"


def words_of(line):
    """A line that was told, as it comes from a shell."""
    program, *words = shlex.split(line)
    assert program == "qunce"
    return words


def text_of(site):
    return (site / SHARE).read_text(encoding="utf-8")


def test_only_the_lines_concerned_change_and_the_notice_is_printed_in_every_wording(site):
    before = text_of(site)
    result = run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (0, f"{NOTICE}\n\n{MESSAGE}\n")
    diff, _, told = result.stderr.partition(f"改好了 {SHARE}\n")
    assert diff.splitlines()[:2] == [f"--- a/{SHARE}", f"+++ b/{SHARE}"]
    assert [line for line in diff.splitlines()[3:] if line[0] in "+-"] == [
        "-start: 2026-12-06 20:30",
        "+start: 2026-12-13 20:30",
        "+changes:",
        "+  - {at: 2026-11-30 10:00, type: rescheduled, from: 2026-12-06 20:30, reason: 嘉宾出差}",
    ]
    more = f"qunce -C {site} announce share-reschedule first-share --channel 工作群"
    assert told == f"{HEADS}发别的渠道，例如工作群：{more}\n"
    assert text_of(site) == before.replace("2026-12-06 20:30", "2026-12-13 20:30").replace(
        "tags: [示例]\n",
        "tags: [示例]\nchanges:\n"
        "  - {at: 2026-11-30 10:00, type: rescheduled, from: 2026-12-06 20:30, reason: 嘉宾出差}\n",
    )
    assert run("check", project=site).exit_code == 0


@pytest.mark.process
def test_the_notice_is_exactly_what_is_pasted(site):
    moved = run_alone("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert moved.stdout == f"{NOTICE}\n\n{MESSAGE}\n".encode()


def test_it_is_recorded_at_this_minute_when_no_date_is_named(site):
    result = run("move", "first-share", "2026-12-13 20:30", "--reason", "出差", project=site)
    assert result.exit_code == 0
    assert run("check", project=site).exit_code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--end", "2026-12-13 21:30"], "duration: 60m"),
        (["--duration", "2h"], "duration: 120m"),
        ([], "duration: 90m"),
    ],
)
def test_it_is_as_long_as_before_unless_said_otherwise(site, words, line):
    run("move", "first-share", "2026-12-13 20:30", *words, *REASON, project=site)
    assert line in text_of(site).splitlines()


def test_the_same_time_is_no_change(site):
    before = text_of(site)
    result = run("move", "first-share", "2026-12-06 20:30", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    head, line = result.stderr.splitlines()
    assert head == "first-share 本来就是这个时间，没有改动。确实要记一次改期："
    assert text_of(site) == before
    assert run(*words_of(line)).exit_code == 0
    assert "from: 2026-12-06 20:30" in text_of(site)


def test_a_postponed_share_is_on_again(site):
    words = ["--reason", "装修", "--date", "2026-11-29"]
    run("postpone", "first-share", *words, project=site)
    result = run("move", "first-share", "2026-12-06 20:30", *REASON, project=site)
    assert result.exit_code == 0
    assert "status: scheduled" in text_of(site).splitlines()


def test_a_cancelled_share_is_moved_only_by_who_says_so(site):
    run("cancel", "first-share", "--reason", "生病", "--date", "2026-11-29", project=site)
    before = text_of(site)
    result = run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    head, line = result.stderr.splitlines()
    assert head == "first-share 已取消，没有改动。确实要记一次改期："
    assert text_of(site) == before
    moved = run(*words_of(line))
    assert moved.exit_code == 0
    assert moved.stdout.startswith(NOTICE)
    assert "status: scheduled" in text_of(site).splitlines()
    assert run("check", project=site).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["--end", "2026-12-13 20:00", *REASON],
        ["--end", "2026-12-13 20:30", *REASON],
        ["--duration", "25h", *REASON],
        ["--reason", "  "],
        ["--reason", ""],
    ],
    ids=" ".join,
)
def test_what_would_not_pass_the_check_is_taken_back(site, words):
    before = text_of(site)
    result = run("move", "first-share", "2026-12-13 20:30", *words, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert text_of(site) == before


def test_the_ledger_only_grows_forward(site):
    run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    before = text_of(site)
    again = ["--reason", "x", "--date", "2026-11-30 09:59"]
    result = run("move", "first-share", "2026-12-20 20:30", *again, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == f"没有改动 {SHARE}"
    assert text_of(site) == before


def test_a_reason_may_be_any_words(site):
    reason = "嘉宾说：“来不了”, {真的} #1 'x\"\n第二行"
    words = ["--reason", reason, "--date", "2026-11-30"]
    result = run("move", "first-share", "2026-12-13 20:30", *words, project=site)
    assert result.exit_code == 0
    assert "原因：嘉宾说：“来不了”, {真的} #1 'x\" 第二行\n" in result.stdout


def test_a_clash_that_comes_of_it_is_told(site):
    words = ["--speaker", "demo-speaker", "--start", "2026-12-13 21:00"]
    run("new", "share", "other", "--title", "另一场", *words, project=site)
    result = run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert result.exit_code == 0
    [warning] = [line for line in result.stderr.splitlines() if line.startswith("提醒：")]
    assert " speaker-clash " in warning


def test_line_ends_are_the_authors(site):
    (site / SHARE).write_bytes((site / SHARE).read_bytes().replace(b"\n", b"\r\n"))
    assert run("move", "first-share", "2026-12-13 20:30", *REASON, project=site).exit_code == 0
    assert b"\n" not in (site / SHARE).read_bytes().replace(b"\r\n", b"")


def test_without_a_notice_in_the_playbook_it_is_said(site):
    replace(site, "playbooks/share/guest-share.md", "  - share-reschedule\n", "")
    result = run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert (
        result.stderr.splitlines()[-1] == "手册 guest-share 里没有这种变更的通知文案，请自己写一段"
    )


def test_a_notice_with_a_blank_is_not_printed(site):
    path = "content/snippets/share-reschedule.md"
    replace(site, path, "for: share\n", "for: share\nfields:\n  电话: {}\n")
    replace(site, path, "给大家添麻烦了，请互相转告。", "问 {{电话}}")
    result = run("move", "first-share", "2026-12-13 20:30", *REASON, project=site)
    assert (result.exit_code, result.stdout) == (0, f"{MESSAGE}\n")
    assert result.stderr.splitlines()[-2] == (
        f"群公告还差：电话，补上再发：qunce -C {site} "
        "announce share-reschedule first-share --channel 群公告 --set '电话=……'"
    )


def test_a_share_without_a_time_is_not_moved(site):
    write(
        site, "content/shares/an-idea/index.md", "---\ntitle: 想\nspeakers: []\nstatus: idea\n---\n"
    )
    result = run("move", "an-idea", "2026-12-13 20:30", *REASON, project=site)
    assert result.stderr.startswith(
        f"an-idea 还没有时间，没有可改的；定了时间就写：qunce -C {site} confirm an-idea '20"
    )


def test_end_and_duration_exclude_each_other(site):
    words = ["--end", "2026-12-13 22:00", "--duration", "90m", *REASON]
    result = run("move", "first-share", "2026-12-13 20:30", *words, project=site)
    assert result.exit_code == 2
    assert "错误：--end 和 --duration 只写一个\n" in result.stderr


def test_a_new_time_that_is_over_already_is_refused(site):
    before = text_of(site)
    result = run("move", "first-share", "2020-12-13 20:30", *REASON, project=site)
    head, line = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert head == (
        "first-share 的时间会是 2020-12-13 20:30，已经过去，看看年份和日期，没有改动。"
        "确实要用这个时间："
    )
    assert text_of(site) == before
    assert run(*words_of(line)).exit_code == 0
    assert "start: 2020-12-13 20:30" in text_of(site)


def test_a_share_that_has_taken_place_is_remarked_on(site):
    words = ["--reason", "嘉宾出差", "--date", "2026-12-07"]
    original = text_of(site)
    for change in (["move", "first-share", "2026-12-13 20:30"], ["cancel", "first-share"]):
        write(site, SHARE, original)
        result = run(*change, *words, project=site)
        assert result.exit_code == 0
        assert "提醒：原来的时间已经过去；办过的分享不用改，改错了就撤销\n" in result.stderr


@pytest.mark.process
def test_moves_at_the_same_time_come_one_after_the_other(site):
    starts = [f"2026-12-{day} 20:30" for day in (13, 20, 27)]
    processes = [
        subprocess.Popen(
            command("move", "first-share", start, *REASON, project=site), stdout=subprocess.DEVNULL
        )
        for start in starts
    ]
    assert [process.wait(timeout=PATIENCE) for process in processes] == [0, 0, 0]
    record = json.loads(run("list", "shares", "--format", "json", project=site).stdout)[0]
    left = [change["from"][:16].replace("T", " ") for change in record["changes"]]
    assert left[0] == "2026-12-06 20:30"
    assert sorted([*left[1:], record["start"][:16].replace("T", " ")]) == starts


def test_a_share_of_which_only_the_day_is_known_is_not_moved_from_a_made_up_hour(site):
    replace(site, SHARE, "start: 2026-12-06 20:30\nduration: 90m", "start: 2018-05-06")
    before = text_of(site)
    words = ["first-share", "2026-12-13 20:30", "--reason", "出差"]
    refused = run("move", *words, project=site)
    assert (refused.exit_code, refused.stderr) == (
        1,
        f"first-share 只有日期，没有钟点；先在 {SHARE} 的 start 补上钟点，写上 end\n",
    )
    assert text_of(site) == before
    [listed] = json.loads(run("list", "shares", "--format", "json", project=site).stdout)
    assert (listed["start"], listed["end"]) == ("2018-05-06", "2018-05-06")


def test_another_place_is_recorded_with_the_old_one(site):
    replace(site, SHARE, "status: scheduled", "place: 花市二楼\nstatus: scheduled")
    before = text_of(site)
    result = run("move", "first-share", "--place", "花市一楼", *REASON, project=site)
    assert result.exit_code == 0
    assert text_of(site) == before.replace("place: 花市二楼", "place: 花市一楼").replace(
        "tags: [示例]\n",
        "tags: [示例]\nchanges:\n"
        "  - {at: 2026-11-30 10:00, type: relocated, from: 花市二楼, reason: 嘉宾出差}\n",
    )
    assert run("check", project=site).exit_code == 0


def test_the_same_place_is_no_change(site):
    replace(site, SHARE, "status: scheduled", "place: 花市二楼\nstatus: scheduled")
    result = run("move", "first-share", "--place", "花市二楼", *REASON, project=site)
    head, line = result.stderr.splitlines()
    assert head == "first-share 本来就在花市二楼，没有改动。确实要记一次换地点："
    assert run(*words_of(line)).exit_code == 0


def test_a_first_place_is_no_change_of_place(site):
    result = run("move", "first-share", "--place", "花市一楼", *REASON, project=site)
    assert (result.exit_code, result.stderr) == (
        1,
        f"first-share 还没有地点，不算换；直接在 {SHARE} 写上 place: 花市一楼\n",
    )


@pytest.mark.parametrize("words", [[], ["2026-12-13 20:30", "--place", "花市一楼"]])
def test_a_move_is_to_a_time_or_to_a_place(site, words):
    result = run("move", "first-share", *words, *REASON, project=site)
    assert result.exit_code == 2
    assert "错误：写一个新时间，或者写 --place；两样都变，分两次改\n" in result.stderr
