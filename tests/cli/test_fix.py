from tests.cli.running import run, write

PERSON = "content/people/old-file.md"
BOOK = "playbooks/share/guest-share.md"


def test_nothing_to_repair(site):
    result = run("fix", project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "没有要自动改的\n")


def test_a_repair_is_shown_and_not_made(site):
    text = (site / BOOK).read_text(encoding="utf-8")
    without_id = text.replace(" {#thanks role=统筹 at=T+2h}", "")
    assert without_id != text
    write(site, BOOK, without_id)
    result = run("fix", project=site)
    changed = [line for line in result.stdout.splitlines() if line.startswith(("+", "-"))]
    assert changed[:3] == [
        f"--- a/{BOOK}",
        f"+++ b/{BOOK}",
        "-- [ ] 私下感谢嘉宾，说清总结何时给他看",
    ]
    assert changed[3].startswith("+- [ ] 私下感谢嘉宾，说清总结何时给他看 {#item-")
    assert result.stderr == f"{BOOK}：补上 1 个清单编号\n1 个文件要改；加上 --write 就写进文件\n"
    assert result.exit_code == 1
    assert (site / BOOK).read_text(encoding="utf-8") == without_id


def test_repairs_are_written_when_asked_for(site):
    data = "---\r\ntitle: 老文件\r\n---\r\n".encode("gbk")
    (site / PERSON).write_bytes(data)
    result = run("fix", "--write", project=site)
    assert result.exit_code == 0
    assert result.stderr == f"{PERSON}：GBK 转成 UTF-8；换行统一成 LF\n改好了 {PERSON}\n"
    assert (site / PERSON).read_bytes() == "---\ntitle: 老文件\n---\n".encode()
    assert run("check", project=site).exit_code == 0


def test_a_diff_tells_that_a_file_does_not_end_in_a_line_break(site):
    (site / PERSON).write_bytes(b"---\r\ntitle: x\r\n---")
    lines = run("fix", project=site).stdout.split("\n")
    assert lines[-3:] == [" ---", "\\ 文件末尾没有换行", ""]
