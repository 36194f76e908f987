"""`qunce fix` mends what needs no judgement, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.question import question_id
from qunce.writing.repair import Repair, repaired, repairs
from tests.reading.projects import PLAYBOOK, SHARE, good_text, report_of, write_project


def mended(text):
    """A Markdown file's repair: the new text, and what was done."""
    repair = repaired("content/x.md", text.encode() if isinstance(text, str) else text)
    return repair and (repair.after.decode(), repair.what)


def test_a_good_project_needs_none(tmp_path):
    assert repairs(write_project(tmp_path)) == ()


def test_repairs_come_by_path_with_what_was_done(tmp_path):
    gbk, crlf = good_text(SHARE).encode("gbk"), good_text(PLAYBOOK).replace("\n", "\r\n").encode()
    config_file = write_project(tmp_path, {PLAYBOOK: crlf, SHARE: gbk})
    assert repairs(config_file) == (
        Repair(SHARE, gbk, good_text(SHARE).encode(), ("GBK 转成 UTF-8",)),
        Repair(PLAYBOOK, crlf, good_text(PLAYBOOK).encode(), ("换行统一成 LF",)),
    )


def test_a_repaired_project_is_read_without_problems(tmp_path):
    broken = "\ufeff" + good_text(PLAYBOOK).replace("{#rehearsal role", "{role").replace(
        "准时", "准\u200b时\0"
    )
    files = {PLAYBOOK: broken.replace("\n", "\r\n"), SHARE: good_text(SHARE).encode("utf-16")}
    config_file = write_project(tmp_path, files)
    for repair in repairs(config_file):
        (tmp_path / repair.path).write_bytes(repair.after)
    assert report_of(config_file) == ""
    assert repairs(config_file) == ()


def test_mkdocs_yml_is_mended_too(tmp_path):
    text = good_text("mkdocs.yml").replace("\n", "\r\n").encode()
    config_file = write_project(tmp_path, {"mkdocs.yml": text})
    assert [repair.path for repair in repairs(config_file)] == ["mkdocs.yml"]


def test_a_missing_id_is_made_from_the_words_of_the_item():
    assert mended("# 页\n\n- [ ] 读手册\n  1. [x] 进群 {role=群主}\n") == (
        "# 页\n\n- [ ] 读手册 {#item-8a09fc}\n  1. [x] 进群 {#item-0c7be2 role=群主}\n",
        ("补上 2 个清单编号",),
    )


def test_equal_items_get_different_ids():
    assert mended("- [ ] 打卡\n- [ ] 打卡\n- [ ] 打卡 {#item-317a0d-2}\n") == (
        "- [ ] 打卡 {#item-317a0d}\n- [ ] 打卡 {#item-317a0d-3}\n- [ ] 打卡 {#item-317a0d-2}\n",
        ("补上 2 个清单编号",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "```\n- [ ] 围栏里\n```\n",
        "<!--\n- [ ] 注释里\n-->\n",
        "- [ ] 有编号 {#done}\n",
        "- 不是清单\n",
        "- [ ] 编号写错 {#Done}\n",
    ],
)
def test_nothing_is_added_where_no_id_is_missing(text):
    assert mended(text) is None


def test_hidden_characters_go():
    assert mended("---\ntitle: 林\u2028夏\u200b\n---\n一\u2028二\x07\n") == (
        "---\ntitle: 林 夏\n---\n一\n二\n",
        ("删掉看不见的字符",),
    )


def test_an_unknown_encoding_is_left_alone():
    assert mended(b"\xff\xfe\x00\xd8") is None
    assert mended(b"\x81\xff\x00") is None


@given(st.binary() | st.text().map(str.encode))
def test_a_repair_of_any_bytes_is_complete(data):
    repair = repaired("content/x.md", data)
    if repair:
        assert repair.before == data
        assert repaired("content/x.md", repair.after) is None


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("-[ ] 发公告 {#a}", "- [ ] 发公告 {#a}"),
        ("- [] 发公告 {#a}", "- [ ] 发公告 {#a}"),
        ("  - [√] 发公告 {#a}", "  - [x] 发公告 {#a}"),
        ("－ [X] 发公告 {#a}", "- [X] 发公告 {#a}"),
        ("* □ 发公告 {#a}", "* [ ] 发公告 {#a}"),
        ("3、【 】发公告 {#a}", "3. [ ] 发公告 {#a}"),
        ("｜名｜值｜\n｜：--｜--：｜\n｜甲｜1｜", "|名|值|\n|:--|--:|\n|甲|1|"),
        ("```\n-[ ] 发公告 {#a}\n｜名｜\n```", "```\n-[ ] 发公告 {#a}\n｜名｜\n```"),
        ("[ ](甲.md) 和 [x]: 乙", "[ ](甲.md) 和 [x]: 乙"),
    ],
)
def test_boxes_and_tables_are_put_as_markdown_has_them(typed, mended):
    done = repaired("content/index.md", f"甲\n\n{typed}\n".encode())
    assert (done.after.decode() if done else f"甲\n\n{typed}\n") == f"甲\n\n{mended}\n"


ID_OF_QUESTION = question_id("", "忘了取怎么办？", ())
SUMMARY = "---\nstatus: {}\n---\n\n/// qa | 忘了取怎么办？\n留到打烊。\n///\n"


def test_a_question_that_readers_can_open_gets_the_id_its_address_has_already():
    assert mended(SUMMARY.format("published")) == (
        SUMMARY.format("published").replace("办？\n", f"办？\n    id: {ID_OF_QUESTION}\n"),
        ("补上 1 个问题编号",),
    )


def test_questions_of_a_draft_are_left_as_they_are():
    assert repaired("x.md", SUMMARY.format("draft").encode()) is None
