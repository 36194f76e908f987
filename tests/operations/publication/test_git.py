"""Sources go to the remote in one push, with what others pushed, or nothing changes anywhere."""

import pytest

from qunce.operations.refused import RefusedError
from tests.cli.running import replace, write
from tests.operations.publication.conftest import SHARE, git, published, pushed_by_others

pytestmark = pytest.mark.process

PERSON = "content/people/tian-he.md"


def title_of(project):
    text = (project / SHARE).read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("title:"))


def everything(team):
    """What nothing that fails may change."""
    return team.heads(), git(team.here, "rev-parse", "HEAD"), git(team.here, "status", "--short")


def test_changed_sources_are_committed_in_words_and_pushed(team):
    replace(team.here, SHARE, title_of(team.here), "title: 换了一个主题")
    write(team.here, PERSON, "---\ntitle: 田禾（示例）\n---\n")
    write(team.here, "随手记.txt", "不归群策管")
    done = published(team.here)
    assert git(team.remote, "log", "-1", "--format=%s", "main") == (
        "改名：分享 换了一个主题；新增：人物 田禾（示例）"
    )
    assert [one.tag for one in done.waited.changes] == ["改名", "新增"]
    assert git(team.here, "rev-parse", "HEAD") == git(team.remote, "rev-parse", "main")
    assert (
        git(team.here, "status", "--short")
        == '?? "\\351\\232\\217\\346\\211\\213\\350\\256\\260.txt"'
    )


def test_what_lay_ready_to_be_committed_stays_ready(team):
    write(team.here, "备注.txt", "先放着")
    git(team.here, "add", "备注.txt")
    write(team.here, PERSON, "---\ntitle: 田禾（示例）\n---\n")
    published(team.here)
    assert git(team.here, "diff", "--cached", "--name-only", "-z") == "备注.txt\0"


def test_what_others_pushed_is_taken_in_and_comes_here_too(team):
    pushed_by_others(team, "mkdocs.yml", "site_name:", "site_description: 一起办\nsite_name:")
    write(team.here, PERSON, "---\ntitle: 田禾（示例）\n---\n")
    done = published(team.here)
    assert "并进来了" in done.remark
    assert "site_description: 一起办" in (team.here / "mkdocs.yml").read_text(encoding="utf-8")
    assert git(team.here, "rev-parse", "HEAD") == git(team.remote, "rev-parse", "main")
    assert git(team.here, "status", "--short") == ""


def test_a_conflict_is_told_by_its_title_and_both_versions_stay(team):
    old = title_of(team.here)
    pushed_by_others(team, SHARE, old, "title: 别人的主题")
    replace(team.here, SHARE, old, "title: 我的主题")
    before = everything(team)
    with pytest.raises(RefusedError) as refused:
        published(team.here)
    assert "分享 我的主题" in refused.value.lines[1]
    assert title_of(team.here) == "title: 我的主题"
    aside = (team.here / ".qunce/theirs" / SHARE).read_text(encoding="utf-8")
    assert "title: 别人的主题" in aside
    assert everything(team) == before
    published(team.here, SHARE)
    assert "title: 我的主题" in git(team.remote, "show", f"main:{SHARE}")
    assert not list((team.here / ".qunce/theirs").rglob("*.md"))


def test_a_settled_file_that_others_change_again_is_told_again(team):
    old = title_of(team.here)
    pushed_by_others(team, SHARE, old, "title: 别人的主题")
    replace(team.here, SHARE, old, "title: 我的主题")
    with pytest.raises(RefusedError):
        published(team.here)
    pushed_by_others(team, SHARE, "title: 别人的主题", "title: 别人又改了")
    with pytest.raises(RefusedError, match="别人也改了"):
        published(team.here, SHARE)


def test_two_good_halves_that_are_wrong_together_are_not_pushed(team):
    speaker = next((team.there / "content/people").glob("*.md"))
    git(team.there, "rm", "--quiet", str(speaker))
    git(team.there, "commit", "--quiet", "-m", "不小心删了嘉宾")
    git(team.there, "push", "--quiet")
    write(team.here, PERSON, "---\ntitle: 田禾（示例）\n---\n")
    before = everything(team)
    with pytest.raises(RefusedError, match=speaker.stem):
        published(team.here)
    assert everything(team) == before
    assert git(team.here, "worktree", "list").count("\n") == 0


def test_a_remote_that_cannot_be_reached_leaves_everything_as_it_was(team):
    write(team.here, PERSON, "---\ntitle: 田禾（示例）\n---\n")
    git(team.here, "remote", "set-url", "origin", str(team.remote.with_name("没有")))
    before = everything(team)
    with pytest.raises(RefusedError, match="连不上 origin"):
        published(team.here)
    assert everything(team) == before


def test_nothing_new_is_told_as_such(team):
    with pytest.raises(RefusedError, match="没有改动"):
        published(team.here)
