"""What `qunce summary draft` does around the draft: consent, refusals, names, nothing left behind."""

import os
import re

import pytest

from tests.chat_files import Said, qq
from tests.cli.running import replace, run, write
from tests.reading.projects import SHARE, SUMMARY, write_project

EVENING = [
    Said("周屿", "今晚林夏来讲。"),
    Said("林夏", "大家好，先让一个人被看见，再谈人多人少。"),
    Said("周屿", "下面答疑，大家可以提问。"),
    Said("小明", "我家的猫叫团团，怎么开始才好？"),
    Said("林夏", "先问十位老顾客。"),
    Said("阿珍", "我在城西开店，多少人合适？"),
]


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "site"
    write_project(folder)
    (folder / SUMMARY).unlink()
    return folder


@pytest.fixture
def chat(tmp_path):
    return record(tmp_path, EVENING)


def record(folder, said):
    file = folder / "花艺一群.txt"
    file.write_text(qq(said), encoding="utf-8")
    return file


def draft(project, chat, *more):
    return run("summary", "draft", "florist", "--chat", str(chat), *more, project=project)


def consent(project, words):
    replace(project, SHARE, "quote_members: anonymous", words)


@pytest.mark.parametrize("words", ["quote_members: no", "record: yes"])
def test_members_who_may_not_be_quoted_leave_only_where_to_look(project, chat, words):
    replace(project, SHARE, "record: yes, ", "")
    consent(project, words)
    result = draft(project, chat)
    assert "团团" not in result.stdout
    assert "城西" not in result.stdout
    assert "【待转述】记录第 14 行（20:32）的问题\n" in result.stdout
    assert "> 【待转述】记录第 20 行（20:32）的问题" in result.stdout
    assert "先问十位老顾客。" in result.stdout
    assert ("/// qa" in result.stdout) is ("quote" not in words)
    why = "写着 quote_members: no" if "quote" in words else "没写 quote_members"
    assert why in result.stderr


def test_a_paraphrase_is_still_owed_in_a_draft_that_passes_the_check(project, chat):
    consent(project, "quote_members: no")
    assert draft(project, chat, "--write").exit_code == 0
    assert run("check", project=project).exit_code == 0


def test_no_draft_is_made_against_the_speakers_word(project, chat):
    replace(project, SHARE, "publish_summary: yes", "publish_summary: no")
    result = draft(project, chat)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("嘉宾不同意公开总结")


def test_a_summary_that_is_there_is_not_touched_and_the_text_can_be_had_all_the_same(project, chat):
    write(project, SUMMARY, "---\nstatus: draft\n---\n\n写了一半。\n")
    result = draft(project, chat, "--write")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{SUMMARY} 已经有了，没有动它。\n去掉 --write 就把草稿打印出来" in result.stderr
    assert "写了一半" in (project / SUMMARY).read_text(encoding="utf-8")
    assert "先问十位老顾客。" in draft(project, chat).stdout


def test_nothing_of_the_record_is_kept_anywhere(project, chat):
    before = set(project.rglob("*"))
    draft(project, chat, "--write")
    new = set(project.rglob("*")) - before
    assert [path.relative_to(project).as_posix() for path in new] == [SUMMARY]
    assert chat.read_text(encoding="utf-8") == qq(EVENING)


def test_a_record_lying_in_the_site_is_told(project):
    chat = record(project / "content", EVENING)
    result = draft(project, chat)
    assert result.exit_code == 0
    told = f"{chat.name} 在站点的文件夹里，会跟着提交出去：起草完就挪走\n"
    assert result.stderr.startswith(told)


def test_nicknames_of_the_record_of_a_person_are_known(project, tmp_path):
    said = [Said("夏天的花" if one.who == "林夏" else one.who, one.text) for one in EVENING]
    chat = record(tmp_path, said)
    assert draft(project, chat).exit_code == 1
    replace(project, "content/people/lin-xia.md", "role:", "nicknames: [夏天的花]\nrole:")
    result = draft(project, chat)
    assert "嘉宾：林夏（示例）（昵称 夏天的花）" in result.stderr
    assert "夏天的花" not in result.stdout


def test_of_two_speakers_each_has_a_heading_and_a_nickname_needs_an_id(project, tmp_path):
    replace(project, SHARE, "speakers: [lin-xia]", "speakers: [lin-xia, zhou-yu]")
    chat = record(tmp_path, [*EVENING[:2], Said("小周", "我补一句：题目越小越好。")])
    refused = draft(project, chat, "--speaker", "小周")
    assert refused.stderr == "有 2 位，--speaker 写成 编号=昵称，例如 lin-xia=小周\n"
    result = draft(project, chat, "--speaker", "zhou-yu=小周")
    headings = re.findall(r"^### (.*)", result.stdout, re.MULTILINE)
    assert headings == ["周屿（示例）", "林夏（示例）", "周屿（示例）"]


def test_a_share_without_a_host_can_be_told_one(project, chat):
    replace(project, SHARE, "host: zhou-yu\n", "")
    result = draft(project, chat, "--host", "周屿")
    assert "主持人：主持人（昵称 周屿）" in result.stderr
    assert "周屿" not in result.stdout


def test_a_format_can_be_ordered(project, chat):
    result = draft(project, chat, "--format", "chatlab")
    assert result.exit_code == 1
    assert "按 --format 读" in result.stderr
    assert "第 1 行：这里不是正确的 JSON" in result.stderr


def test_a_file_that_is_not_there_is_named(project, tmp_path):
    missing = tmp_path / "没有.txt"
    assert draft(project, missing).stderr == f"没有 {missing}\n"
    assert draft(project, tmp_path).exit_code == 1


def test_what_a_draft_leaves_to_be_written_keeps_it_from_being_published(project, chat):
    consent(project, "quote_members: no")
    draft(project, chat, "--write")
    replace(project, SUMMARY, "speaker_approved:", "speaker_approved: 2026-12-08")
    told = run("summary", "publish", "florist", project=project)
    assert told.exit_code == 1
    assert f"{SUMMARY}:14: 还有【待转述】（用自己的话写，或者删掉）" in told.stderr


def test_a_device_is_no_record(project):
    result = run("summary", "draft", "florist", "--chat", os.devnull, project=project)
    assert (result.exit_code, "不是普通文件" in result.stderr) == (1, True)
