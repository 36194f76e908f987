"""Files that cannot stand in a git repository as golden cases: bytes, links, permissions."""

import os
from time import process_time

import pytest

from qunce.reading.disk.text_files import looks_like_gbk
from qunce.reading.records.project import read_project
from tests.reading.projects import SHARE, SNIPPET, errors_of, good_text, report_of, write_project

PERSON = "content/people/lin-xia.md"
IN_TIME = 8
"""Seconds of this process alone, whatever else the machine does: hopeless for anything quadratic."""

FIX = "运行 qunce fix --write"


def report(tmp_path, path, content):
    return report_of(write_project(tmp_path, {path: content}))


def test_a_gbk_file_is_recognised(tmp_path):
    assert report(tmp_path, SHARE, good_text(SHARE).encode("gbk")) == (
        f"{SHARE}:2: not-utf8 文件不是 UTF-8，看起来是 GBK 编码（{FIX} 转成 UTF-8）\n"
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("résumé", "latin-1"), ("привет", "gb18030"), ("花店怎樣把老顧客變成社群", "big5")],
)
def test_what_is_not_mostly_chinese_is_not_taken_for_gbk(text, encoding):
    assert not looks_like_gbk(text.encode(encoding))


def test_a_utf16_file_is_recognised(tmp_path):
    assert report(tmp_path, SHARE, good_text(SHARE).encode("utf-16")) == (
        f"{SHARE}:1: not-utf8 文件是 UTF-16 编码（{FIX} 转成 UTF-8）\n"
    )


def test_bytes_in_no_encoding_we_know(tmp_path):
    assert report(tmp_path, PERSON, b"---\ntitle: \xff\xfe\xff\n---\n") == (
        f"{PERSON}:2: not-utf8 文件不是 UTF-8 编码（用编辑器打开，另存为 UTF-8）\n"
    )


def test_a_surrogate_written_as_utf8_is_no_utf8(tmp_path):
    assert report(tmp_path, PERSON, b"---\ntitle: \xed\xa0\x80\n---\n") == (
        f"{PERSON}:2: not-utf8 文件不是 UTF-8 编码（用编辑器打开，另存为 UTF-8）\n"
    )


def test_a_byte_order_mark(tmp_path):
    assert report(tmp_path, SHARE, "\ufeff" + good_text(SHARE)) == (
        f"{SHARE}:1: byte-order-mark 文件开头有看不见的 BOM 标记（{FIX} 去掉它）\n"
    )


@pytest.mark.parametrize(
    ("char", "name"),
    [("\0", "U+0000"), ("\x08", "U+0008"), ("\x85", "U+0085"), ("\u2028", "U+2028 LINE SEPARATOR")],
)
def test_a_control_character_is_named_with_its_place(tmp_path, char, name):
    assert report(tmp_path, PERSON, f"---\ntitle: 林{char}夏\n---\n") == (
        f"{PERSON}:2: control-character 第 9 个字符是控制字符 {name}（{FIX} 删掉它）\n"
    )


def test_a_zero_width_character_in_a_title(tmp_path):
    assert report(tmp_path, PERSON, "---\ntitle: 林\u200b夏\n---\n") == (
        f"{PERSON}:2: invisible-character title：第 2 个字符 U+200B ZERO WIDTH SPACE 看不见"
        f"（{FIX} 删掉它）\n"
    )


def test_a_control_character_escaped_in_yaml(tmp_path):
    assert report(tmp_path, PERSON, '---\ntitle: "林\\0夏"\n---\n') == (
        f"{PERSON}:2: invisible-character title：第 2 个字符 U+0000 看不见（{FIX} 删掉它）\n"
    )


def test_a_zero_width_character_in_a_text_to_copy(tmp_path):
    text = good_text(SNIPPET).replace("大家聊聊", "大家\u2060聊聊")
    assert report(tmp_path, SNIPPET, text) == (
        f"{SNIPPET}:14: invisible-character 第 17 个字符 U+2060 WORD JOINER 看不见（{FIX} 删掉它）\n"
    )


def test_an_emoji_may_hold_a_joiner(tmp_path):
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert report(tmp_path, PERSON, f"---\ntitle: 林夏{family}\n---\n") == ""


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_line_ends_read_the_same(tmp_path, line_end):
    plain = read_project(write_project(tmp_path / "plain")).library
    files = {SHARE: good_text(SHARE).replace("\n", line_end)}
    assert read_project(write_project(tmp_path / "other", files)).library == plain


def test_five_megabytes_of_metadata_are_not_parsed(tmp_path):
    config_file = write_project(tmp_path, {PERSON: "---\ntitle: [" + "[" * 5_000_000})
    started = process_time()
    found = report_of(config_file)
    assert process_time() - started < IN_TIME
    assert found == f"{PERSON}:1: file-too-large 文件超过 2 MB（拆成几篇，图片另存为文件）\n"


def test_a_hundred_kilobytes_of_metadata_are_not_parsed(tmp_path):
    assert report(tmp_path, PERSON, f"---\ntitle: {'夏' * 40_000}\n---\n") == (
        f"{PERSON}:1: front-matter-too-large 元数据超过 64 KB（把长文字移到正文里）\n"
    )


@pytest.mark.parametrize("depth", [41, 999, 1_000, 1_001, 15_000])
@pytest.mark.parametrize("bracket", ["[", "{a: "])
def test_deep_nesting_ends_in_a_problem(tmp_path, depth, bracket):
    """libyaml refuses more than a thousand levels by itself, in words of its own."""
    assert report(tmp_path, PERSON, f"---\ntitle: {bracket * depth}\n---\n") == (
        f"{PERSON}:2: yaml-too-deep 元数据嵌套太深（检查这一行的括号和缩进）\n"
    )


def test_a_million_unclosed_fences_are_scanned_once(tmp_path):
    body = "".join(f"{'`' * (3 + n % 50)}{n}\n" for n in range(50_000))
    config_file = write_project(tmp_path, {"content/long.md": "# 长\n" + body})
    started = process_time()
    read_project(config_file)
    assert process_time() - started < IN_TIME


def test_a_link_out_of_the_project(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("---\ntitle: x\n---\n")
    config_file = write_project(tmp_path / "project")
    (tmp_path / "project/content/people/secret.md").symlink_to(outside / "secret.md")
    (tmp_path / "project/content/more").symlink_to(outside)
    (tmp_path / "project/content/gone.md").symlink_to("nowhere.md")
    assert report_of(config_file) == (
        "content/gone.md:1: link-refused 链接指向的文件不存在（把内容复制进来，再删掉链接）\n"
        "content/more:1: link-refused 链接指到项目外面（把内容复制进来，再删掉链接）\n"
        "content/people/secret.md:1: link-refused 链接指到项目外面（把内容复制进来，再删掉链接）\n"
    )


def test_a_folder_linked_within_the_project_is_not_walked_twice(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    assert report_of(config_file) == (
        "content/loop:1: link-refused 链接指向一个文件夹（把内容复制进来，再删掉链接）\n"
    )


def test_a_linked_file_within_the_project_is_read(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / "content/start.md").symlink_to(tmp_path / "content/index.md")
    assert report_of(config_file) == ""


@pytest.mark.parametrize(
    ("link", "target", "what"),
    [
        ("content/a.txt", "mkdocs.yml", "链接指到 content/ 和 playbooks/ 外面"),
        ("content/shares/florist/a.txt", ".git/config", "链接指到 content/ 和 playbooks/ 外面"),
        ("playbooks/share/a.txt", "docs/a.txt", "链接指到 content/ 和 playbooks/ 外面"),
        ("content/a.txt", "content/.obsidian/a.txt", "链接指向隐藏的文件"),
        ("content/a.pdf", "content/shares/other/a.pdf", "链接指进另一场分享的文件夹"),
        (
            "content/shares/florist/a.pdf",
            "content/shares/other/a.pdf",
            "链接指进另一场分享的文件夹",
        ),
        ("content/a.md", "content/people/he-qing.md", "链接指向一份记录，它会被当成另一页发布"),
        (
            "content/shares/florist/a.md",
            "content/shares/florist/summary.md",
            "链接指向一份记录，它会被当成另一页发布",
        ),
    ],
)
def test_a_link_past_what_is_decided_by_where_a_file_lies(tmp_path, link, target, what):
    config_file = write_project(tmp_path)
    for path in (link, target):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / target).touch()
    (tmp_path / link).symlink_to(tmp_path / target)
    assert f"{link}:1: link-refused {what}（" in report_of(config_file)


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("content/a.pdf", "content/files/a.pdf"),
        ("content/shares/florist/a.pdf", "content/files/a.pdf"),
        ("content/shares/florist/b.pdf", "content/shares/florist/a.pdf"),
        ("playbooks/share/a.png", "content/a.png"),
    ],
)
def test_a_link_that_hides_nothing(tmp_path, link, target):
    config_file = write_project(tmp_path)
    (tmp_path / target).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / target).touch()
    (tmp_path / link).symlink_to(tmp_path / target)
    assert errors_of(config_file) == ""


def test_a_content_folder_that_is_a_link_out_of_the_project(tmp_path):
    config_file = write_project(tmp_path / "project")
    (tmp_path / "project/playbooks").rename(tmp_path / "playbooks")
    (tmp_path / "project/playbooks").symlink_to(tmp_path / "playbooks")
    assert "playbooks:1: link-refused 链接指到项目外面" in report_of(config_file)


def test_a_folder_named_like_a_page(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / "content/start.md").mkdir()
    assert report_of(config_file) == (
        "content/start.md:1: folder-named-as-page 文件夹的名字以 .md 结尾（改名为 start）\n"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / PERSON).chmod(0)
    assert report_of(config_file) == (
        f"{PERSON}:1: file-unreadable 文件没有读取权限（检查文件的权限，再试一次）\n"
    )


def test_a_fifo_is_not_waited_for(tmp_path):
    config_file = write_project(tmp_path)
    os.mkfifo(tmp_path / "content/pipe.md")
    assert report_of(config_file) == (
        "content/pipe.md:1: file-unreadable 不是普通文件（删掉它，或者换成普通文件）\n"
    )


def test_dotfiles_are_not_looked_at(tmp_path):
    files = {"content/.drafts/x.md": "---\n", "content/people/.lin.md.swp": b"\xff"}
    assert report_of(write_project(tmp_path, files)) == ""


def test_a_name_no_address_can_be_made_of(tmp_path):
    config_file = write_project(tmp_path)
    names = {
        b"a\nb.md": "a\\nb.md",
        b"a\\b.png": "a\\b.png",
        "海报".encode("gbk"): "\\xba\\xa3\\xb1\\xa8",
    }
    for name in names:
        (tmp_path / "content" / os.fsdecode(name)).write_text("x")
    assert report_of(config_file).splitlines() == sorted(
        f"content/{shown}:1: bad-file-name 名字里有换行、反斜杠或乱码（改成普通文字的名字）"
        for shown in names.values()
    )


def test_a_missing_mkdocs_yml(tmp_path):
    assert report_of(tmp_path / "mkdocs.yml") == (
        "mkdocs.yml:1: settings-missing 没有这个文件"
        "（在项目文件夹里运行，或者先用 qunce init 新建项目）\n"
    )


def test_problems_of_content_show_even_when_mkdocs_yml_is_wrong(tmp_path):
    files = {"mkdocs.yml": "site_name: [", PERSON: "---\nname: 林夏\n---\n"}
    assert [
        line.split(":")[0] for line in report_of(write_project(tmp_path, files)).splitlines()
    ] == [
        PERSON,
        "mkdocs.yml",
    ]


def test_a_project_without_playbooks_misses_the_one_its_shares_run(tmp_path):
    config_file = write_project(tmp_path)
    for file in (tmp_path / "playbooks/share").iterdir():
        file.unlink()
    assert report_of(config_file) == (
        f"{SHARE}:2: record-missing playbook：没有编号是 guest-share 的手册"
        "（先建 playbooks/<分类>/guest-share.md，或者改成已有的编号）\n"
    )


LONG = 200_000
LONG_LINES = {
    "spaces in a task": f"- [ ] 做{' ' * LONG}完 {{#done}}",
    "spaces in a heading": f"# 一{' ' * LONG}二",
    "spaces in a block": f"/// qa | 一{' ' * LONG}二\n///",
    "spaces in a fence's language": f"```一{' ' * LONG}二\n```",
    "braces in a task": f"- [ ] 做 {'{' * LONG} {{#done}}",
    "hashes": f"一{'#' * LONG}二\n{'#' * LONG}",
    "slashes": "/// qa | 一\n" * (LONG // 5) + "////\n" * (LONG // 5),
    "comments": "<!--\n" * (LONG // 20),
    "backquotes": f"{'`' * LONG} 一",
}


@pytest.mark.parametrize("lines", LONG_LINES)
def test_a_long_line_is_scanned_once(tmp_path, lines):
    config_file = write_project(tmp_path, {"content/long.md": LONG_LINES[lines]})
    started = process_time()
    read_project(config_file)
    assert process_time() - started < IN_TIME


def test_a_long_line_of_a_text_to_copy_is_scanned_once(tmp_path):
    text = good_text(SNIPPET).replace("大家聊聊", f"{{{' ' * LONG}{{ {' ' * LONG}")
    started = process_time()
    read_project(write_project(tmp_path, {SNIPPET: text}))
    assert process_time() - started < IN_TIME
