import json

from tests.cli.running import run


def test_the_day_is_told_per_share(site):
    assert (
        run("today", "--date", "2026-12-04", project=site).stdout
        == """\
花店怎样把老顾客变成社群（示例）  first-share  12月6日（周日）20:30–22:00
  今天该做
    20:00  发群公告和各渠道预告（宣传，必做）
  今天该发
    20:00  预告公告：qunce announce share-notice first-share
  应已完成
    11月22日（周日）  发出邀请，同时想好一位替补（统筹，必做）
    11月24日（周二）  和嘉宾说定主题、日期、形式，写进排期（统筹，必做）
    11月26日（周四）  问清三件事：能不能录、能不能公开总结、能不能引用成员的话（统筹，必做）
"""
    )


def test_a_summary_that_is_late_is_told(site):
    lines = run("today", "--date", "2027-01-05", project=site).stdout.splitlines()
    assert lines == [
        "花店怎样把老顾客变成社群（示例）  first-share  2026年12月6日（周日）20:30–22:00",
        "  总结还没发：qunce new summary first-share，写好后请嘉宾过目",
    ]


def test_a_late_summary_that_is_begun_is_named_by_its_file(site):
    run("new", "summary", "first-share", project=site)
    lines = run("today", "--date", "2027-01-05", project=site).stdout.splitlines()
    summary = "content/shares/first-share/summary.md"
    assert lines[1:] == [f"  总结还没发：写完 {summary}，请嘉宾过目"]


def test_a_quiet_day_is_no_failure(site):
    result = run("today", "--date", "2026-01-01", project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1月1日（周四）没有要做的事\n"


def test_programs_get_one_object_per_share(site):
    [entry] = json.loads(
        run("today", "--date", "2026-12-04", "--format", "json", project=site).stdout
    )
    passed = entry.pop("passed")
    assert entry == {
        "share": "first-share",
        "title": "花店怎样把老顾客变成社群（示例）",
        "start": "2026-12-06T20:30:00+08:00",
        "due": [
            {
                "id": "notice",
                "text": "发群公告和各渠道预告",
                "role": "宣传",
                "required": True,
                "snippet": "share-notice",
                "at": "2026-12-04T20:00:00+08:00",
            }
        ],
        "messages": [
            {"snippet": "share-notice", "title": "预告公告", "at": "2026-12-04T20:00:00+08:00"}
        ],
        "summary_overdue": False,
    }
    assert [(item["id"], item["at"]) for item in passed] == [
        ("invite", "2026-11-22"),
        ("settle", "2026-11-24"),
        ("consent", "2026-11-26"),
    ]


def test_programs_get_an_empty_list_on_a_quiet_day(site):
    assert run("today", "--date", "2026-01-01", "--format", "json", project=site).stdout == "[]\n"


def test_without_a_date_it_is_the_real_today(site):
    assert run("today", project=site).exit_code == 0
