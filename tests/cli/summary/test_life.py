"""`qunce summary …`: from the draft to what readers have, and back."""

import shlex

import pytest

from tests.cli.running import replace, run, write

SHARE = "content/shares/first-share/index.md"
SUMMARY = "content/shares/first-share/summary.md"
TAKEAWAYS = "takeaways: [先让一个人被看见, 题目越小越好, 奖励先算账再宣布]\n"
READY = f"---\nstatus: review\n{TAKEAWAYS}speaker_approved: 2026-12-08\n---\n\n正文。\n"
DAY = ["--date", "2026-12-09"]


@pytest.fixture
def asked(site):
    """A site whose speaker was asked and agreed, and whose summary only waits to be published."""
    replace(site, SHARE, "tags:", "consent: {publish_summary: yes, quote_members: no}\ntags:")
    write(site, SUMMARY, READY)
    return site


def text(site):
    return (site / SUMMARY).read_text(encoding="utf-8")


def test_a_summary_goes_all_the_way(asked):
    write(asked, SUMMARY, READY.replace("review", "draft").replace("speaker_", "# speaker_"))
    steps = (
        ("review",),
        ("approve", *DAY),
        ("publish", *DAY),
        ("correct", "--text", "人数改为 120", *DAY),
        ("withdraw", "--reason", "嘉宾改了主意", *DAY),
    )
    for step, *words in steps:
        assert run("summary", step, "first-share", *words, project=asked).exit_code == 0
        assert run("check", project=asked).exit_code == 0
    assert text(asked).splitlines()[1:-2] == [
        "status: withdrawn",
        TAKEAWAYS.rstrip(),
        "speaker_approved: 2026-12-09",
        "corrections:",
        "  - {at: 2026-12-09, text: 人数改为 120}",
        "published: 2026-12-09",
        "withdrawn: {at: 2026-12-09, reason: 嘉宾改了主意}",
        "# speaker_approved: 2026-12-08",
        "---",
    ]


def test_a_speaker_is_asked_in_plain_words_where_the_playbook_has_none(asked):
    write(asked, SUMMARY, READY.replace("review", "draft").replace("speaker_", "# speaker_"))
    result = run("summary", "review", "first-share", project=asked)
    assert result.stdout == (
        "「花店怎样把老顾客变成社群（示例）」的文字总结写好了，请您看看。"
        "想删想改的直接改；您回“可以发”，我们才发。\n"
    )
    for head in ("给他看的初稿：", "要有自己的文案："):
        [line] = [line for line in result.stderr.splitlines() if line.startswith(head)]
        told = line.removeprefix(head).partition("，再写进")[0]
        assert run(*shlex.split(told)[1:]).exit_code == 0


def test_an_approval_tells_what_is_still_open_and_then_how_to_publish(asked):
    approve = ("summary", "approve", "first-share", "--even-so", *DAY)
    told = run(*approve, project=asked).stderr.splitlines()
    assert told[-1] == f"接着发布：qunce -C {asked} summary publish first-share"
    write(asked, SUMMARY, f"{READY}\n## 讲了什么\n\n待写。\n")
    told = run(*approve, project=asked).stderr.splitlines()
    assert told[-3:-1] == [
        "还不能发布，先补上；嘉宾没看过的改动，再请他看一遍：",
        f"{SUMMARY}:11: 还是“待写。”（写上，或者删掉这一节）",
    ]
    assert told[-1].startswith("补好了再发布：")


def test_a_correction_comes_with_a_line_to_send(asked):
    run("summary", "publish", "first-share", *DAY, project=asked)
    result = run("summary", "correct", "first-share", "--text", "人数改为 120", project=asked)
    assert result.stdout == (
        "【更正】「花店怎样把老顾客变成社群（示例）」的总结：人数改为 120\n"
        "全文： https://example.com/shares/first-share/summary/\n"
    )


def test_what_is_published_comes_with_the_notices_to_send(asked):
    result = run("summary", "publish", "first-share", *DAY, project=asked)
    assert result.stdout.startswith("【分享总结】花店怎样把老顾客变成社群（示例）\n")
    assert "• 先让一个人被看见\n" in result.stdout
    assert "+published: 2026-12-09\n" in result.stderr
    assert result.stderr.endswith(
        f"-C {asked} announce share-summary first-share --channel 工作群\n"
    )


def test_nobody_is_told_of_the_summary_of_an_internal_share(asked):
    replace(asked, SHARE, "tags:", "visibility: internal\ntags:")
    result = run("summary", "publish", "first-share", *DAY, project=asked)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("总结也只在内部的站点上，不用通知群里\n")


def test_all_that_a_publication_lacks_is_told_at_once_and_nothing_is_done(site):
    run("new", "summary", "first-share", project=site)
    before = text(site)
    result = run("summary", "publish", "first-share", project=site)
    assert (result.exit_code, result.stdout, text(site)) == (1, "", before)
    told = result.stderr
    assert told.startswith("first-share 的总结还不能发，没有改动。先补上：\n")
    for part in (
        f"{SUMMARY}:2: summary-not-approved ",
        f"{SUMMARY}:4: takeaway-count ",
        f"嘉宾确认过就记下来：qunce -C {site} summary approve first-share\n",
        f"{SHARE}：没有写嘉宾同不同意公开总结",
    ):
        assert part in told
    unwritten = [n for n, line in enumerate(before.splitlines(), 1) if line == "待写。"]
    assert unwritten
    assert all(f"{SUMMARY}:{number}: 还是“待写。”" in told for number in unwritten)


def test_members_words_that_nobody_may_repeat_keep_it_back_with_their_lines(asked):
    write(asked, SUMMARY, f"{READY}\n/// qa | 要管吗？\n不用管。\n///\n\n> 群友A：我管。\n")
    result = run("summary", "publish", "first-share", project=asked)
    assert result.exit_code == 1
    assert f"{SUMMARY}:9: members-quoted " in result.stderr
    assert f"{SUMMARY}:13: members-quoted " in result.stderr


def test_a_speaker_who_refused_is_not_overruled(asked):
    replace(asked, SHARE, "publish_summary: yes", "publish_summary: no")
    result = run("summary", "publish", "first-share", project=asked)
    assert (result.exit_code, text(asked)) == (1, READY)
    assert "summary-not-allowed" in result.stderr


@pytest.mark.parametrize(
    ("step", "words"), [("correct", ["--text", "x"]), ("withdraw", ["--reason", "x"])]
)
def test_a_step_that_does_not_apply_names_those_that_do_as_lines_that_work(asked, step, words):
    result = run("summary", step, "first-share", *words, project=asked)
    assert (result.exit_code, text(asked)) == (1, READY)
    head, _, *lines = result.stderr.splitlines()
    assert head.startswith("first-share 的总结现在是“待审”，不能")
    commands = [shlex.split(line, comments=True)[1:] for line in lines]
    assert [command[3] for command in commands] == ["approve", "publish"]
    assert run(*commands[-1]).exit_code == 0


def test_a_second_approval_is_only_recorded_for_somebody_who_means_it(asked):
    result = run("summary", "approve", "first-share", *DAY, project=asked)
    assert (result.exit_code, text(asked)) == (1, READY)
    line = result.stderr.splitlines()[-1]
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert "speaker_approved: 2026-12-09\n" in text(asked)


def test_the_day_is_today_where_nobody_says(asked):
    assert run("summary", "publish", "first-share", project=asked).exit_code == 0
    assert "\npublished: 20" in text(asked)


def test_a_share_without_a_summary_is_told_how_to_begin_one(site):
    result = run("summary", "review", "first-share", project=site)
    assert result.exit_code == 1
    line = result.stderr.split("先起草：")[1]
    assert run(*shlex.split(line)[1:]).exit_code == 0


def test_what_a_file_is_written_like_can_keep_a_command_from_changing_it(asked):
    inside = READY.split("---\n")[1].strip().replace("\n", ", ")
    write(asked, SUMMARY, f"---\n{{{inside}}}\n---\n\n正文。\n")
    result = run("summary", "publish", "first-share", project=asked)
    assert result.exit_code == 1
    assert "先手工改成" in result.stderr


def test_a_summary_of_a_speaker_who_wants_no_member_quoted_begins_without_questions(asked):
    (asked / SUMMARY).unlink()
    run("new", "summary", "first-share", project=asked)
    assert "/// qa" not in text(asked)
    assert [line for line in text(asked).splitlines() if line.startswith("## ")] == [
        *("## 讲了什么", "## 问答", "## 下一步"),
    ]


def test_links_that_a_share_has_are_in_its_summary_from_the_start(asked):
    links = "recording: https://x.example/r\nslides: https://x.example/s\ntags:"
    replace(asked, SHARE, "tags:", links)
    (asked / SUMMARY).unlink()
    run("new", "summary", "first-share", project=asked)
    assert text(asked).endswith(
        "## 资料\n\n- [回放](https://x.example/r)\n- [课件](https://x.example/s)\n"
    )


def test_a_step_is_not_dated_before_the_one_it_follows(asked):
    early = run("summary", "publish", "first-share", "--date", "2026-12-07", project=asked)
    assert (early.exit_code, text(asked)) == (1, READY)
    assert early.stderr.endswith(f"{SUMMARY} 里记的是 2026-12-08，没有改动\n")
