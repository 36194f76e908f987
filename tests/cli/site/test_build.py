import os
import subprocess
import sys

import pytest

from qunce.operations.publication.site_folder import MARKER
from qunce_cache.last_site import ASIDE
from tests.cli.running import replace, run, run_alone, write

builds = pytest.mark.process
"""A build starts one process, which makes the search index."""


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def beside(site):
    """What a build could have left behind."""
    return sorted(path.name for path in site.iterdir() if path.name.startswith(".site"))


@builds
def test_the_path_of_the_site_is_the_result(site):
    result = run("build", project=site)
    assert (result.exit_code, result.stdout) == (0, f"{site / 'site'}\n")
    assert {"index.html", "404.html", "calendar.ics", MARKER} < set(files_of(site / "site"))
    assert beside(site) == []


@builds
def test_two_builds_are_byte_identical(built_site):
    first = files_of(built_site / "site")
    assert run_alone("build", project=built_site, TZ="America/New_York").returncode == 0
    assert files_of(built_site / "site") == first


@builds
def test_nothing_of_an_older_site_stays_but_what_is_hidden_as_with_mkdocs(built_site):
    write(built_site, "site/shares/gone/index.html", "x")
    write(built_site, "site/.git/HEAD", "ref: refs/heads/pages")
    write(built_site, "site/.nojekyll", "")
    write(built_site, f"site/{ASIDE}/today/index.html", "x")
    assert run("build", project=built_site).exit_code == 0
    assert not (built_site / "site/shares/gone").exists(), "it is of an older site"
    assert (built_site / "site/.git/HEAD").read_text() == "ref: refs/heads/pages"
    assert (built_site / "site/.nojekyll").is_file()
    assert not (built_site / "site" / ASIDE).exists(), "mkdocs build was killed there"


@builds
def test_errors_stop_the_build_before_the_old_site_is_touched(built_site):
    before = files_of(built_site / "site")
    replace(built_site, "content/groups/demo-group.md", "wechat", "wechta")
    result = run("build", project=built_site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("content/groups/demo-group.md:3: bad-choice ")
    assert files_of(built_site / "site") == before


@builds
def test_what_only_mkdocs_finds_leaves_the_old_site_whole(built_site):
    before = files_of(built_site / "site")
    replace(built_site, "mkdocs.yml", "name: material", "name: material\n  custom_dir: nowhere")
    result = run("build", project=built_site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == "MkDocs 没有生成站点，先改好上面的问题"
    assert files_of(built_site / "site") == before
    assert beside(built_site) == []


def test_links_that_lead_nowhere_are_told_in_chinese(site):
    links = "[一](nowhere.md) [二](../index.md#no) [三](#no) [四](../groups/demo-group)"
    write(site, "content/people/demo-host.md", f"---\ntitle: 小周\n---\n\n{links}\n")
    result = run("build", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    *problems, count = result.stderr.splitlines()
    assert {line.partition(" ")[0] for line in problems} == {"content/people/demo-host.md:5:"}
    assert count == "内容有问题，先改好这 4 处"


@builds
def test_an_internal_site_shows_more(site):
    write(
        site,
        "content/shares/an-idea/index.md",
        "---\ntitle: 想法一个\nspeakers: []\nstatus: idea\n---\n",
    )
    run("build", project=site)
    assert not (site / "site/shares/an-idea").exists()
    run("build", "--audience", "internal", project=site)
    assert (site / "site/shares/an-idea/index.html").is_file()


@builds
def test_a_site_may_be_dated_and_built_elsewhere(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("build", "--site-dir", "a/b", "--date", "2027-01-05", project=site)
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'a/b'}\n")
    assert not (site / "site").exists(), "it was to be elsewhere"
    page = (tmp_path / "a/b/shares/first-share/index.html").read_text(encoding="utf-8")
    assert "2026年12月6日" in page, "with its year, as it is another one"


@builds
def test_behind_a_link_the_folder_it_leads_to_is_replaced(site, tmp_path):
    (tmp_path / "www").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "www")
    run("build", "--site-dir", str(tmp_path / "link"), project=site)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "www/index.html").is_file()


@pytest.mark.parametrize("epoch", ["soon", "9" * 20])
def test_an_epoch_that_is_none_is_told_plainly(site, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = run("build", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"环境变量 SOURCE_DATE_EPOCH 要写成秒数，现在是“{epoch}”\n"


@pytest.mark.parametrize("place", ["content/site", "content", "playbooks/x", ".", ".."])
def test_a_site_is_never_built_over_its_own_content(site, place):
    before = files_of(site)
    result = run("build", "--site-dir", str(site / place), project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("站点不能放在 ")
    assert files_of(site) == before


def test_somebodys_folder_is_never_replaced(site, tmp_path):
    write(tmp_path, "home/letter.txt", "dear")
    result = run("build", "--site-dir", str(tmp_path / "home"), project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{tmp_path / 'home'} 里有别的文件，不是 qunce build 生成的站点，没有动它；请换一个空文件夹\n"
    )
    assert files_of(tmp_path / "home") == {"letter.txt": b"dear"}


def test_another_tools_site_is_not_ours_to_replace(site, tmp_path):
    write(tmp_path, "www/404.html", "")
    write(tmp_path, "www/sitemap.xml", "")
    assert run("build", "--site-dir", str(tmp_path / "www"), project=site).exit_code == 1


@builds
def test_a_site_of_plain_mkdocs_at_the_usual_place_is(site):
    write(site, "site/404.html", "")
    write(site, "site/sitemap.xml", "")
    assert run("build", project=site).exit_code == 0


def test_a_file_is_no_place_for_a_site(site, tmp_path):
    write(tmp_path, "www", "x")
    result = run("build", "--site-dir", str(tmp_path / "www"), project=site)
    assert result.stderr == f"{tmp_path / 'www'} 是一个文件，请换一个文件夹\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told_plainly(site, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    result = run("build", "--site-dir", str(tmp_path / "closed/www"), project=site)
    assert result.stderr.endswith("：没有权限\n")


@builds
def test_the_engine_alone_builds_the_same_site(built_site, tmp_path):
    """As ProperDocs does, which builds the tiny site as MkDocs does: tests/sites/test_build.py."""
    ours = files_of(built_site / "site")
    del ours[MARKER]
    theirs = tmp_path / "theirs"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [*command, "--site-dir", str(theirs)],
        cwd=built_site,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert files_of(theirs) == ours


@pytest.mark.parametrize(("options", "is_kept"), [((), True), (("--no-cache",), False)])
@builds
def test_a_site_that_keeps_its_pages_can_do_without(site, options, is_kept):
    replace(site, "mkdocs.yml", "plugins:\n", "plugins:\n  - qunce-cache: {folder: kept}\n")
    assert run("build", *options, project=site).exit_code == 0
    assert (site / "kept").exists() == is_kept
