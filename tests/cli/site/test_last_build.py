"""A build that has nothing to do says so; whatever may have changed anything is built."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from qunce.cli.site.build import NOTHING_TO_DO
from qunce.cli.site.last_build import record
from qunce.cli.site.last_build.inputs import inputs_of
from qunce.cli.site.last_build.record import RECORDS, Asked, last_build
from tests.cli.running import replace, run, write
from tests.cli.test_start import SAY_MODULES

HOST = "content/people/demo-host.md"
ASKED = Asked(None, None, None)


@pytest.fixture
def project(tmp_path):
    """A project whose site is said to have been built."""
    root = tmp_path / "site-project"
    assert run("init", str(root)).exit_code == 0
    keep_pages(root)
    write(root, "site/index.html", "<p>")
    write(root, "site/shares/first/index.html", "<p>")
    remember(root)
    return root


def keep_pages(project):
    replace(project, "mkdocs.yml", "plugins:\n", "plugins:\n  - qunce-cache: {folder: .cache/a}\n")


def remember(project):
    last = of(project)
    last.remember(project / "site", last.traces())


def of(project, asked=ASKED):
    return last_build(project / "mkdocs.yml", asked)


def stands(project, asked=ASKED):
    last = of(project, asked)
    return last is not None and last.standing() == project / "site"


def test_where_nothing_changed_there_is_nothing_to_do(project):
    assert stands(project)


def test_a_file_that_says_the_same_again_is_no_change(project):
    text = (project / HOST).read_text(encoding="utf-8")
    replace(project, HOST, text, "别的")
    assert not stands(project)
    write(project, HOST, text)
    os.utime(project / HOST, (0, 0))
    assert stands(project)


def added(project):
    write(project, "content/people/new-host.md", "---\ntitle: 新人\n---\n")


def removed(project):
    (project / HOST).unlink()


def edited_and_dated_back(project):
    seen = (project / HOST).stat()
    text = (project / HOST).read_text(encoding="utf-8")
    write(project, HOST, text[:-2] + "x\n")
    os.utime(project / HOST, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def renamed(project):
    (project / HOST).rename(project / "content/people/other-host.md")


def picture(project):
    write(project, "content/shares/first-share/poster.jpg", "\xff")


def folder(project):
    (project / "content/people/notes.md").mkdir()


def hidden(project):
    write(project, "content/people/.meta.yml", "tags: [新]")


def playbook(project):
    write(project, "playbooks/guest-sharing/note.txt", "x")


def settings(project):
    replace(project, "mkdocs.yml", "navigation.tabs", "navigation.top")


def holidays(project):
    write(project, "holidays.yml", "2027: {source: 通知, off: [2027-01-01 元旦]}")


def link_elsewhere(project):
    (project / "content/elsewhere").symlink_to(project / "site")


def site_edited(project):
    page = project / "site/index.html"
    seen = page.stat()
    page.write_text("<b>")
    os.utime(page, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def site_added_to(project):
    write(project, "site/more.html", "<p>")


def site_removed_from(project):
    (project / "site/shares/first/index.html").unlink()


def site_copied(project):
    shutil.copytree(project / "site", project / "other")
    shutil.rmtree(project / "site")
    (project / "other").rename(project / "site")


def site_locked_up(project):
    (project / "site").chmod(0o700)


def site_gone(project):
    shutil.rmtree(project / "site")


def damaged(project):
    (file,) = (project / RECORDS).glob("*.drawn")
    file.write_bytes(file.read_bytes()[:-1])


def foreign(project):
    (file,) = (project / RECORDS).glob("*.drawn")
    file.write_bytes(b"\xff")


@pytest.mark.parametrize(
    "change",
    [
        *(added, removed, edited_and_dated_back, renamed, picture, folder, hidden, playbook),
        *(settings, holidays, link_elsewhere, damaged, foreign),
        *(site_edited, site_added_to, site_removed_from, site_copied, site_locked_up, site_gone),
    ],
    ids=lambda change: change.__name__,
)
def test_after_any_change_a_site_is_built(project, change):
    change(project)
    assert not stands(project)


@pytest.mark.parametrize(
    "asked",
    [
        Asked(None, datetime(2027, 1, 5, tzinfo=UTC), None),
        Asked(None, None, "internal"),
        Asked(None, None, None, no_cache=True),
    ],
    ids=["date", "audience", "no-cache"],
)
def test_one_that_was_not_asked_for_like_this_is_built(project, asked):
    assert not stands(project, asked)


@pytest.mark.parametrize("name", ["SOURCE_DATE_EPOCH", "QUNCE_SITE_URL"])
def test_the_environment_counts_as_far_as_it_is_asked(project, monkeypatch, name):
    monkeypatch.setenv("NOBODY_ASKS", "1")
    assert stands(project)
    monkeypatch.setenv(name, "1800000000" if name == "SOURCE_DATE_EPOCH" else "https://a.example/")
    assert not stands(project)


def test_other_rights_of_what_is_written_count(project):
    """Whoever built a site that nobody could read mends that, and builds again."""
    usual = os.umask(0o077)
    try:
        assert not stands(project)
    finally:
        os.umask(usual)
    assert stands(project)


def test_other_code_builds(project, monkeypatch):
    monkeypatch.setattr(record, "code_digest", lambda _: "other")
    assert not stands(project)


def test_a_link_in_the_place_of_the_site_may_lead_elsewhere_by_now(project):
    (project / "site").rename(project / "served")
    (project / "site").symlink_to(project / "served")
    remember(project)
    assert of(project).standing() == project / "served"
    (project / "other").mkdir()
    (project / "site").unlink()
    assert of(project).standing() is None
    (project / "site").symlink_to(project / "other")
    assert of(project).standing() is None


def test_what_other_code_has_finished_is_not_remembered(project, monkeypatch):
    """A checkout of another version while a site is built: it goes on with modules of that one."""
    settings(project)
    last = of(project)
    with monkeypatch.context() as patched:
        patched.setattr(record, "code_digest", lambda _: "other")
        last.remember(project / "site", last.traces())
    assert not stands(project)


def test_what_changed_while_it_was_built_and_back_is_not_remembered(project):
    """A checkout of another branch and back: nobody knows which of the two was read."""
    settings(project)
    last = of(project)
    traces = last.traces()
    text = (project / HOST).read_text(encoding="utf-8")
    write(project, HOST, "别的")
    write(project, HOST, text)
    last.remember(project / "site", traces)
    assert not stands(project)
    remember(project)
    assert stands(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("docs_dir: content", "docs_dir: content\nINHERIT: base.yml"),
        ("generator: false", "generator: !!python/object/apply:os.getenv [A]"),
        ("docs_dir: content", "docs_dir: content\n<<: {INHERIT: base.yml}"),
        ("generator: false", "generator: !!python/name:shlex.quote ''"),
        ("  - qunce\n", "  - qunce\n  - material/search: {jieba_dict_user: words.txt}\n"),
        ("  - qunce\n", "  - qunce\n  - pymdownx.emoji: {options: {custom_icons: [icons]}}\n"),
        ("docs_dir: content", "docs_dir: ["),
        ("name: material\n", 'name: material\n  custom_dir: "\\0"\n'),
        ("  - qunce-cache: {folder: .cache/a}\n", ""),
    ],
)
def test_of_settings_that_may_come_from_anywhere_nothing_is_known(project, old, new):
    replace(project, "mkdocs.yml", old, new)
    assert inputs_of(project / "mkdocs.yml") is None


def test_functions_that_come_with_the_extensions_are_known(project):
    slugify = "!!python/name:pymdownx.slugs.slugify ''"
    replace(project, "mkdocs.yml", "  - toc:\n", f"  - toc:\n      slugify: {slugify}\n")
    assert inputs_of(project / "mkdocs.yml") is not None


def test_a_place_that_cannot_be_written_to_costs_time_and_nothing_else(project):
    shutil.rmtree(project / RECORDS)
    (project / RECORDS).write_text("")
    remember(project)
    assert not stands(project)


SAY_OPENED = """\
import sys
opened = set()
sys.addaudithook(lambda event, said: event == "open" and opened.add(str(said[0])))
from qunce.cli import main
main(sys.argv[1:], standalone_mode=False)
print("\\0".join(opened))
"""


@pytest.mark.process
@pytest.mark.usefixtures("own_address")
def test_every_file_that_a_build_opens_is_looked_at(site):
    """All of the project's, whichever part of the build opens them; the second time no page is made."""
    write(site, "own/main.html", '{% extends "base.html" %}')
    write(site, "words.yml", "[]")
    holidays(site)
    replace(site, "mkdocs.yml", "name: material\n", "name: material\n  custom_dir: own\n")
    replace(site, "mkdocs.yml", "qunce-search\n", "qunce-search: {synonyms: words.yml}\n")
    keep_pages(site)
    words = [sys.executable, "-c", SAY_OPENED, "-C", str(site), "build"]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    path, _, opened = told.partition("\n")
    assert path == str(site / "site")
    made = (f"{site}/.cache/", f"{site}/site/", f"{site}/.site.")
    read = {one for one in opened.strip().split("\0") if one.startswith(f"{site}/")}
    read = {one for one in read if not one.startswith(made)}
    inputs = inputs_of(site / "mkdocs.yml")
    looked_at = (*map(str, inputs.files), *(f"{folder}/" for folder in inputs.folders))
    assert len(read) > 20
    assert {one for one in read if not one.startswith(looked_at)} == set()

    words = [sys.executable, "-c", SAY_MODULES, "-C", str(site), "build"]
    again = subprocess.run(words, capture_output=True, text=True, check=True)
    said, _, imported = again.stdout.partition("\nimported ")
    assert (said, again.stderr) == (f"{path}\n", f"{NOTHING_TO_DO}\n")
    heavy = {"mkdocs", "markdown", "jinja2", "PIL", "qunce.reading.records.project"}
    assert not heavy & {*imported.split()}
