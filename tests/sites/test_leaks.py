"""Nothing that is not meant for everybody is in a public build, whatever file it might hide in."""

import shutil

import pytest

from qunce.site_plan.frame.planned import Audience
from tests.sites.building import built_config, edit, tiny_project
from tests.sites.leaks import telling, unexplained

SECRETS = (
    *("不公开的微信号", "还没公布的题目", "何青", "he-qing", "保密", "deck.svg"),
    *("注释里的话", "草稿里的话", "内部的话", "便条里的话", "旧的海报", "draft.png", "notes.txt"),
    *("备份里的话", "spare.png", "internal-one"),
)
COMMENT = "<!-- 注释里的话 -->"
PLANTED = {
    "content/shares/internal-one/index.md": (
        "---\ntitle: 内部的话\nspeakers: [lin-xia]\nstart: 2026-12-08 20:30\nduration: 90m\n"
        "status: scheduled\nformat: text\ngroups: [florist-a]\nvisibility: internal\n---\n\n内部的话。\n"
    ),
    "content/shares/later/index.md": (
        "---\ntitle: 以后的分享\nspeakers: [lin-xia]\nstart: 2026-12-10 20:30\nduration: 90m\n"
        "status: scheduled\nformat: text\ngroups: [florist-a]\n---\n\n简介。\n"
    ),
    "content/shares/later/summary.md": (
        "---\nstatus: draft\n---\n\n草稿里的话。![图](draft.png)\n"
    ),
    "content/shares/later/draft.png": "旧的海报",
    "content/shares/florist/spare.png": "旧的海报",
    "content/notes.txt": "便条里的话",
    "content/assets/extra.css.bak": "备份里的话",
    "content/.obsidian/notes.txt": "便条里的话",
}
WRITTEN = (
    *("content/shares/florist/index.md", "content/shares/florist/summary.md"),
    *("content/people/lin-xia.md", "content/groups/florist-a.md", "content/series/sunday-share.md"),
    *("content/snippets/share-notice.md", "content/help/index.md"),
)


@pytest.fixture
def project(tmp_path):
    project = tiny_project(tmp_path)
    edit(project / "mkdocs.yml", "plugins:\n  - qunce\n", "plugins:\n  - qunce-search\n  - qunce\n")
    for path, text in PLANTED.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    for path in WRITTEN:
        text = (project / path).read_text("utf-8")
        (project / path).write_text(f"{text}\n字{COMMENT}字\n\n{COMMENT}\n", encoding="utf-8")
    box = "定日子 {#settle"
    edit(project / "playbooks/share/guest-share.md", box, f"定日子{COMMENT} {{#settle")
    return project


@pytest.mark.process
def test_a_public_site_tells_no_secret_and_has_no_file_that_nobody_planned(project):
    config = built_config(project)
    site = project.parent / "site"
    assert unexplained(site, config.plugins["qunce"].plan) == []
    assert telling(site, SECRETS) == []


@pytest.mark.process
def test_an_internal_site_shows_what_is_hidden_but_no_comment(project):
    config = built_config(project, audience=Audience.INTERNAL)
    site = project.parent / "site"
    assert unexplained(site, config.plugins["qunce"].plan) == []
    told = {secret for _, secret in telling(site, SECRETS)}
    assert told == {
        *("不公开的微信号", "还没公布的题目", "何青", "he-qing", "保密", "deck.svg"),
        *("草稿里的话", "内部的话", "旧的海报", "draft.png", "internal-one"),
    }


@pytest.mark.process
def test_what_nobody_planned_would_be_named(project):
    config = built_config(project)
    site = shutil.copytree(project.parent / "site", project.parent / "copy")
    (site / "shares/florist/notes.txt").write_text("便条里的话", encoding="utf-8")
    assert unexplained(site, config.plugins["qunce"].plan) == ["shares/florist/notes.txt"]
    assert ("shares/florist/notes.txt", "便条里的话") in telling(site, SECRETS)
