"""The page 发布: what differs from the site, one button, and what came of it."""

import pytest

from tests.cli.running import replace, write
from tests.editor.conftest import TOKEN, editing
from tests.operations.publication.conftest import (
    SHARE,
    pages_only,
    project,
    pushed_by_others,
    team,
    with_target,
)

__all__ = ["project", "team"]  # fixtures


def publishing(project):
    return editing(project / "mkdocs.yml", build=pages_only)


def pressed(browser, **fields):
    """The button, and the page that it leads to."""
    return browser.post("/publish/", data={"token": TOKEN, **fields}, follow_redirects=True).text


def test_the_button_publishes_and_the_page_says_what_is_different(project):
    browser = publishing(with_target(project, "{to: folder, place: ../public}"))
    assert "第一次发布" in browser.get("/publish/").text
    assert "✓ 已发布" in pressed(browser)
    assert "没有要发的" in browser.get("/publish/").text
    replace(project, SHARE, "title: ", "title: 新的")
    assert "发布这 1 处" in browser.get("/publish/").text
    assert "1 页变了" in pressed(browser)
    assert "新的" in (project.parent / "public/first-share.html").read_text(encoding="utf-8")


def test_what_is_wrong_is_told_with_a_way_to_it_and_nothing_is_published(project):
    browser = publishing(with_target(project, "{to: folder, place: ../public}"))
    replace(project, SHARE, "title: ", "titel: ")
    page = pressed(browser)
    assert "✕ 没有发" in page
    assert "titel" in page
    assert not (project.parent / "public").exists()


@pytest.mark.process
def test_a_conflict_shows_both_versions_and_goes_out_once_it_is_joined(team):
    old = next(
        line
        for line in (team.here / SHARE).read_text(encoding="utf-8").splitlines()
        if line.startswith("title:")
    )
    pushed_by_others(team, SHARE, old, "title: 别人的主题")
    replace(team.here, SHARE, old, "title: 我的主题")
    browser = publishing(team.here)
    assert "两份并排看" in pressed(browser)
    both = browser.get("/publish/both/", query_string={"path": SHARE}).text
    assert "别人的主题" in both
    assert "我的主题" in both
    assert "✓ 已发布" in pressed(browser, mine=SHARE)


@pytest.mark.parametrize("path", ["mkdocs.yml", "../站点/mkdocs.yml", "/etc/passwd", ""])
def test_only_files_that_lie_aside_are_shown(project, path):
    write(project, ".qunce/theirs/content/a.md", "x")
    answer = publishing(project).get("/publish/both/", query_string={"path": path})
    assert answer.status_code == 404


def test_where_nobody_builds_the_page_says_how_to_publish(project):
    browser = editing(with_target(project, "{to: folder, place: ../public}") / "mkdocs.yml")
    assert "qunce publish" in pressed(browser)
