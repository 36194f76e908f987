import json

from tests.cli.running import replace, run, write


def test_the_day_is_told_per_share(site):
    assert (
        run("today", "--date", "2026-12-04", project=site).stdout
        == """\
花店怎样把老顾客变成社群（示例）  first-share  12月6日（周日）20:30–22:00
  今天
    20:00  发群公告和各渠道预告（宣传，必做）：qunce announce share-notice first-share
  接下来 3 天
    12月5日（周六）12:00  和嘉宾再对一次时间，试一遍设备（统筹，必做）
    12月6日（周日）20:20  发十分钟提醒，确认嘉宾在线（主持，必做）：qunce announce share-reminder first-share
    12月6日（周日）20:30  准时开场：介绍嘉宾，说明流程和录不录（主持，必做）：qunce announce share-opening first-share
    12月6日（周日）21:05  收问题、编号，转到答疑（记录，必做）
    12月6日（周日）22:30  私下感谢嘉宾，说清总结何时给他看（统筹）
    12月7日（周一）20:00  写总结初稿，去掉真名、头像和联系方式（记录，必做）
  应已完成
    11月22日（周日）  发出邀请，同时想好一位替补（统筹，必做）：qunce announce share-invite first-share
    11月24日（周二）  和嘉宾说定主题、日期、形式，写进排期（统筹，必做）
    11月26日（周四）  问清三件事：能不能录、能不能公开总结、能不能引用成员的话（统筹，必做）
"""
    )


def test_what_falls_on_a_holiday_says_so_with_the_nearest_working_day(site):
    replace(site, "content/shares/first-share/index.md", "2026-12-06 20:30", "2026-10-09 20:30")
    said = run("today", "--date", "2026-10-06", project=site).stdout
    assert "发群公告和各渠道预告（宣传，必做，国庆节放假，可以挪到10月8日（周四））" in said


def test_a_summary_that_is_late_is_told(site):
    lines = run("today", "--date", "2027-01-05", project=site).stdout.splitlines()
    assert lines == [
        "花店怎样把老顾客变成社群（示例）  first-share  2026年12月6日（周日）20:30–22:00",
        "  应已完成",
        "    2026年12月8日（周二）  发布总结（记录）：qunce new summary first-share，写好后请嘉宾过目",
        "",
        "欠账：周日分享（示例）",
        "  花店怎样把老顾客变成社群（示例）  first-share",
        "    2026年12月13日（周日）该有  没有记下数据（统筹）：把数据写进 content/shares/first-share/index.md"
        "：numbers: {signups: …, attended: …, spoke: …, asked: …}",
    ]


def test_a_late_summary_that_is_begun_is_named_by_its_file(site):
    run("new", "summary", "first-share", project=site)
    late = run("today", "--date", "2027-01-05", project=site).stdout.splitlines()[2]
    assert late.endswith("：写完 content/shares/first-share/summary.md，请嘉宾过目")


def test_a_quiet_day_is_no_failure(site):
    result = run("today", "--date", "2026-01-01", project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1月1日（周四）没有要做的事\n"


def test_programs_get_one_object_per_row(site):
    rows = json.loads(run("today", "--date", "2026-12-08", "--format", "json", project=site).stdout)
    assert [(row["kind"], row["id"], row["bucket"]) for row in rows] == [
        ("item", "thanks", "overdue"),
        ("item", "draft", "overdue"),
        ("summary", "summary", "today"),
        ("item", "approve", "today"),
        ("item", "summary", "next"),
    ]
    assert rows[2:] == [
        {
            "share": "first-share",
            "kind": "summary",
            "id": "summary",
            "text": "发布总结",
            "role": "记录",
            "required": False,
            "snippet": None,
            "at": "2026-12-08",
            "bucket": "today",
        },
        {
            "share": "first-share",
            "kind": "item",
            "id": "approve",
            "text": "请嘉宾看总结，等到明确的“可以发”",
            "role": "统筹",
            "required": True,
            "snippet": None,
            "at": "2026-12-08T18:00:00+08:00",
            "bucket": "today",
        },
        {
            "share": "first-share",
            "kind": "item",
            "id": "summary",
            "text": "发总结",
            "role": "宣传",
            "required": True,
            "snippet": "share-summary",
            "at": "2026-12-09T20:00:00+08:00",
            "bucket": "next",
        },
    ]


def test_a_message_of_its_own_is_told_with_its_command(site):
    playbook = site / "playbooks" / "share" / "guest-share.md"
    text = playbook.read_text("utf-8").replace(" snippet=share-reminder", "")
    playbook.write_text(text, "utf-8")
    lines = run("today", "--date", "2026-12-06", project=site).stdout.splitlines()
    assert "    20:20  发十分钟提醒：qunce announce share-reminder first-share" in lines


def test_programs_get_an_empty_list_on_a_quiet_day(site):
    assert run("today", "--date", "2026-01-01", "--format", "json", project=site).stdout == "[]\n"


def test_without_a_date_it_is_the_real_today(site):
    assert run("today", project=site).exit_code == 0


def test_a_share_that_asks_for_something_today_comes_before_the_others(site):
    lines = run("today", "--date", "2026-12-06", project=site).stdout.splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    after = lines[lines.index(heads[0]) + 1]
    assert after == "  今天"


def test_what_is_owed_is_told_to_programs_with_the_same_keys(site):
    rows = json.loads(run("today", "--date", "2027-01-05", "--format", "json", project=site).stdout)
    assert rows[-1] == {
        "share": "first-share",
        "kind": "owed",
        "id": "numbers",
        "text": "没有记下数据",
        "role": "统筹",
        "required": False,
        "snippet": None,
        "at": "2026-12-13",
        "bucket": "overdue",
    }
    assert {tuple(row) for row in rows} == {tuple(rows[-1])}


RETRO = """---
title: 新人周的复盘
at: 2026-01-05
actions:
  - {text: 排周末的班, owner: demo-host, due: 2026-01-10}
  - {text: 换暖场的题, owner: demo-host, due: 2026-01-12}
  - {text: 写进主持稿, owner: demo-host, due: 2026-01-12, done: 2026-01-06}
---
"""
ENDS = "做好了就在 content/retros/newcomers.md 第 {} 行写上 done 和日期；不做了就删掉这一条"


def test_what_was_promised_is_told_by_name_with_what_ends_it(site):
    write(site, "content/retros/newcomers.md", RETRO)
    host = "（小周（示例））"
    assert run("today", "--date", "2026-01-12", project=site).stdout.splitlines() == [
        "新人周的复盘  newcomers",
        "  今天",
        f"    最晚1月12日（周一）  换暖场的题{host}：{ENDS.format(6)}",
        "  应已完成",
        f"    最晚1月10日（周六）  排周末的班{host}：{ENDS.format(5)}",
    ]
    rows = json.loads(run("today", "--date", "2026-01-12", "--format", "json", project=site).stdout)
    assert [(row["kind"], row["id"], row["share"], row["bucket"]) for row in rows] == [
        ("action", "newcomers.1", None, "overdue"),
        ("action", "newcomers.2", None, "today"),
    ]
