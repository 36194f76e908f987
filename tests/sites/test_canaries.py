"""A public build tells nothing that only the team may see; a site that would is not built."""

import pytest
from mkdocs.exceptions import Abort

from qunce.site_plan.frame.planned import Audience
from tests.cli.running import run
from tests.sites.building import built, edit, files_of, tiny_project
from tests.sites.canaries import plant, sung

HOOK = """
def on_page_content(html, *, page, **_):
    return html + ("<p>{}</p>" if page.file.src_uri == "help/index.md" else "")
"""


@pytest.fixture
def project(tmp_path):
    return tiny_project(tmp_path)


@pytest.mark.process
def test_no_canary_sings_in_a_public_site_and_the_teams_has_them(project):
    edit(project / "mkdocs.yml", "plugins:\n  - qunce\n", "plugins:\n  - qunce-search\n  - qunce\n")
    canaries = plant(project)
    assert sung(built(project), canaries) == set()
    told = sung(built(project, audience=Audience.INTERNAL), canaries)
    of_other_kinds = ("snippet.", "playbook.")
    assert {canaries[silent] for silent in canaries if silent not in told} == {
        name for name in canaries.values() if name.startswith(of_other_kinds)
    }


def with_hook(project, words):
    (project / "leak.py").write_text(HOOK.format(words), encoding="utf-8")
    edit(project / "mkdocs.yml", "plugins:\n", "hooks: [leak.py]\nplugins:\n")


def test_a_hook_that_prints_a_contact_stops_the_build_with_file_field_and_record(project, caplog):
    words = "".join(f"&#{ord(char)};" for char in "不公开的微信号")
    with_hook(project, words)
    with pytest.raises(Abort):
        built(project)
    assert "内容里有 1 个错误，站点没有生成：" in caplog.text
    assert (
        "content/people/lin-xia.md:1: leak contact（联系方式）只给团队看，"
        "却出现在公开站点的 help/index.html 里（" in caplog.text
    )


def test_words_of_the_theme_in_an_internal_record_are_no_leak(project):
    internal = project / "content/shares/inside/index.md"
    internal.parent.mkdir()
    tags = "tags: [WeChat, Content, navigation, 日一二三四五六]"
    internal.write_text(
        f"---\ntitle: 内部的一场\nspeakers: [lin-xia]\nstatus: idea\n{tags}\n---\n",
        encoding="utf-8",
    )
    assert (built(project) / "index.html").exists()


def test_the_team_may_read_it(project):
    with_hook(project, "不公开的微信号")
    assert "不公开的微信号" in (built(project, audience="internal") / "help/index.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.process
def test_the_last_site_stays_when_the_next_would_leak(project):
    assert run("build", project=project).exit_code == 0
    before = files_of(project / "site")
    with_hook(project, "不公开的微信号")
    result = run("build", project=project)
    assert result.exit_code == 1
    assert "content/people/lin-xia.md:1: leak " in result.stderr
    assert files_of(project / "site") == before
