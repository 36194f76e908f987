import errno
import shlex

import pytest

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.placeholder import Subject
from qunce.model.stage import SECTIONS
from tests.cli.running import replace, run, write

SUNDAY = ["--series", "monthly-share", "--speaker", "demo-speaker"]


def read(site, path):
    return (site / path).read_text(encoding="utf-8")


def metadata(site, path):
    """The lines between the two fences."""
    return read(site, path).split("---\n")[1].splitlines()


@pytest.mark.parametrize(
    "words",
    [
        ["share", "new-one"],
        ["share", "new-one", *SUNDAY],
        ["share", "new-one", "--start", "2026-12-12 14:00", "--speaker", "demo-speaker"],
        ["share", "new-one", "--start", "2026-12-12 14:00", "--end", "2026-12-12 15:00"],
        ["share", "new-one", "--format", "live", "--status", "idea", "--group", "demo-group"],
        ["summary", "first-share"],
        ["retro", "first-share"],
        ["retro", "spring", "--title", "春天推荐活动", "--date", "2026-12-20"],
        ["person", "new-one"],
        ["person", "new-one", "--title", '老王: "王记" #1', "--role", "- 店主", "--bio", "{x}"],
        ["group", "new-one", "--platform", "wecom", "--members", "80", "--admin", "demo-host"],
        ["series", "new-one", "--weekday", "周三", "--time", "08:00", "--duration", "1h30m"],
        ["series", "new-one", "--weekday", "周日", "--host", "demo-host", "--group", "demo-group"],
        *(["playbook", f"{section.id}/new-one"] for section in SECTIONS),
        ["playbook", "new-one", "--stage", "retain", "--title", "留存", "--goal", "留住: 三成"],
        *(["snippet", "new-one", "--for", subject.value] for subject in Subject),
        *(["snippet", "new-one", "--channel", channel] for channel in CHANNELS_BY_NAME),
        ["snippet", "new-one", "--purpose", "notice", "--at", "T-2d@20:00", "--title", "预告"],
    ],
    ids=" ".join,
)
def test_what_is_new_passes_the_check(site, words):
    created = run("new", *words, project=site)
    assert created.exit_code == 0
    assert (site / created.stdout.rstrip("\n")).is_file()
    checked = run("check", project=site)
    assert checked.exit_code == 0
    remarks = (" left-to-fill ", " speaker-again ")
    lines = checked.stdout.splitlines()
    assert [line for line in lines if not any(remark in line for remark in remarks)] == []


def test_what_is_left_to_fill_in_is_told_before_it_gets_into_a_group(site):
    created = run("new", "person", "new-one", project=site)
    left = "content/people/new-one.md:2: left-to-fill title：还是“称呼待填”（写上真的内容）\n"
    assert created.stderr == f"接着改：{left}"
    assert run("check", project=site).stdout == left
    assert run("new", "person", "another", "--title", "林夏", project=site).stderr == ""


def test_a_file_that_could_not_be_written_whole_is_taken_back(site, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "", "content/people/new-one.md")

    monkeypatch.setattr("os.fsync", full)
    refused = run("new", "person", "new-one", project=site)
    assert refused.exit_code == 1
    assert refused.stderr.endswith("磁盘满了\n")
    assert not (site / "content/people/new-one.md").exists()
    assert run("check", project=site).exit_code == 0


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (["share", "new-one"], "content/shares/new-one/index.md"),
        (["summary", "first-share"], "content/shares/first-share/summary.md"),
        (["person", "new-one"], "content/people/new-one.md"),
        (["group", "new-one"], "content/groups/new-one.md"),
        (["series", "new-one", "--weekday", "周日"], "content/series/new-one.md"),
        (["playbook", "retain/new-one"], "playbooks/retain/new-one.md"),
        (["snippet", "new-one"], "content/snippets/new-one.md"),
    ],
)
def test_nothing_is_overwritten(site, words, path):
    assert run("new", *words, project=site).stdout == f"{path}\n"
    before = read(site, path)
    again = run("new", *words, project=site)
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr == f"{path} 已经有了，没有动它\n"
    assert read(site, path) == before


def test_a_share_of_a_series_takes_what_the_series_settles(site):
    run("new", "share", "second", *SUNDAY, "--date", "2026-11-22", project=site)
    assert metadata(site, "content/shares/second/index.md") == [
        "title: 主题待定",
        "speakers: [demo-speaker]",
        "host: demo-host",
        "series: monthly-share",
        "number: 2",
        "start: 2026-12-13 20:30",
        "duration: 90m",
        "status: scheduled",
        "format: text",
        "groups: [demo-group]",
    ]


def test_the_next_date_is_not_before_the_day_it_is_planned(site):
    run("new", "share", "second", *SUNDAY, "--date", "2027-03-01", project=site)
    assert "start: 2027-03-07 20:30" in metadata(site, "content/shares/second/index.md")


def test_a_date_the_group_already_has_is_skipped(site):
    words = ["--start", "2026-12-13 21:00", "--group", "demo-group", "--speaker", "demo-speaker"]
    run("new", "share", "other", *words, project=site)
    run("new", "share", "second", *SUNDAY, "--date", "2026-11-22", project=site)
    assert "start: 2026-12-20 20:30" in metadata(site, "content/shares/second/index.md")


def test_a_cancelled_share_gives_its_date_back(site):
    run("new", "share", "second", *SUNDAY, "--date", "2026-11-22", project=site)
    run("cancel", "second", "--reason", "x", "--date", "2026-11-22", project=site)
    run("new", "share", "third", *SUNDAY, "--date", "2026-11-22", project=site)
    lines = metadata(site, "content/shares/third/index.md")
    assert [line for line in lines if line.startswith(("number", "start"))] == [
        "number: 3",
        "start: 2026-12-13 20:30",
    ]


def test_a_series_in_another_zone_says_so(site):
    replace(site, "content/series/monthly-share.md", "host:", "timezone: Asia/Tokyo\nhost:")
    run("new", "share", "second", *SUNDAY, "--date", "2026-11-22", project=site)
    assert "timezone: Asia/Tokyo" in metadata(site, "content/shares/second/index.md")


def test_what_the_command_line_says_wins_over_the_series(site):
    words = ["--start", "2026-12-14 19:00", "--duration", "1h", "--host", "demo-speaker"]
    run("new", "share", "second", *SUNDAY, *words, "--number", "9", project=site)
    lines = metadata(site, "content/shares/second/index.md")
    assert [line for line in lines if line.startswith(("host", "number", "start", "duration"))] == [
        "host: demo-speaker",
        "number: 9",
        "start: 2026-12-14 19:00",
        "duration: 60m",
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([], "idea"),
        (["--start", "2026-12-14 19:00"], "idea"),
        (["--speaker", "demo-speaker"], "invited"),
        (["--speaker", "demo-speaker", "--start", "2026-12-14 19:00"], "scheduled"),
    ],
)
def test_the_status_follows_from_what_is_settled(site, words, status):
    run("new", "share", "second", *words, project=site)
    assert f"status: {status}" in metadata(site, "content/shares/second/index.md")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (
            ["share", "second", "--speaker", "demo-speeker"],
            "没有编号是 demo-speeker 的人物，是不是想写 demo-speaker？要新建：qunce -C {site} new person demo-speeker",
        ),
        (
            ["share", "second", "--group", "zzz"],
            "没有编号是 zzz 的群。要新建：qunce -C {site} new group zzz",
        ),
        (["share", "second", "--series", "zzz"], "没有 zzz，有哪些，看 qunce list series"),
        (["summary", "frist-share"], "没有 frist-share，是不是想写 first-share？"),
    ],
)
def test_a_record_that_is_missing_is_told_with_the_way_to_make_it(site, words, error):
    result = run("new", *words, project=site)
    expected = error.replace("{site}", str(site))
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{expected}\n")
    assert not (site / "content/shares/second").exists()


@pytest.mark.parametrize(
    ("option", "name", "file"),
    [
        ("--speaker", "王小明", "content/people/wang-xiao-ming.md"),
        ("--group", "花艺 一群", "content/groups/hua-yi-yi-qun.md"),
    ],
)
def test_of_a_name_the_line_that_is_told_makes_an_id(site, option, name, file):
    refused = run("new", "share", "second", option, name, project=site).stderr
    *_, line = refused.strip().partition("要新建：")
    assert run(*shlex.split(line)[1:]).exit_code == 0
    assert f"title: {name}" in (site / file).read_text(encoding="utf-8")


def test_a_person_who_is_named_by_name_is_found(site):
    refused = run("new", "share", "second", "--speaker", "小林（示例）", project=site).stderr
    assert "是不是想写 demo-speaker？" in refused


def test_a_missing_record_can_be_made_while_it_is_missed(site):
    replace(site, "content/groups/demo-group.md", "admins: [demo-host]", "admins: [lao-wang]")
    assert run("check", project=site).exit_code == 1
    assert run("new", "person", "lao-wang", project=site).exit_code == 0
    assert run("check", project=site).exit_code == 0


def test_what_would_not_pass_the_check_is_not_made(site):
    result = run("new", "share", "second", "--status", "scheduled", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == "没有新建 content/shares/second/index.md"
    assert not (site / "content/shares/second").exists()


def test_a_summary_is_laid_out_by_what_the_share_promised(site):
    run("new", "summary", "first-share", project=site)
    text = read(site, "content/shares/first-share/summary.md")
    assert [
        line for line in text.splitlines() if line.startswith(("##", "///", "status", "auth"))
    ] == [
        "status: draft",
        "authors: [demo-host]",
        "## 讲了什么",
        "### 请谁进群，在什么时候开口",
        "### 一周发几条，发什么，哪些不发",
        "### 顾客的姓名、纪念日怎样记才不越界",
        "## 问答",
        "/// qa | 问题写成一句话？",
        "///",
        "## 下一步",
    ]


def test_no_summary_is_begun_against_the_speakers_word(site):
    path = "content/shares/first-share/index.md"
    replace(site, path, "tags:", "consent: {publish_summary: no}\ntags:")
    result = run("new", "summary", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"嘉宾不同意公开总结（{path} 里 publish_summary: no），没有新建\n"


def test_files_go_where_the_project_keeps_its_content(site):
    (site / "content").rename(site / "docs")
    replace(site, "mkdocs.yml", "docs_dir: content", "docs_dir: docs")
    assert run("new", "person", "lao-wang", project=site).stdout == "docs/people/lao-wang.md\n"


def test_a_playbook_is_reviewed_today(site):
    words = ["playbook", "retain/new-one", "--date", "2027-01-02"]
    run("new", *words, project=site)
    assert "reviewed: 2027-01-02" in metadata(site, "playbooks/retain/new-one.md")


def test_a_folder_in_the_way_is_told_plainly(site):
    write(site, "content/shares/second", "")
    result = run("new", "share", "second", project=site)
    assert result.exit_code == 1
    assert result.stderr.endswith("路径里有一段不是文件夹\n")


def test_a_series_says_its_weekday_itself(site):
    refused = run("new", "series", "new-one", project=site)
    assert refused.exit_code == 2
    assert "系列固定在周几？加上 --weekday，可选：周一、周二" in refused.stderr
    assert not (site / "content/series/new-one.md").exists()


@pytest.mark.parametrize("id", ["aux", "con", "nul", "prn", "com1", "lpt9"])
@pytest.mark.parametrize("kind", ["share", "person", "group", "snippet"])
def test_the_name_of_a_device_is_no_id_in_the_same_words_as_the_check(site, kind, id):
    refused = run("new", kind, id, project=site)
    assert refused.exit_code == 2
    assert f"Windows 把 {id} 留给设备用，不能当名字（换一个名字，例如 {id}-1）" in refused.stderr


def test_a_kind_goes_by_its_chinese_name(site):
    assert run("new", "人物", "lao-wang", project=site).stdout == "content/people/lao-wang.md\n"
    assert run("new", "分享", "second", project=site).stdout == "content/shares/second/index.md\n"


def test_a_retrospective_of_a_share_goes_by_its_id(site):
    created = run("new", "复盘", "first-share", "--date", "2026-12-07", project=site)
    assert created.stdout == "content/retros/first-share.md\n"
    lines = metadata(site, "content/retros/first-share.md")
    assert lines[:3] == [
        'title: "“花店怎样把老顾客变成社群（示例）”的复盘"',
        "share: first-share",
        "at: 2026-12-07",
    ]
    assert [line.split(":")[0] for line in lines[3:]] == ["keep", "problem", "try", "actions"]


def test_a_retrospective_of_a_campaign_names_no_share(site):
    run("new", "retro", "spring", "--title", "春天推荐活动", project=site)
    assert "share" not in "".join(metadata(site, "content/retros/spring.md")[:3])
    assert run("new", "retro", "summer", "--share", "no-such", project=site).exit_code == 1
