"""Every text of a share as files. The golden folder is what the site of `qunce init` makes."""

import json
from pathlib import Path

import pytest

from tests.cli.running import replace, run, run_alone, write

GOLDEN = Path(__file__).parents[2] / "golden" / "announce-all"
SHARE = "content/shares/first-share/index.md"
ANSWERED = "consent: {record: yes, publish_summary: yes, quote_members: anonymous}\n"


def answered(site):
    """The speaker has answered, so nothing is missing."""
    replace(site, SHARE, "tags: [示例]\n", f"tags: [示例]\n{ANSWERED}")


def written(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".qunce-texts"
    }


def announce(site, folder, share="first-share"):
    return run("announce", "--all", share, "--output", str(folder), project=site)


@pytest.mark.process
def test_the_files_are_to_the_byte_what_is_pasted(site, tmp_path):
    answered(site)
    folder = tmp_path / "要发的"
    words = ("announce", "--all", "first-share", "--output", str(folder))
    result = run_alone(*words, project=site, LC_ALL="C")
    assert (result.returncode, result.stdout.decode()) == (0, f"{folder}\n")
    assert written(folder) == written(GOLDEN)


def test_what_is_missing_is_named_and_the_rest_is_written(site, tmp_path):
    folder = tmp_path / "要发的"
    result = announce(site, folder)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "开场词，主持词还差：录制说明、总结说明、引用说明"
    (opening,) = folder.glob("*开场词*.txt")
    assert opening.name.endswith("开场词 主持词 还差 3 项.txt")
    assert "【待填：录制说明】" in opening.read_text("utf-8")
    assert len(written(folder)) == len(written(GOLDEN))


def test_a_robot_gets_no_text_with_a_blank(site, tmp_path):
    path = "content/snippets/share-notice.md"
    replace(site, path, "【预告】{{主题}}\n", "【预告】{{主题}}\n{{回放链接}}\n")
    replace(site, path, "at: T-2d@20:00\n", "at: T-2d@20:00\nneeds: [回放链接]\n")
    folder = tmp_path / "要发的"
    assert announce(site, folder).exit_code == 1
    names = [path.name for path in folder.glob("robots/wecom/*")]
    assert [name for name in names if "预告公告" in name] == []
    assert names


def test_a_second_time_the_folder_is_replaced_as_a_whole(site, tmp_path):
    folder = tmp_path / "要发的"
    announce(site, folder)
    answered(site)
    assert announce(site, folder).exit_code == 0
    assert written(folder) == written(GOLDEN)
    assert [path.name for path in tmp_path.iterdir() if "qunce" in path.name] == []


@pytest.mark.parametrize("name", ["海报.png", "000 目录.md", "robots/mine.json"])
def test_what_somebody_put_there_or_changed_is_not_lost(site, tmp_path, name):
    folder = tmp_path / "要发的"
    answered(site)
    announce(site, folder)
    (folder / name).write_text("我的", encoding="utf-8")
    result = announce(site, folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert name in result.stderr
    assert (folder / name).read_text("utf-8") == "我的"
    assert len(written(folder)) >= len(written(GOLDEN))


def test_what_a_system_leaves_in_folders_it_shows_is_in_nobodys_way(site, tmp_path):
    folder = tmp_path / "要发的"
    answered(site)
    announce(site, folder)
    (folder / ".DS_Store").write_bytes(b"x")
    assert announce(site, folder).exit_code == 0


def test_neither_content_nor_the_project_nor_a_file_is_overwritten(site, tmp_path):
    (tmp_path / "a-file").write_text("我的", encoding="utf-8")
    for place in (site / "content" / "texts", site, site.parent, tmp_path / "a-file"):
        result = announce(site, place)
        assert (result.exit_code, result.stdout) == (1, "")
    assert (site / SHARE).exists()
    assert (tmp_path / "a-file").read_text("utf-8") == "我的"


def test_names_of_shares_and_groups_cannot_lead_out_of_the_folder(site, tmp_path):
    replace(
        site, "content/groups/demo-group.md", "title: 小店交流群（示例）", 'title: "../../逃<b>|`"'
    )
    folder = tmp_path / "要发的"
    announce(site, folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site-project", "要发的"]
    assert any("逃 b" in path.name for path in folder.iterdir())
    assert "<b>" not in (folder / "000 目录.md").read_text("utf-8")


def test_a_long_text_is_several_files_in_order(site, tmp_path):
    long = "一句话说明白。" * 400
    text = "---\ntitle: 长文\npurpose: other\nfor: share\nat: T-5d\n---\n\n发。\n\n```群消息\n%s\n```\n"
    write(site, "content/snippets/long-one.md", text % long)
    replace(
        site,
        "playbooks/share/guest-share.md",
        "  - share-invite\n",
        "  - share-invite\n  - long-one\n",
    )
    folder = tmp_path / "要发的"
    announce(site, folder)
    first, second = sorted(path for path in folder.glob("*.txt") if "长文" in path.name)
    assert first.read_text("utf-8").startswith("(1/2)\n")
    assert first.name.endswith("第 1 条.txt")
    joined = "".join(path.read_text("utf-8").split("\n", 1)[1] for path in (first, second))
    assert joined == long
    bodies = [json.loads(path.read_text("utf-8")) for path in folder.glob("robots/wecom/*长文*")]
    assert max(len(body["text"]["content"].encode()) for body in bodies) <= 2048


def test_a_share_that_is_off_has_its_notice_alone(site, tmp_path):
    words = ["--reason", "嘉宾生病", "--date", "2026-11-30 10:00"]
    run("cancel", "first-share", *words, project=site)
    folder = tmp_path / "要发的"
    assert announce(site, folder).exit_code == 0
    names = sorted(path.name for path in folder.glob("*.txt"))
    assert names == [
        "001 2026-11-30 10.00 取消通知 群公告 小店交流群（示例）.txt",
        "002 2026-11-30 10.00 取消通知 群消息 小店交流群（示例）.txt",
    ]


def test_an_unknown_share_is_told(site, tmp_path):
    result = announce(site, tmp_path / "x", "frist-share")
    assert (result.exit_code, result.stderr) == (1, "没有 frist-share，是不是想写 first-share？\n")
    assert not (tmp_path / "x").exists()
