"""What a guest is sent with an invitation."""

import re

import pytest

from tests.cli.running import replace, run
from tests.reading.projects import SHARE, write_project

PERSON = "content/people/lin-xia.md"
NOW = ("--date", "2026-11-25")


@pytest.fixture
def project(tmp_path):
    write_project(tmp_path)
    return tmp_path


def kit(project, *words):
    return run("kit", "florist", *words, *NOW, project=project)


def part(text, heading):
    return text.partition(f"【{heading}】\n")[2].partition("\n\n")[0].splitlines()


def test_the_time_is_told_by_the_guests_clock_too(project):
    assert part(kit(project).stdout, "时间") == ["北京时间 12月6日（周日）20:30–22:00"]
    replace(project, PERSON, "role:", "timezone: Europe/Berlin\nrole:")
    assert part(kit(project).stdout, "时间") == [
        "北京时间 12月6日（周日）20:30–22:00",
        "你那边（Europe/Berlin） 12月6日（周日）13:30–15:00",
    ]


def test_it_says_where_what_and_which_introduction_to_confirm(project):
    text = kit(project).stdout
    assert part(text, "在哪里") == ["形式：群内文字", "群：花艺一群（示例）", "主持：周屿（示例）"]
    assert part(text, "讲什么")[0] == "林夏开了八年花店。"
    assert part(text, "请确认你的介绍") == [
        *("称呼：林夏（示例）", "身份：花店店主", "介绍：开了八年社区花店。"),
        "对的回“可以”，要改的直接改给我。",
    ]


def test_the_evening_is_told_without_what_is_the_teams_own(project):
    lines = part(kit(project).stdout, "当晚怎么走")
    assert lines[0].startswith("20:10 你到场")
    assert lines[-1] == "22:00 散场"
    assert [line for line in lines if "工作群" in line] == []


def test_a_share_without_a_time_or_a_bio_says_what_is_open(project):
    path = project / SHARE
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^(start|end|number|changes|updated|signup):.*\n(  - .*\n)?", "", text)
    path.write_text(text.replace("status: scheduled", "status: invited"), encoding="utf-8")
    (project / "content/shares/florist/summary.md").unlink()
    replace(project, PERSON, "bio: 开了八年社区花店。\n", "")
    text = kit(project).stdout
    assert part(text, "时间") == ["还没定，按你方便的来。"]
    assert "【当晚怎么走】" not in text
    assert "介绍：还没有，请补一句" in text


def test_the_file_needs_no_other_and_asks_nobody(project, tmp_path):
    file = tmp_path / "邀请.html"
    assert kit(project, "--output", str(file)).stderr == f"写好了 {file}\n"
    html = file.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert re.findall(r"<script|<link|<img|@import|url\(", html) == []
    assert "20:30–22:00" in html


def test_what_is_typed_by_an_author_is_text_in_it(project, tmp_path):
    replace(project, PERSON, "title: 林夏（示例）", "title: 林<b>夏</b>")
    file = tmp_path / "邀请.html"
    kit(project, "--output", str(file))
    assert "林&lt;b&gt;夏&lt;/b&gt;" in file.read_text(encoding="utf-8")


def test_of_several_guests_one_is_chosen(project):
    replace(project, SHARE, "speakers: [lin-xia]", "speakers: [lin-xia, zhou-yu]")
    refused = kit(project)
    assert (refused.exit_code, refused.stderr) == (
        1,
        "有 2 位嘉宾，写上 --speaker：lin-xia、zhou-yu\n",
    )
    assert kit(project, "--speaker", "zhou-yu").stdout.startswith("周屿（示例），你好。")
    assert kit(project, "--speaker", "nobody").stderr == (
        "nobody 不讲这一场，可选：lin-xia、zhou-yu\n"
    )


def test_a_file_of_another_kind_is_refused(project):
    assert kit(project, "--output", "kit.pdf").stderr == (
        "不知道 kit.pdf 写成什么，用 .html 或 .txt 结尾\n"
    )
