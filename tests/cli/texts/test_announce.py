import pytest

from tests.cli.running import replace, run, run_alone, write

NOTICE = """\
【预告】花店怎样把老顾客变成社群（示例）
12月6日（周日）20:30–22:00，小林（示例）来讲，先讲后答。
详情和加入日历： https://example.com/shares/first-share/"""

ROOM = """\
---
title: 换房间
purpose: other
for: share
fields:
  房间: {type: choice, choices: [大厅, 小会议室]}
  备注: {required: no}
  联系人: {default: 小周}
---

当天发。

```群消息
「{{主题}}」改到{{房间}}，找{{联系人}}。
{{备注}}
```
"""


@pytest.mark.process
def test_the_text_is_exactly_what_is_pasted(site):
    result = run_alone(
        "announce", "share-notice", "first-share", "--channel", "群消息", project=site
    )
    assert result.stdout == NOTICE.encode()
    assert result.returncode == 0
    assert result.stderr.decode().startswith(
        "提醒：mkdocs.yml 的 site_url 还是 https://example.com/"
    )


def test_without_a_channel_it_is_the_first_one(site):
    result = run("announce", "share-notice", "first-share", project=site)
    assert result.stdout.startswith("【分享预告】花店怎样把老顾客变成社群（示例）\n")


def test_a_channel_the_snippet_has_not_is_told_with_those_it_has(site):
    result = run("announce", "share-notice", "first-share", "--channel", "群通告", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "这段文案没有“群通告”，是不是想写“群公告”？它有：群公告、群消息、朋友圈\n"
    )


def test_the_year_is_written_when_it_is_another_one(site):
    day = ["--date", "2027-01-05"]
    result = run(
        "announce", "share-notice", "first-share", "--channel", "朋友圈", *day, project=site
    )
    assert result.stdout.startswith("2026年12月6日周日 20:30，")


def test_the_year_follows_the_clock_of_a_reproducible_build(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    result = run("announce", "share-notice", "first-share", "--channel", "朋友圈", project=site)
    assert result.stdout.startswith("2026年12月6日周日 20:30，")


def test_fields_are_filled_and_defaults_apply(site):
    write(site, "content/snippets/room.md", ROOM)
    result = run("announce", "room", "first-share", "--set", "房间=大厅", project=site)
    assert result.stdout == "「花店怎样把老顾客变成社群（示例）」改到大厅，找小周。"


def test_what_is_still_missing_is_named_and_nothing_printed(site):
    write(site, "content/snippets/room.md", ROOM)
    result = run("announce", "room", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "还差：房间。补上资料，或者加 --set 房间=……\n"


@pytest.mark.parametrize(
    ("assigned", "error"),
    [
        ("房间=楼道", "“房间”只能是：大厅、小会议室\n"),
        ("联系入=小林", "这段文案里没有“联系入”，是不是想写“联系人”？可以填："),
    ],
)
def test_a_wrong_value_is_refused(site, assigned, error):
    write(site, "content/snippets/room.md", ROOM)
    result = run("announce", "room", "first-share", "--set", assigned, project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(error)


def test_a_value_is_never_searched_for_placeholders(site):
    write(site, "content/snippets/room.md", ROOM)
    words = ["--set", "房间=大厅", "--set", "联系人={{主题}}"]
    result = run("announce", "room", "first-share", *words, project=site)
    assert result.stdout == "「花店怎样把老顾客变成社群（示例）」改到大厅，找{{主题}}。"


def test_a_snippet_for_a_person_takes_a_person(site):
    words = ["--set", "想请讲的事=养花群", "--set", "日期=12月6日"]
    result = run("announce", "share-invite", "demo-speaker", *words, project=site)
    assert result.stdout.startswith("小林（示例），您好。我们群里常有人问起养花群，")


def test_a_snippet_for_nobody_takes_no_id(site):
    write(
        site,
        "content/snippets/plain.md",
        "---\ntitle: 早安\npurpose: other\nfor: none\n---\n\n早上发。\n\n```群消息\n早安。\n```\n",
    )
    assert run("announce", "plain", project=site).stdout == "早安。"
    result = run("announce", "plain", "first-share", project=site)
    assert result.exit_code == 2
    assert "错误：plain 不针对哪一场分享，后面不用写 first-share\n" in result.stderr


def test_without_the_id_it_is_told_what_kind_is_wanted(site):
    result = run("announce", "share-notice", project=site)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "错误：share-notice 是写给分享的，后面要写分享的编号\n" in result.stderr


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["share-notcie", "first-share"], "没有 share-notcie，是不是想写 share-notice？\n"),
        (["share-notice", "frist-share"], "没有 frist-share，是不是想写 first-share？\n"),
        (["share-notice", "zzz"], "没有 zzz，有哪些，看 qunce list shares\n"),
    ],
)
def test_an_unknown_id_is_guessed_at(site, words, error):
    result = run("announce", *words, project=site)
    assert (result.exit_code, result.stderr) == (1, error)


def test_a_missing_link_is_named_rather_than_left_out(site):
    replace(
        site,
        "mkdocs.yml",
        'site_url: !ENV [QUNCE_SITE_URL, "https://example.com/"]',
        "site_url: ''",
    )
    result = run("announce", "share-notice", "first-share", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "还差：分享链接。补上资料，或者加 --set 分享链接=……",
        "分享链接：在 mkdocs.yml 里写 site_url: https://你的网址/",
    ]


def test_a_blank_that_a_file_can_fill_is_told_with_its_key(site):
    result = run("announce", "share-opening", "first-share", project=site)
    assert result.exit_code == 1
    assert (
        "录制说明：写在 content/shares/first-share/index.md 的 consent 里的 record"
        in result.stderr.splitlines()
    )


@pytest.mark.usefixtures("own_address")
@pytest.mark.parametrize(
    ("step", "state", "notice"),
    [("cancel", "取消", "share-cancel"), ("postpone", "延期", "share-postpone")],
)
def test_announcing_a_share_that_is_off_is_refused_but_for_its_notice(site, step, state, notice):
    reason = ["--reason", "生病", "--date", "2026-11-30"]
    run(step, "first-share", *reason, project=site)
    refused = run("announce", "share-notice", "first-share", project=site)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == (
        f"first-share 已{state}，没有打印。通知用 qunce -C {site} announce {notice} first-share；"
        "确实要发这一段，加上 --even-so\n"
    )
    told = run("announce", notice, "first-share", project=site)
    assert (told.exit_code, told.stderr) == (0, "")
    asked = run("announce", "share-notice", "first-share", "--even-so", project=site)
    assert (asked.exit_code, asked.stderr) == (0, "")
    assert asked.stdout


@pytest.mark.parametrize(
    ("notice", "what", "step"),
    [("share-cancel", "取消", "cancel"), ("share-postpone", "延期", "postpone")],
)
def test_calling_off_in_words_what_is_on_is_refused(site, notice, what, step):
    refused = run("announce", notice, "first-share", project=site)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == (
        f"first-share 没有{what}，没有打印。先运行 qunce -C {site} {step} first-share --reason 原因，"
        "它会打印通知；确实要发这一段，加上 --even-so\n"
    )


def test_the_notice_of_another_change_is_refused(site):
    run("cancel", "first-share", "--reason", "生病", "--date", "2026-11-30", project=site)
    assert run("announce", "share-postpone", "first-share", project=site).exit_code == 1


def test_a_channel_that_is_not_written_is_made_of_the_nearest_and_that_is_told(site):
    result = run("announce", "share-notice", "first-share", "--channel", "工作群", project=site)
    assert (result.exit_code, result.stdout) == (0, NOTICE)
    converted, address = result.stderr.splitlines()
    assert converted == "文案里没有工作群，从群消息转换"
    assert address.startswith("提醒：mkdocs.yml 的 site_url 还是 https://example.com/")


def test_a_channel_that_none_of_the_texts_will_do_for_is_told(site):
    result = run("announce", "share-notice", "first-share", "--channel", "主持词", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "这段文案没有“主持词”。它有：群公告、群消息、朋友圈\n"


IN_GROUP = """\
---
title: 提醒
purpose: reminder
for: share
---

当天发。

```群公告
{{群名}}今晚见
```
"""
GROUP = "content/groups/demo-group.md"


def test_a_copy_for_one_group_has_its_name(site):
    write(site, "content/snippets/reminder.md", IN_GROUP)
    words = ["announce", "reminder", "first-share", "--group", "demo-group"]
    assert run(*words, project=site).stdout == "小店交流群（示例）今晚见"


def test_a_whole_notice_ends_with_the_groups_standing_part(site):
    write(site, "content/snippets/reminder.md", IN_GROUP)
    replace(site, GROUP, "platform:", "notice: |-\n  先改昵称\n  再看群规\nplatform:")
    words = ["announce", "reminder", "first-share", "--group", "demo-group", "--whole"]
    result = run(*words, project=site)
    assert (result.exit_code, result.stdout) == (
        0,
        "小店交流群（示例）今晚见\n\n先改昵称\n再看群规",
    )
    alone = run(*words[:-1], project=site)
    assert (alone.exit_code, alone.stdout) == (0, "小店交流群（示例）今晚见")
    assert alone.stderr == "这个群的公告只留一条，发布会盖掉固定部分：加 --whole 连着打印\n"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (
            ["reminder", "first-share", "--group", "demo-grup"],
            "first-share 不在“demo-grup”，是不是想写“demo-group”？它在：demo-group\n",
        ),
        (
            ["reminder", "first-share", "--group", "demo-group", "--whole"],
            "demo-group 没有写群公告固定部分，没有打印；在 content/groups/demo-group.md 里加一项 notice\n",
        ),
        (
            [
                "share-notice",
                "first-share",
                "--channel",
                "群消息",
                "--group",
                "demo-group",
                "--whole",
            ],
            "--whole 只用于群公告，这一段是群消息，没有打印\n",
        ),
    ],
)
def test_a_copy_that_there_is_not_is_refused(site, words, error):
    write(site, "content/snippets/reminder.md", IN_GROUP)
    result = run("announce", *words, project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", error)


@pytest.mark.parametrize(
    "words",
    [
        ["--all", "first-share"],
        ["--output", "x"],
        ["share-notice", "--all", "first-share", "--output", "x"],
        ["reminder", "first-share", "--whole"],
        ["share-invite", "demo-speaker", "--group", "demo-group"],
    ],
)
def test_what_does_not_go_together_is_a_wrong_line(site, words):
    write(site, "content/snippets/reminder.md", IN_GROUP)
    result = run("announce", *words, project=site)
    assert (result.exit_code, result.stdout) == (2, "")
